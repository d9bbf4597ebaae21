// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/requestguard.h"

#include "app/net/origin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error fault(const QString &detail)
{
    return {.kind = Error::Kind::ConnectorFault, .detail = detail};
}

bool isAllowed(const TransportSettings &settings, const QUrl &url)
{
    if (settings.base.isEmpty())
        return !originOf(url).isEmpty();
    const auto isHere = [&url](const QUrl &allowed) { return isSameOrigin(url, allowed); };
    return isHere(settings.base)
        || std::any_of(settings.allowedOrigins.begin(), settings.allowedOrigins.end(), isHere);
}

bool isToken(const QByteArray &text)
{
    static constexpr QByteArrayView special("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || special.contains(c);
    });
}

/// What the transport sets itself; from a connector they could smuggle a second request.
bool isTransportHeader(const QByteArray &name)
{
    static const QList<QByteArray> own{
        "host",       "content-length", "transfer-encoding",   "connection",
        "te",         "upgrade",        "accept-encoding",     "expect",
        "keep-alive", "trailer",        "proxy-authorization", "proxy-connection"};
    return own.contains(name.toLower());
}

std::optional<Error> headerFault(const QByteArray &name, const QByteArray &value)
{
    if (!isToken(name))
        return fault(u"not a header name"_s);
    if (isTransportHeader(name))
        return fault(u"the header %1 is not a connector's to set"_s.arg(QLatin1StringView(name)));
    if (value.contains('\r') || value.contains('\n') || value.contains('\0'))
        return fault(u"the header %1 holds a line break"_s.arg(QLatin1StringView(name)));
    return {};
}

} // namespace

std::optional<Error> requestFault(const TransportSettings &settings, const HttpRequest &request)
{
    const QString origin = originOf(request.url);
    if (!isAllowed(settings, request.url))
        return fault(u"no request to %1: not an origin of this shop"_s.arg(
            origin.isEmpty() ? request.url.scheme() : origin));
    if (!isToken(request.method))
        return fault(u"not a request method"_s);
    for (const auto &[name, value] : request.headers) {
        if (const auto wrong = headerFault(name, value))
            return wrong;
    }
    return {};
}
