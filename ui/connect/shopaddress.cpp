// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/shopaddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

constexpr int httpsPort = 443;

tl::unexpected<Error> refused(const QString &sentence)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = sentence});
}

bool isHere(const QUrl &address)
{
    return address.host() == "localhost"_L1 || QHostAddress(address.host()).isLoopback();
}

} // namespace

Result<QUrl> ShopAddressText::parse(const QString &text, std::optional<int> localPort)
{
    QString typed = text.trimmed();
    if (typed.isEmpty())
        return refused(tr("Enter the address of the shop's admin page."));
    const bool hasScheme = typed.contains("://"_L1);
    if (!hasScheme)
        typed.prepend("https://"_L1);
    QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(tr("This is not an address. It looks like https://shop.example."));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return refused(tr("An address begins with https:// or http://."));
    if (!url.userInfo().isEmpty())
        return refused(tr("Leave user and password out of the address; they have fields of their own."));
    if (url.hasQuery() || url.hasFragment())
        return refused(tr("Leave out what follows the question mark or the hash."));
    if (!hasScheme && isHere(url) && url.port() < 0 && localPort)
        url.setPort(*localPort);
    if (!hasScheme && isHere(url) && url.port(httpsPort) != httpsPort)
        url.setScheme(u"http"_s); // TLS is what stands before a backend, at a port of its own
    return url.adjusted(QUrl::StripTrailingSlash);
}

bool ShopAddressText::isReadableByOthers(const QUrl &address)
{
    return address.scheme() == "http"_L1 && !isHere(address);
}
