// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/productjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"

using namespace Qt::StringLiterals;

namespace {

// Up to this many found products are looked up one by one and sorted; beyond, the sort's index is walked
// and each entry looked for among the found, which costs the same however many there are. An estimate:
// about as many look-ups as SQLite does in 50 ms.
constexpr qint64 fewFound = 20'000;

const QMap<QString, ListSort> &productSorts()
{
    static const QMap<QString, ListSort> sorts{
        {u"id"_s, {u"id"_s, u"products_by_id"_s}},
        {u"name"_s, {u"name"_s, u"products_by_name"_s}},
        {u"price"_s, {u"lowest_price"_s, u"products_by_price"_s}},
        {u"stock"_s, {u"stock"_s, u"products_by_stock"_s}},
        {u"sold"_s, {u"sold"_s, u"products_by_sold"_s}},
        {u"updatedAt"_s, {u"updated_at"_s, u"products_by_updated"_s}},
    };
    return sorts;
}

void filterByText(ListSource &source, ShopDatabase &db, const QString &typed)
{
    const QString expression = searchExpression(typed);
    if (expression.isEmpty())
        return source.where(u"0"_s); // nothing but punctuation: found nowhere
    source.where(u"id IN (SELECT rowid FROM product_text WHERE product_text MATCH ?)"_s, {expression});
    if (db.number(u"SELECT count(*) FROM (SELECT 1 FROM product_text WHERE product_text MATCH ? LIMIT ?)"_s,
                  {expression, fewFound})
        < fewFound)
        source.chooseIndexFreely();
}

ShopReply listProducts(const ShopRequest &request, ShopDatabase &db)
{
    ListSource source(u"products"_s, productSorts(), u"-updatedAt"_s);
    if (request.has(u"category"_s))
        source.where(u"category_id IN (WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT categories.id FROM "
                     u"categories "
                     "JOIN tree ON categories.parent_id = tree.id) SELECT id FROM tree)"_s,
                     {request.text(u"category"_s).toLongLong()});
    if (request.has(u"onSale"_s))
        source.where(u"on_sale = ?"_s, {request.text(u"onSale"_s) == "true"_L1});
    if (request.has(u"lowStock"_s))
        source.where(u"low_stock = ?"_s, {request.text(u"lowStock"_s) == "true"_L1});
    if (!request.text(u"q"_s).trimmed().isEmpty())
        filterByText(source, db, request.text(u"q"_s));
    const auto page = source.page(db, request, productColumns(),
                                  u"LEFT JOIN categories ON categories.id = products.category_id"_s,
                                  [](const QSqlQuery &row) { return productSummaryJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply getProduct(const ShopRequest &request, ShopDatabase &db)
{
    const auto product = productJson(db, request.key());
    return product ? versionedReply(*product) : notFound(u"product"_s);
}

} // namespace

void addProductRoutes(Router &router)
{
    router.add({.method = "GET",
                .path = u"/admin/v1/products"_s,
                .operation = u"listProducts"_s,
                .access = Access::Admin,
                .right = u"products.read"_s,
                .handle = listProducts,
                .caching = Caching::UntilWrite});
    router.add({.method = "GET",
                .path = u"/admin/v1/products/{id}"_s,
                .operation = u"getProduct"_s,
                .access = Access::Admin,
                .right = u"products.read"_s,
                .handle = getProduct});
}
