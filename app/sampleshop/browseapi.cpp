// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/productjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/wire.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPage = 50;
constexpr qint64 furthestOffset = 100'000'000;

const QMap<QString, ListSort> &shelfSorts()
{
    static const QMap<QString, ListSort> sorts{
        {u"new"_s, {u"id"_s, u"products_by_id"_s}},
        {u"price"_s, {u"lowest_price"_s, u"products_by_price"_s}},
        {u"sold"_s, {u"sold"_s, u"products_by_sold"_s}},
    };
    return sorts;
}

std::optional<ShopReply> numberRefusal(const ShopRequest &request, const QString &name, qint64 least,
                                       qint64 most)
{
    if (!request.has(name))
        return {};
    bool isNumber = false;
    const qint64 number = request.text(name).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return {};
    return invalid(name, u"is not a whole number from %1 to %2"_s.arg(least).arg(most));
}

/// A product without what is only the shop's business.
QJsonObject forCustomers(QJsonObject product)
{
    for (const QString &name : {u"version"_s, u"updatedAt"_s, u"lowStock"_s})
        product.remove(name);
    if (!product.contains("skus"_L1))
        return product;
    QJsonArray skus;
    const QJsonArray all = product.value("skus"_L1).toArray();
    for (const QJsonValue &value : all) {
        QJsonObject sku = value.toObject();
        if (!sku.value("onSale"_L1).toBool())
            continue;
        for (const QString &name : {u"cost"_s, u"warningLevel"_s, u"sold"_s, u"code"_s})
            sku.remove(name);
        skus.append(sku);
    }
    product.insert(u"skus"_s, skus);
    return product;
}

ShopReply shelfPage(const ShopRequest &request, ShopDatabase &db, const ListSource &source)
{
    if (const auto refused = numberRefusal(request, u"limit"_s, 1, largestPage))
        return *refused;
    if (const auto refused = numberRefusal(request, u"offset"_s, 0, furthestOffset))
        return *refused;
    const auto page = source.page(
        db, request, productColumns(), u"LEFT JOIN categories ON categories.id = products.category_id"_s,
        [](const QSqlQuery &row) { return forCustomers(productSummaryJson(row, 2)); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply browse(const ShopRequest &request, ShopDatabase &db)
{
    ListSource source(u"products"_s, shelfSorts(), u"-sold"_s);
    source.where(u"on_sale = 1"_s);
    if (request.has(u"category"_s))
        source.where(u"category_id IN (WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT categories.id FROM "
                     "categories JOIN tree ON categories.parent_id = tree.id) SELECT id FROM tree)"_s,
                     {request.text(u"category"_s).toLongLong()});
    return shelfPage(request, db, source);
}

ShopReply search(const ShopRequest &request, ShopDatabase &db)
{
    const QString expression = searchExpression(request.text(u"q"_s));
    if (expression.isEmpty())
        return invalid(u"q"_s, u"says nothing to look for"_s);
    ListSource source(u"products"_s, shelfSorts(), u"-sold"_s);
    source.where(u"on_sale = 1"_s);
    source.where(u"id IN (SELECT rowid FROM product_text WHERE product_text MATCH ?)"_s, {expression});
    source.chooseIndexFreely();
    return shelfPage(request, db, source);
}

ShopReply showProduct(const ShopRequest &request, ShopDatabase &db)
{
    const auto product = productJson(db, request.key());
    if (!product || !product->value("onSale"_L1).toBool())
        return notFound(u"product"_s);
    return jsonReply(forCustomers(*product));
}

ShopReply listShelves(const ShopRequest &, ShopDatabase &db)
{
    QJsonArray items;
    for (const QJsonObject &item :
         db.rows(u"SELECT id, parent_id, name FROM categories WHERE is_shown ORDER BY parent_id IS NOT NULL, "
                 "parent_id, position, id"_s,
                 {}, [](const QSqlQuery &row) {
                     QJsonObject category{{u"id"_s, row.value(0).toString()},
                                          {u"name"_s, row.value(2).toString()}};
                     insertId(category, u"parentId"_s, row.value(1));
                     return category;
                 }))
        items.append(item);
    return jsonReply({{u"items"_s, items}});
}

} // namespace

void addBrowseRoutes(Router &router)
{
    const auto add = [&](const QString &path, const QString &operation, auto handler, Caching caching) {
        router.add({.method = "GET",
                    .path = u"/shop/v1"_s + path,
                    .operation = operation,
                    .handle = handler,
                    .caching = caching});
    };
    add(u"/categories"_s, u"shopListCategories"_s, listShelves, Caching::UntilWrite);
    add(u"/products"_s, u"shopListProducts"_s, browse, Caching::UntilWrite);
    add(u"/products/{id}"_s, u"shopGetProduct"_s, showProduct, Caching::None);
    add(u"/search"_s, u"shopSearch"_s, search, Caching::UntilWrite);
}
