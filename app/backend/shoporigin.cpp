// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/shoporigin.h"

#include "app/net/origin.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

QString withoutTrailingSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// The address that paths are put behind: no query, no credentials, no slash at the end.
QString baseOf(const QUrl &address)
{
    const auto superfluous = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return withoutTrailingSlash(address.adjusted(superfluous).toString(QUrl::FullyEncoded));
}

/// Joined by hand: QUrlQuery leaves "+" as it is, which servers read as a space.
QByteArray queryOf(const QList<QPair<QString, QString>> &pairs)
{
    QByteArrayList parts;
    for (const auto &[name, value] : pairs)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

void addQuery(QUrl &url, const QList<QPair<QString, QString>> &pairs)
{
    if (pairs.isEmpty())
        return;
    const QByteArray own = url.query(QUrl::FullyEncoded).toLatin1();
    url.setQuery(QString::fromLatin1(own.isEmpty() ? queryOf(pairs) : own + '&' + queryOf(pairs)));
}

/// A repeat is harmless only when the request itself carries the key.
bool carriesKey(const ScriptRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Idempotency-Key"_L1, Qt::CaseInsensitive) == 0)
            return !value.isEmpty();
    }
    return false;
}

} // namespace

ShopOrigin::ShopOrigin(const QUrl &address, const QStringList &allowedOrigins) : m_address(address)
{
    for (const QString &allowed : allowedOrigins) {
        if (const QString origin = originOf(QUrl(allowed)); !origin.isEmpty())
            m_allowed.append(origin);
    }
}

bool ShopOrigin::isShop(const QUrl &url) const
{
    return isSameOrigin(url, m_address);
}

bool ShopOrigin::isAllowed(const QUrl &url) const
{
    return isShop(url) || m_allowed.contains(originOf(url));
}

QUrl ShopOrigin::resolved(const QString &address) const
{
    QUrl origin = m_address;
    origin.setPath(withoutTrailingSlash(m_address.path()) + u'/');
    return origin.resolved(QUrl(address));
}

Result<QUrl> ShopOrigin::target(const ScriptRequest &request) const
{
    // Put behind the origin as text, not resolved: "//host/path" then stays a path.
    QUrl url(request.path.startsWith(u'/') ? baseOf(m_address) + request.path : request.path);
    if (!url.isValid() || !isAllowed(url) || !url.userInfo().isEmpty()) {
        return failure(
            Error::Kind::ConnectorFault,
            u"a request to %1: only the shop's own address and the declared origins may be asked"_s.arg(
                url.host().isEmpty() ? u"a path that does not start with “/”"_s : originOf(url)));
    }
    url.setFragment({});
    addQuery(url, request.query);
    return url;
}

Result<HttpRequest> ShopOrigin::toHttp(const ScriptRequest &request, const HttpHeaders &sessionHeaders) const
{
    auto url = target(request);
    if (!url)
        return failure(std::move(url.error()));
    HttpRequest out{.method = request.method,
                    .url = std::move(*url),
                    .body = request.body,
                    .isWrite = request.isWrite,
                    .isRepeatable = request.isWrite && carriesKey(request)};
    out.headers.append(
        qMakePair(QByteArray("Accept"), QByteArray("application/json, text/plain;q=0.5, */*;q=0.1")));
    if (!request.contentType.isEmpty())
        out.headers.append(qMakePair(QByteArray("Content-Type"), request.contentType));
    if (!request.isAnonymous && isShop(out.url))
        out.headers.append(sessionHeaders);
    for (const auto &[name, value] : request.headers)
        out.headers.append(qMakePair(name.toLatin1(), value.toUtf8()));
    return out;
}
