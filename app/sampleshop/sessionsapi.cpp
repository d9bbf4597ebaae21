// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/accounts.h"
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/tokens.h"

#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

QJsonObject userJson(const Caller &account)
{
    return {{u"name"_s, account.account},
            {u"displayName"_s, account.displayName},
            {u"role"_s, account.role},
            {u"rights"_s, QJsonArray::fromStringList(account.rights)}};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

ShopReply tooMany(std::chrono::seconds wait)
{
    return problem(429, u"tooManyAttempts"_s,
                   u"too many wrong passwords; wait %1 seconds"_s.arg(wait.count()))
        .with("Retry-After", QByteArray::number(qint64(wait.count())));
}

ShopReply signIn(const ShopRequest &request, ShopDatabase &db, SignInThrottle &throttle,
                 std::chrono::seconds lifetime)
{
    const QString name = request.json.value("user"_L1).toString();
    if (const auto wait = throttle.wait(name, request.client, request.now); wait.count() > 0)
        return tooMany(wait);
    if (!isPasswordOf(db, name, request.json.value("password"_L1).toString())) {
        throttle.failed(name, request.client, request.now);
        return problem(401, u"wrongPassword"_s, u"user name or password is wrong"_s)
            .with("WWW-Authenticate", "Bearer");
    }
    throttle.succeeded(name, request.client);
    const QByteArray token = openSession(db, Side::Admin, name, request.now, lifetime);
    return jsonReply({{u"token"_s, QString::fromLatin1(token)},
                      {u"expiresAt"_s, timeText(request.now.addSecs(lifetime.count()))},
                      {u"user"_s, userJson(accountCaller(db, name).value_or(Caller{}))}},
                     201)
        .with("Cache-Control", "no-store");
}

ShopReply currentSession(const ShopRequest &request, ShopDatabase &)
{
    return jsonReply(
        {{u"expiresAt"_s, timeText(request.caller.expiresAt)}, {u"user"_s, userJson(request.caller)}});
}

ShopReply signOut(const ShopRequest &request, ShopDatabase &db)
{
    closeSession(db, request.header("authorization").sliced(7).trimmed());
    return emptyReply();
}

ShopReply listAccounts(const ShopRequest &, ShopDatabase &db)
{
    const auto names = db.rows(u"SELECT name FROM accounts ORDER BY name"_s, {},
                               [](const QSqlQuery &row) { return row.value(0).toString(); });
    QJsonArray items;
    for (const QString &name : names)
        items.append(userJson(accountCaller(db, name).value_or(Caller{})));
    return jsonReply({{u"items"_s, items}});
}

} // namespace

void addSessionRoutes(Router &router, std::chrono::seconds lifetime)
{
    // Shared, because the route's handler is copied.
    auto throttle = std::make_shared<SignInThrottle>();
    router.add({.method = "POST",
                .path = u"/admin/v1/sessions"_s,
                .operation = u"signIn"_s,
                .handle = [throttle, lifetime](const ShopRequest &request, ShopDatabase &db) {
                    return signIn(request, db, *throttle, lifetime);
                }});
    router.add({.method = "GET",
                .path = u"/admin/v1/sessions/current"_s,
                .operation = u"currentSession"_s,
                .access = Access::Admin,
                .handle = currentSession});
    router.add({.method = "DELETE",
                .path = u"/admin/v1/sessions/current"_s,
                .operation = u"signOut"_s,
                .access = Access::Admin,
                .handle = signOut});
    router.add({.method = "GET",
                .path = u"/admin/v1/accounts"_s,
                .operation = u"listAccounts"_s,
                .access = Access::Admin,
                .right = u"accounts.read"_s,
                .handle = listAccounts});
}
