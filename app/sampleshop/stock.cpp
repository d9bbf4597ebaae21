// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/stock.h"

#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

namespace {

void writeDown(ShopDatabase &db, const StockMove &move, qint64 now)
{
    db.execute(u"INSERT INTO stock_movements(product_id, sku_id, delta, stock_after, reason, note, order_id, "
               u"who, at) "
               "SELECT product_id, id, ?, stock, ?, ?, ?, ?, ? FROM skus WHERE id = ?"_s,
               {move.delta, move.reason, move.note, move.order ? QVariant(move.order) : QVariant(), move.who,
                now, move.sku});
    refreshProduct(db, db.number(u"SELECT product_id FROM skus WHERE id = ?"_s, {move.sku}));
}

} // namespace

bool moveStock(ShopDatabase &db, const StockMove &move, qint64 now)
{
    const qint64 moved = db.change(u"UPDATE skus SET stock = stock + ? WHERE id = ? AND stock + ? >= 0"_s,
                                   {move.delta, move.sku, move.delta});
    if (moved == 1)
        writeDown(db, move, now);
    return moved == 1;
}

bool takeForSale(ShopDatabase &db, const StockMove &move, qint64 now)
{
    const qint64 moved = db.change(
        u"UPDATE skus SET stock = stock + ?, sold = sold - ? WHERE id = ? AND stock + ? >= 0 AND on_sale "
        "AND (SELECT on_sale FROM products WHERE id = skus.product_id)"_s,
        {move.delta, move.delta, move.sku, move.delta});
    if (moved == 1)
        writeDown(db, move, now);
    return moved == 1;
}

void returnOrderStock(ShopDatabase &db, qint64 order, const QString &who, qint64 now)
{
    struct Pieces {
        qint64 sku = 0;
        qint64 quantity = 0;
    };
    const auto lines = db.rows(u"SELECT sku_id, quantity FROM order_lines WHERE order_id = ?"_s, {order},
                               [](const QSqlQuery &row) {
                                   return Pieces{row.value(0).toLongLong(), row.value(1).toLongLong()};
                               });
    for (const Pieces &line : lines) {
        db.execute(u"UPDATE skus SET sold = max(0, sold - ?) WHERE id = ?"_s, {line.quantity, line.sku});
        moveStock(
            db, {.sku = line.sku, .delta = line.quantity, .reason = u"return"_s, .order = order, .who = who},
            now);
    }
}

void refreshProduct(ShopDatabase &db, qint64 product)
{
    db.execute(u"UPDATE products SET (lowest_price, highest_price, stock, sold, sku_count, low_stock) = "
               "(SELECT coalesce(min(price), 0), coalesce(max(price), 0), coalesce(sum(stock), 0), "
               "coalesce(sum(sold), 0), count(*), coalesce(max(on_sale AND stock <= warning_level), 0) "
               "FROM skus WHERE product_id = products.id), version = version + 1 WHERE id = ?"_s,
               {product});
}
