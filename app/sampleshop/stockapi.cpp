// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopevents.h"
#include "app/sampleshop/stock.h"
#include "app/sampleshop/wire.h"

using namespace Qt::StringLiterals;

namespace {

QString movementColumns()
{
    return u"stock_movements.id, product_id, sku_id, delta, stock_after, reason, note, order_id, who, at"_s;
}

QJsonObject movementJson(const QSqlQuery &row, int first)
{
    const auto value = [&](int column) { return row.value(first + column); };
    QJsonObject out{{u"id"_s, value(0).toString()},
                    {u"productId"_s, value(1).toString()},
                    {u"skuId"_s, value(2).toString()},
                    {u"delta"_s, value(3).toLongLong()},
                    {u"stockAfter"_s, value(4).toLongLong()},
                    {u"reason"_s, value(5).toString()},
                    {u"at"_s, timeJson(value(9).toLongLong())}};
    insertText(out, u"note"_s, value(6).toString());
    insertId(out, u"orderId"_s, value(7));
    insertText(out, u"who"_s, value(8).toString());
    return out;
}

ShopReply listMovements(const ShopRequest &request, ShopDatabase &db)
{
    if (db.number(u"SELECT count(*) FROM products WHERE id = ?"_s, {request.key()}) == 0)
        return notFound(u"product"_s);
    ListSource source(u"stock_movements"_s, {{u"id"_s, {u"id"_s, u"movements_by_product"_s}}}, u"-id"_s);
    source.where(u"product_id = ?"_s, {request.key()});
    const auto page = source.page(db, request, movementColumns(), {},
                                  [](const QSqlQuery &row) { return movementJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply createMovement(const ShopRequest &request, ShopDatabase &db)
{
    const StockMove move{.sku = idFromJson(request.json.value("skuId"_L1)),
                         .delta = request.json.value("delta"_L1).toInteger(),
                         .reason = request.json.value("reason"_L1).toString(),
                         .note = request.json.value("note"_L1).toString(),
                         .who = request.caller.account};
    if (move.delta == 0)
        return invalid(u"delta"_s, u"must not be 0"_s);
    if (db.number(u"SELECT count(*) FROM skus WHERE id = ?"_s, {move.sku}) == 0)
        return invalid(u"skuId"_s, u"there is no such SKU"_s);
    if (!moveStock(db, move, request.time()))
        return problem(409, u"notEnoughStock"_s,
                       u"there are only %1 pieces"_s.arg(
                           db.number(u"SELECT stock FROM skus WHERE id = ?"_s, {move.sku})));
    const auto movement =
        db.row(u"SELECT %1 FROM stock_movements ORDER BY id DESC LIMIT 1"_s.arg(movementColumns()), {},
               [](const QSqlQuery &row) { return movementJson(row, 0); });
    if (!movement)
        return notFound(u"movement"_s);
    recordShopEvent(db, u"productChanged"_s, {{u"productId"_s, movement->value("productId"_L1)}},
                    request.time());
    return jsonReply(*movement, 201);
}

} // namespace

void addStockRoutes(Router &router)
{
    router.add({.method = "GET",
                .path = u"/admin/v1/products/{id}/stock-movements"_s,
                .operation = u"listStockMovements"_s,
                .access = Access::Admin,
                .right = u"products.read"_s,
                .handle = listMovements});
    router.add({.method = "POST",
                .path = u"/admin/v1/stock-movements"_s,
                .operation = u"createStockMovement"_s,
                .access = Access::Admin,
                .right = u"products.write"_s,
                .handle = createMovement});
}
