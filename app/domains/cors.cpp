// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/cors.h"

#include "app/domains/publicsuffix.h"
#include "app/net/origin.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Fetch 2.2.1: those that need no permission.
bool isSafeMethod(const QByteArray &method)
{
    return method == "GET" || method == "HEAD" || method == "POST";
}

/// Fetch 2.2.2, without content-type: that of JSON is not safe, and JSON is what shops speak.
bool isSafeHeader(const QByteArray &name)
{
    constexpr std::array safe{"accept", "accept-language", "content-language"};
    return std::ranges::any_of(safe, [&](const char *known) { return name == known; });
}

QList<QByteArray> unsafeHeaders(const CorsRequest &request)
{
    QList<QByteArray> names;
    for (const QByteArray &name : request.headers) {
        if (!isSafeHeader(name.toLower()) && !names.contains(name.toLower()))
            names.append(name.toLower());
    }
    std::ranges::sort(names); // as browsers do
    return names;
}

/// The name that was registered; for what is under no known suffix its last two labels.
QString ownName(const QString &host)
{
    const QString registered = registrableDomain(host, SuffixSection::All);
    return registered.isEmpty() ? host.section(u'.', -2) : registered;
}

QString withPort(const QString &origin, const QUrl &like)
{
    return like.port() < 0 ? origin : QString(origin + u':' + QString::number(like.port()));
}

} // namespace

std::optional<QString> pageOrigin(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isBare = url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1)
        && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isBare || originOf(url).isEmpty())
        return {};
    return QUrl(originOf(url)).toString(QUrl::FullyEncoded);
}

CorsWish corsWishFor(const QStringList &origins, const QString &host, quint16 port)
{
    const QString own = httpsOrigin(host, port);
    CorsWish wish;
    for (const QString &origin : origins) {
        if (origin != own)
            wish.requests.append({.origin = origin});
    }
    return wish;
}

QString httpsOrigin(const QString &host, quint16 port)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    url.setPort(port);
    return QUrl(originOf(url)).toString(QUrl::FullyEncoded);
}

bool needsPreflight(const CorsRequest &request)
{
    return !isSafeMethod(request.method) || !unsafeHeaders(request).isEmpty();
}

QByteArray preflightMessage(const QByteArray &host, const CorsRequest &request, bool isIntoPrivateNetwork)
{
    QList<QPair<QByteArray, QByteArray>> headers{{"Origin", request.origin.toLatin1()},
                                                 {"Access-Control-Request-Method", request.method}};
    if (const auto names = unsafeHeaders(request); !names.isEmpty())
        headers.emplaceBack("Access-Control-Request-Headers", names.join(','));
    if (isIntoPrivateNetwork)
        headers.emplaceBack("Access-Control-Request-Private-Network", "true");
    return probeRequest(host, "OPTIONS", request.path, headers);
}

QByteArray actualMessage(const QByteArray &host, const CorsRequest &request, const QString &origin)
{
    return probeRequest(host, "GET", request.path, {{"Origin", origin.toLatin1()}});
}

QByteArray plainMessage(const QByteArray &host, const CorsRequest &request)
{
    return probeRequest(host, "GET", request.path);
}

QList<HostileOrigin> hostileOrigins(const QString &origin)
{
    const QUrl url(origin);
    const QString host = url.host(QUrl::FullyEncoded);
    const QString scheme = u"https://"_s;
    QList<HostileOrigin> all{{CorsTrick::Stranger, scheme + u"zhanggui-check.example"_s},
                             {CorsTrick::Null, u"null"_s}};
    if (QHostAddress(host).isNull() && host.contains(u'.')) {
        const QString own = ownName(host);
        QString anyDot = host;
        anyDot[anyDot.indexOf(u'.')] = u'x';
        all.append({CorsTrick::Prefix, scheme + host + u".zhanggui-check.example"_s});
        all.append({CorsTrick::Suffix, withPort(scheme + u"not"_s + own, url)});
        if (anyDot.contains(u'.')) // "shop.test" would become a name without a dot
            all.append({CorsTrick::AnyDot, withPort(scheme + anyDot, url)});
        if (own.indexOf(u'.') > 1)
            all.append({CorsTrick::Part, withPort(scheme + own.sliced(1), url)});
        all.append({CorsTrick::OddCharacter, scheme + host + u"_.zhanggui-check.example"_s});
        all.append({CorsTrick::OddCharacter, scheme + host + u"`.zhanggui-check.example"_s});
        if (url.scheme() == "https"_L1)
            all.append({CorsTrick::PlainHttp, withPort(u"http://"_s + host, url)});
        all.append({CorsTrick::SubDomain, withPort(scheme + u"zhanggui-check."_s + host, url)});
    }
    for (const QString &shared : {u"https://zhanggui-check.github.io"_s, u"https://codepen.io"_s,
                                  u"https://jsfiddle.net"_s, u"https://jsbin.com"_s})
        all.append({CorsTrick::SharedHosting, shared});
    return all;
}

bool isLetIn(const HttpHead &head, const QString &origin)
{
    return head.count("access-control-allow-origin") == 1
        && head.header("access-control-allow-origin") == origin.toLatin1();
}
