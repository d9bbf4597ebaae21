// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/replycache.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {

ShopReply listCarriers(const ShopRequest &, ShopDatabase &db)
{
    QJsonArray items;
    for (const QJsonObject &carrier :
         db.rows(u"SELECT id, name, code FROM carriers ORDER BY id"_s, {}, [](const QSqlQuery &row) {
             return QJsonObject{{u"id"_s, row.value(0).toString()},
                                {u"name"_s, row.value(1).toString()},
                                {u"code"_s, row.value(2).toString()}};
         }))
        items.append(carrier);
    return jsonReply({{u"items"_s, items}});
}

ShopReply listDomains(const ShopRequest &, ShopDatabase &db)
{
    QJsonArray items;
    for (const QJsonObject &domain :
         db.rows(u"SELECT category, host FROM server_domains ORDER BY category, host"_s, {},
                 [](const QSqlQuery &row) {
                     return QJsonObject{{u"category"_s, row.value(0).toString()},
                                        {u"host"_s, row.value(1).toString()}};
                 }))
        items.append(domain);
    return jsonReply({{u"items"_s, items}});
}

ShopReply replaceDomains(const ShopRequest &request, ShopDatabase &db)
{
    db.execute(u"DELETE FROM server_domains"_s);
    const QJsonArray items = request.json.value("items"_L1).toArray();
    for (const QJsonValue &item : items)
        db.execute(u"INSERT INTO server_domains(category, host) VALUES(?, ?) ON CONFLICT DO NOTHING"_s,
                   {item.toObject().value("category"_L1).toString(),
                    item.toObject().value("host"_L1).toString().toLower()});
    return listDomains(request, db);
}

ShopReply getSystem(const AdminParts &parts, const QString &databaseVersion)
{
    QJsonObject out{{u"version"_s, QStringLiteral(ZHANGGUI_VERSION)},
                    {u"database"_s, QString(u"SQLite "_s + databaseVersion)},
                    {u"databaseUp"_s, !databaseVersion.isEmpty()},
                    {u"startedAt"_s, timeJson(parts.startedAt.toMSecsSinceEpoch())},
                    {u"nodes"_s,
                     QJsonArray{QJsonObject{
                         {u"name"_s, QSysInfo::machineHostName()}, {u"role"_s, u"all"_s}, {u"up"_s, true}}}}};
    if (const auto rate = parts.cache.hitRate())
        out.insert(u"cacheHitRate"_s, *rate);
    return jsonReply(out);
}

} // namespace

void addSystemRoutes(Router &router, const AdminParts &parts)
{
    const auto add = [&](const char *method, const QString &path, const QString &operation,
                         const QString &right, const auto &handle) {
        router.add({.method = method,
                    .path = u"/admin/v1"_s + path,
                    .operation = operation,
                    .access = right.isEmpty() ? Access::Public : Access::Admin,
                    .right = right,
                    .handle = handle});
    };
    add("GET", u"/carriers"_s, u"listCarriers"_s, u"orders.read"_s, listCarriers);
    add("GET", u"/server-domains"_s, u"listServerDomains"_s, u"domains.read"_s, listDomains);
    add("PUT", u"/server-domains"_s, u"replaceServerDomains"_s, u"domains.write"_s, replaceDomains);
    add("GET", u"/system"_s, u"getSystem"_s, u"system.read"_s,
        [parts](const ShopRequest &, ShopDatabase &db) {
            const auto version = db.row(u"SELECT sqlite_version()"_s, {},
                                        [](const QSqlQuery &row) { return row.value(0).toString(); });
            return getSystem(parts, version.value_or(QString()));
        });
    add("GET", u"/contract"_s, u"getContract"_s, {},
        [contract = parts.contract](const ShopRequest &, ShopDatabase &) {
            return ShopReply{.contentType = "application/json", .body = contract};
        });
}
