// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/productjson.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject skuJson(const QSqlQuery &row)
{
    QJsonObject out{{u"id"_s, row.value(0).toString()},
                    {u"options"_s, QJsonDocument::fromJson(row.value(2).toByteArray()).array()},
                    {u"price"_s, row.value(3).toLongLong()},
                    {u"stock"_s, row.value(5).toLongLong()},
                    {u"sold"_s, row.value(6).toLongLong()},
                    {u"warningLevel"_s, row.value(7).toLongLong()},
                    {u"onSale"_s, row.value(8).toBool()}};
    insertText(out, u"code"_s, row.value(1).toString());
    insertNumber(out, u"cost"_s, row.value(4));
    insertText(out, u"picture"_s, row.value(9).toString());
    return out;
}

QJsonArray skusJson(ShopDatabase &db, qint64 product)
{
    QJsonArray out;
    for (const QJsonObject &sku :
         db.rows(u"SELECT id, code, options, price, cost, stock, sold, warning_level, on_sale, picture "
                 "FROM skus WHERE product_id = ? ORDER BY id"_s,
                 {product}, skuJson))
        out.append(sku);
    return out;
}

QJsonArray picturesJson(ShopDatabase &db, qint64 product)
{
    return QJsonArray::fromStringList(
        db.rows(u"SELECT address FROM product_pictures WHERE product_id = ? ORDER BY position"_s, {product},
                [](const QSqlQuery &row) { return row.value(0).toString(); }));
}

} // namespace

QString productColumns()
{
    return u"products.id, products.name, products.category_id, categories.name, products.lowest_price, "
           "products.highest_price, products.stock, products.sold, products.sku_count, products.on_sale, "
           "products.thumbnail, products.updated_at, products.version, products.low_stock"_s;
}

QJsonObject productSummaryJson(const QSqlQuery &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column); };
    QJsonObject out{{u"id"_s, at(0).toString()},
                    {u"name"_s, at(1).toString()},
                    {u"lowestPrice"_s, at(4).toLongLong()},
                    {u"highestPrice"_s, at(5).toLongLong()},
                    {u"stock"_s, at(6).toLongLong()},
                    {u"sold"_s, at(7).toLongLong()},
                    {u"skuCount"_s, at(8).toLongLong()},
                    {u"onSale"_s, at(9).toBool()},
                    {u"lowStock"_s, at(13).toBool()},
                    {u"updatedAt"_s, timeJson(at(11).toLongLong())},
                    {u"version"_s, at(12).toString()}};
    insertId(out, u"categoryId"_s, at(2));
    insertText(out, u"categoryName"_s, at(3).toString());
    insertText(out, u"thumbnail"_s, at(10).toString());
    return out;
}

std::optional<QJsonObject> productJson(ShopDatabase &db, qint64 id)
{
    auto out =
        db.row(u"SELECT products.brief, products.description, products.unit, %1 FROM products "
               "LEFT JOIN categories ON categories.id = products.category_id WHERE products.id = ?"_s.arg(
                   productColumns()),
               {id}, [](const QSqlQuery &row) {
                   QJsonObject product = productSummaryJson(row, 3);
                   product.insert(u"brief"_s, row.value(0).toString());
                   product.insert(u"description"_s, row.value(1).toString());
                   product.insert(u"unit"_s, row.value(2).toString());
                   return product;
               });
    if (!out)
        return {};
    out->insert(u"pictures"_s, picturesJson(db, id));
    out->insert(u"skus"_s, skusJson(db, id));
    return out;
}
