// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/tokens.h"
#include "app/sampleshop/wire.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours sessionLifetime{24 * 7};
constexpr qsizetype longestName = 40;

bool isMobileNumber(const QString &phone)
{
    static const QRegularExpression shape(u"^1[3-9][0-9]{9}$"_s);
    return shape.match(phone).hasMatch();
}

/// The customer with a phone number; a new one where there is none and a name is given.
std::optional<qint64> customerFor(ShopDatabase &db, const QString &phone, const QString &name, qint64 now)
{
    const qint64 known = db.number(u"SELECT id FROM customers WHERE phone = ?"_s, {phone});
    if (known > 0)
        return known;
    if (name.isEmpty())
        return {};
    const qint64 id =
        db.insert(u"INSERT INTO customers(name, phone, registered_at) VALUES(?, ?, ?)"_s, {name, phone, now});
    indexCustomerText(db, id);
    return id;
}

ShopReply signIn(const ShopRequest &request, ShopDatabase &db)
{
    const QString phone = request.json.value("phone"_L1).toString();
    const QString name = request.json.value("name"_L1).toString().trimmed();
    if (!isMobileNumber(phone))
        return invalid(u"phone"_s, u"is not a mobile number"_s);
    if (name.size() > longestName)
        return invalid(u"name"_s, u"is longer than %1 characters"_s.arg(longestName));
    const auto customer = customerFor(db, phone, name, request.time());
    if (!customer)
        return problem(404, u"notFound"_s, u"nobody has this number; send a name to register"_s);
    const QByteArray token =
        openSession(db, Side::Shop, QString::number(*customer), request.now, sessionLifetime);
    const auto expiry = request.now + sessionLifetime;
    return jsonReply({{u"token"_s, QString::fromLatin1(token)},
                      {u"expiresAt"_s, timeJson(expiry.toMSecsSinceEpoch())},
                      {u"customerId"_s, QString::number(*customer)}},
                     201)
        .with("Cache-Control", "no-store");
}

ShopReply signOut(const ShopRequest &request, ShopDatabase &db)
{
    closeSession(db, request.header("authorization").sliced(7).trimmed());
    return emptyReply();
}

} // namespace

void addShopSessionRoutes(Router &router)
{
    router.add(
        {.method = "POST", .path = u"/shop/v1/sessions"_s, .operation = u"shopSignIn"_s, .handle = signIn});
    router.add({.method = "DELETE",
                .path = u"/shop/v1/sessions/current"_s,
                .operation = u"shopSignOut"_s,
                .access = Access::Customer,
                .handle = signOut});
}
