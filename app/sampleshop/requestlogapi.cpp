// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/requestlog.h"
#include "app/sampleshop/router.h"

using namespace Qt::StringLiterals;

namespace {

QString logColumns()
{
    return u"request_log.id, at, method, path, query, status, bytes, took_ms, client, user, agent, request_id"_s;
}

QJsonObject entryJson(const QSqlQuery &row)
{
    return loggedRequestJson(loggedRequestOf(row, 2));
}

void filterByStatus(ListSource &source, const QString &status)
{
    if (status.endsWith("xx"_L1)) {
        const int hundred = status.at(0).digitValue() * 100;
        source.where(u"status >= ? AND status < ?"_s, {hundred, hundred + 100});
    } else {
        source.where(u"status = ?"_s, {status.toInt()});
    }
}

ShopReply listRequests(const ShopRequest &request, ShopDatabase &db, RequestLog &log)
{
    log.flush();
    ListSource source(u"request_log"_s, {{u"id"_s, {u"id"_s, {}}}}, u"-id"_s);
    if (request.has(u"from"_s))
        source.where(u"at >= ?"_s,
                     {QDateTime::fromString(request.text(u"from"_s), Qt::ISODateWithMs).toMSecsSinceEpoch()});
    if (request.has(u"to"_s))
        source.where(u"at < ?"_s,
                     {QDateTime::fromString(request.text(u"to"_s), Qt::ISODateWithMs).toMSecsSinceEpoch()});
    if (request.has(u"status"_s))
        filterByStatus(source, request.text(u"status"_s));
    if (const QString text = request.text(u"q"_s); !text.isEmpty())
        source.where(u"(instr(path, ?) OR instr(query, ?) OR instr(request_id, ?))"_s, {text, text, text});
    const auto page = source.page(db, request, logColumns(), {}, entryJson);
    return page ? jsonReply(*page) : page.error();
}

} // namespace

void addRequestLogRoutes(Router &router, RequestLog &log)
{
    router.add({.method = "GET",
                .path = u"/admin/v1/request-log"_s,
                .operation = u"listRequests"_s,
                .access = Access::Admin,
                .right = u"log.read"_s,
                .handle = [&log](const ShopRequest &request, ShopDatabase &db) {
                    return listRequests(request, db, log);
                }});
    router.add({.method = "GET",
                .path = u"/admin/v1/request-log/stream"_s,
                .operation = u"streamRequests"_s,
                .access = Access::Admin,
                .right = u"log.read"_s,
                .stream = u"requestLog"_s});
    router.add({.method = "GET",
                .path = u"/admin/v1/events"_s,
                .operation = u"streamEvents"_s,
                .access = Access::Admin,
                .right = u"orders.read"_s,
                .stream = u"shopEvents"_s});
}
