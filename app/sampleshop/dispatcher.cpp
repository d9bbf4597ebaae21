// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/dispatcher.h"

#include "app/sampleshop/accounts.h"
#include "app/sampleshop/idempotency.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/tokens.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray bearerToken(const ShopRequest &request)
{
    const QByteArray value = request.header("authorization");
    return value.first(qMin<qsizetype>(7, value.size())).toLower() == "bearer " ? value.sliced(7).trimmed()
                                                                                : QByteArray();
}

ShopReply notSignedIn(const ShopRequest &request)
{
    const bool hasToken = !bearerToken(request).isEmpty();
    return problem(401, hasToken ? u"tokenInvalid"_s : u"signInNeeded"_s,
                   hasToken ? u"the token is unknown or has expired; sign in again"_s : u"sign in first"_s)
        .with("WWW-Authenticate", hasToken ? "Bearer error=\"invalid_token\"" : "Bearer");
}

ShopReply storageFailed()
{
    return problem(503, u"storageFailed"_s, u"the shop's database could not be used; nothing was changed"_s)
        .with("Retry-After", "5");
}

bool isJson(const ShopRequest &request)
{
    const QByteArray type = request.header("content-type").split(';').front().trimmed().toLower();
    return type == "application/json";
}

// The body as a JSON object, where there has to be one or it says it is one.
std::optional<ShopReply> parseBody(ShopRequest &request, bool isWanted)
{
    if (!isWanted && (!isJson(request) || request.body.isEmpty()))
        return {};
    if (!isJson(request))
        return problem(415, u"unsupportedMediaType"_s, u"send the body as application/json"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(400, u"malformedJson"_s,
                       u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return problem(400, u"malformedJson"_s, u"the body is not a JSON object"_s);
    request.json = document.object();
    return {};
}

// "If-None-Match" of a reader that has this version already.
bool isKnown(const ShopRequest &request, const ShopReply &reply)
{
    const QByteArray known = request.header("if-none-match");
    if (known.isEmpty() || reply.status != 200)
        return false;
    return std::any_of(reply.headers.cbegin(), reply.headers.cend(), [&](const auto &header) {
        return header.first == "ETag" && known.contains(header.second);
    });
}

QString cacheKey(const ShopRequest &request)
{
    QString key = request.path;
    for (const auto &[name, value] : request.query.asKeyValueRange())
        key += u'\n' + name + u'=' + value;
    return key;
}

} // namespace

Dispatcher::Dispatcher(ShopDatabase &db, const Router &router, const Contract &contract, ReplyCache &cache,
                       std::function<void()> committed)
    : m_db(db), m_router(router), m_contract(contract), m_cache(cache), m_committed(std::move(committed))
{
}

Dispatcher::Outcome Dispatcher::answer(ShopRequest &request)
{
    const auto found = route(request);
    if (!found)
        return {found.error()};
    const Route &route = **found;
    auto caller = signedIn(route, request);
    if (!caller)
        return {caller.error()};
    request.caller = std::move(*caller);
    if (auto refused = refusal(route, request))
        return {*refused};
    if (!route.stream.isEmpty())
        return {ShopReply{}, route.stream};
    ShopReply reply = route.method == "GET" ? read(route, request) : write(route, request);
    if (route.method == "GET" && isKnown(request, reply))
        reply = ShopReply{.status = 304, .headers = reply.headers};
    return {std::move(reply)};
}

Answer<const Route *> Dispatcher::route(ShopRequest &request) const
{
    const Router::Match match = m_router.find(request.method, request.path);
    if (match.allowed.isEmpty())
        return refuse(notFound(u"address"_s));
    const QByteArray allow = match.allowed.join(", ") + ", OPTIONS";
    if (request.method == "OPTIONS")
        return refuse(emptyReply(204).with("Allow", allow));
    if (!match.route)
        return refuse(problem(405, u"methodNotAllowed"_s, u"this address does not take this method"_s)
                          .with("Allow", allow));
    request.parameters = match.parameters;
    return match.route;
}

Answer<Caller> Dispatcher::signedIn(const Route &route, const ShopRequest &request)
{
    if (route.access == Access::Public)
        return Caller{};
    const Side side = route.access == Access::Admin ? Side::Admin : Side::Shop;
    const auto session = sessionOf(m_db, side, bearerToken(request), request.now);
    if (!m_db.check())
        return refuse(storageFailed());
    if (!session)
        return refuse(notSignedIn(request));
    std::optional<Caller> caller = side == Side::Admin ? accountCaller(m_db, session->subject)
                                                       : Caller{.customer = session->subject.toLongLong()};
    if (!caller)
        return refuse(notSignedIn(request));
    caller->expiresAt = session->expiresAt;
    if (route.access == Access::Admin && !caller->allows(route.right))
        return refuse(
            problem(403, u"forbidden"_s, u"the role %1 lacks the right %2"_s.arg(caller->role, route.right)));
    return *caller;
}

std::optional<ShopReply> Dispatcher::refusal(const Route &route, ShopRequest &request) const
{
    if (auto refused = parseBody(request, m_contract.wantsJson(route.operation)))
        return refused;
    const QList<FieldError> errors = m_contract.check(route.operation, request);
    if (errors.isEmpty())
        return {};
    const FieldError &first = errors.front();
    return problem(400, u"invalid"_s, first.field + u' ' + first.message, errors);
}

ShopReply Dispatcher::read(const Route &route, const ShopRequest &request)
{
    const bool isCached = route.caching != Caching::None;
    const QString key = isCached ? cacheKey(request) : QString();
    if (isCached) {
        if (const auto kept = m_cache.find(key))
            return *kept;
    }
    const ShopReply reply = route.handle(request, m_db);
    if (!m_db.check())
        return storageFailed();
    if (isCached && reply.status == 200)
        m_cache.keep(key, reply, route.caching == Caching::Forever);
    return reply;
}

ShopReply Dispatcher::write(const Route &route, const ShopRequest &request)
{
    m_db.begin();
    if (!m_db.check())
        return storageFailed();
    const ShopReply reply = writeInTransaction(route, request);
    if (!m_db.isGood()) {
        m_db.rollBack();
        return storageFailed();
    }
    if (!reply.isSuccess()) {
        m_db.rollBack();
        return reply;
    }
    if (!m_db.commit())
        return storageFailed();
    m_cache.invalidate();
    m_committed();
    return reply;
}

ShopReply Dispatcher::writeInTransaction(const Route &route, const ShopRequest &request)
{
    if (auto earlier = earlierReply(m_db, request))
        return *earlier;
    const ShopReply reply = route.handle(request, m_db);
    if (reply.isSuccess())
        keepReply(m_db, request, reply);
    return reply;
}

std::optional<ShopReply> versionRefusal(const ShopRequest &request, qint64 version)
{
    const QByteArray wanted = request.header("if-match");
    if (wanted.isEmpty() || wanted == "*")
        return {};
    const QByteArray current = '"' + QByteArray::number(version) + '"';
    for (const QByteArray &tag : wanted.split(',')) {
        if (tag.trimmed() == current)
            return {};
    }
    return problem(412, u"versionChanged"_s, u"it has version %1 by now"_s.arg(version))
        .with("ETag", current);
}
