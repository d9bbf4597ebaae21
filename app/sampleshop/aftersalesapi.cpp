// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/wire.h"

using namespace Qt::StringLiterals;

namespace {

QString caseColumns()
{
    return u"after_sales.id, order_id, orders.number, orders.customer_name, after_sales.state, reason, "
           u"amount, asked_at, "
           "answered_at, answered_by, answer"_s;
}

QJsonObject caseJson(const QSqlQuery &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column); };
    QJsonObject out{{u"id"_s, at(0).toString()},          {u"orderId"_s, at(1).toString()},
                    {u"orderNumber"_s, at(2).toString()}, {u"customerName"_s, at(3).toString()},
                    {u"state"_s, at(4).toString()},       {u"reason"_s, at(5).toString()},
                    {u"amount"_s, at(6).toLongLong()},    {u"askedAt"_s, timeJson(at(7).toLongLong())}};
    insertTime(out, u"answeredAt"_s, at(8));
    insertText(out, u"answeredBy"_s, at(9).toString());
    insertText(out, u"answer"_s, at(10).toString());
    return out;
}

ShopReply listCases(const ShopRequest &request, ShopDatabase &db)
{
    ListSource source(u"after_sales"_s, {{u"id"_s, {u"id"_s, {}}}, {u"askedAt"_s, {u"asked_at"_s, {}}}},
                      u"-id"_s);
    if (request.has(u"state"_s))
        source.where(u"state = ?"_s, {request.text(u"state"_s)});
    const auto page =
        source.page(db, request, caseColumns(), u"JOIN orders ON orders.id = after_sales.order_id"_s,
                    [](const QSqlQuery &row) { return caseJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply getCase(const ShopRequest &request, ShopDatabase &db)
{
    const auto found = db.row(
        u"SELECT %1 FROM after_sales JOIN orders ON orders.id = order_id WHERE after_sales.id = ?"_s.arg(
            caseColumns()),
        {request.key()}, [](const QSqlQuery &row) { return caseJson(row, 0); });
    return found ? jsonReply(*found) : notFound(u"after-sales case"_s);
}

} // namespace

void addAfterSaleRoutes(Router &router)
{
    const auto add = [&](const QString &path, const QString &operation, auto handle) {
        router.add({.method = "GET",
                    .path = u"/admin/v1/after-sales"_s + path,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = u"orders.read"_s,
                    .handle = handle});
    };
    add({}, u"listAfterSales"_s, listCases);
    add(u"/{id}"_s, u"getAfterSale"_s, getCase);
}
