// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/checkaddress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

constexpr int httpsPort = 443;

bool hasScheme(const QString &typed)
{
    return typed.contains("://"_L1);
}

bool isHere(const QUrl &address)
{
    return address.host() == "localhost"_L1 || QHostAddress(address.host()).isLoopback();
}

QUrl withScheme(const QString &typed)
{
    return QUrl(hasScheme(typed) ? typed : QString(u"https://"_s + typed), QUrl::StrictMode);
}

} // namespace

bool wantsDefaultPort(const QString &typed)
{
    const QUrl url = withScheme(typed);
    return !hasScheme(typed) && isHere(url) && url.port() < 0;
}

std::optional<QUrl> checkAddress(const QString &typed, std::optional<int> defaultPort)
{
    QUrl url = withScheme(typed);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    if (wantsDefaultPort(typed) && defaultPort)
        url.setPort(*defaultPort);
    if (!hasScheme(typed) && isHere(url) && url.port(httpsPort) != httpsPort)
        url.setScheme(u"http"_s);
    return url;
}
