// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/dispatcher.h"
#include "app/sampleshop/productjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopevents.h"
#include "app/sampleshop/stock.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using Columns = std::initializer_list<std::pair<QLatin1StringView, QLatin1StringView>>;

// Sets the columns whose names the body has.
void setColumns(ShopDatabase &db, const QString &table, qint64 id, const QJsonObject &body,
                const Columns &columns)
{
    for (const auto &[name, column] : columns) {
        if (body.contains(name))
            db.execute(u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, column),
                       {body.value(name).toVariant(), id});
    }
}

std::optional<ShopReply> categoryRefusal(ShopDatabase &db, const QJsonObject &body)
{
    const QJsonValue category = body.value("categoryId"_L1);
    if (!category.isString())
        return {};
    if (db.number(u"SELECT count(*) FROM categories WHERE id = ?"_s, {idFromJson(category)}) == 1)
        return {};
    return invalid(u"categoryId"_s, u"there is no such category"_s);
}

void setCategory(ShopDatabase &db, qint64 product, const QJsonObject &body)
{
    if (!body.contains("categoryId"_L1))
        return;
    const qint64 category = idFromJson(body.value("categoryId"_L1));
    db.execute(u"UPDATE products SET category_id = ? WHERE id = ?"_s,
               {category ? QVariant(category) : QVariant(), product});
}

void setPictures(ShopDatabase &db, qint64 product, const QJsonObject &body)
{
    if (!body.contains("pictures"_L1))
        return;
    const QJsonArray pictures = body.value("pictures"_L1).toArray();
    db.execute(u"DELETE FROM product_pictures WHERE product_id = ?"_s, {product});
    for (qsizetype i = 0; i < pictures.size(); ++i)
        db.execute(u"INSERT INTO product_pictures(product_id, position, address) VALUES(?, ?, ?)"_s,
                   {product, i, pictures.at(i).toString()});
    db.execute(u"UPDATE products SET thumbnail = ? WHERE id = ?"_s, {pictures.at(0).toString(), product});
}

// A stock that is set is a count: the difference goes down as one movement.
void setStock(ShopDatabase &db, qint64 sku, qint64 stock, const ShopRequest &request)
{
    const qint64 delta = stock - db.number(u"SELECT stock FROM skus WHERE id = ?"_s, {sku});
    if (delta != 0)
        moveStock(db, {.sku = sku, .delta = delta, .reason = u"count"_s, .who = request.caller.account},
                  request.time());
}

void setSku(ShopDatabase &db, qint64 sku, const QJsonObject &body, const ShopRequest &request)
{
    setColumns(db, u"skus"_s, sku, body,
               {{"code"_L1, "code"_L1},
                {"price"_L1, "price"_L1},
                {"cost"_L1, "cost"_L1},
                {"onSale"_L1, "on_sale"_L1},
                {"warningLevel"_L1, "warning_level"_L1},
                {"picture"_L1, "picture"_L1}});
    if (body.contains("options"_L1))
        db.execute(u"UPDATE skus SET options = ? WHERE id = ?"_s,
                   {QString::fromUtf8(
                        QJsonDocument(body.value("options"_L1).toArray()).toJson(QJsonDocument::Compact)),
                    sku});
    if (body.contains("stock"_L1))
        setStock(db, sku, body.value("stock"_L1).toInteger(), request);
}

qint64 addSku(ShopDatabase &db, qint64 product, const QJsonObject &body, const ShopRequest &request)
{
    const qint64 sku = db.insert(u"INSERT INTO skus(product_id, price) VALUES(?, 0)"_s, {product});
    setSku(db, sku, body, request);
    return sku;
}

std::optional<ShopReply> skuRefusal(ShopDatabase &db, qint64 product, const QJsonArray &skus)
{
    for (const QJsonValue &sku : skus) {
        const QString id = sku.toObject().value("id"_L1).toString();
        if (db.number(u"SELECT count(*) FROM skus WHERE id = ? AND product_id = ?"_s,
                      {id.toLongLong(), product})
            != 1)
            return invalid(u"skus/"_s + id, u"this product has no such SKU"_s);
    }
    return {};
}

// What every change of a product ends in: totals, version, time, search text, event.
ShopReply changed(ShopDatabase &db, qint64 product, const ShopRequest &request, int status)
{
    refreshProduct(db, product);
    db.execute(u"UPDATE products SET updated_at = ? WHERE id = ?"_s, {request.time(), product});
    indexProductText(db, product);
    const QJsonObject now = productJson(db, product).value_or(QJsonObject());
    recordShopEvent(db, u"productChanged"_s,
                    {{u"productId"_s, QString::number(product)}, {u"version"_s, now.value("version"_L1)}},
                    request.time());
    return versionedReply(now, status);
}

void setProduct(ShopDatabase &db, qint64 product, const ShopRequest &request)
{
    setColumns(db, u"products"_s, product, request.json,
               {{"name"_L1, "name"_L1},
                {"brief"_L1, "brief"_L1},
                {"description"_L1, "description"_L1},
                {"unit"_L1, "unit"_L1},
                {"onSale"_L1, "on_sale"_L1}});
    setCategory(db, product, request.json);
    setPictures(db, product, request.json);
}

ShopReply addProduct(const ShopRequest &request, ShopDatabase &db)
{
    if (auto refused = categoryRefusal(db, request.json))
        return *refused;
    const qint64 product =
        db.insert(u"INSERT INTO products(name, on_sale, created_at, updated_at) VALUES('', 0, ?, ?)"_s,
                  {request.time(), request.time()});
    setProduct(db, product, request);
    const QJsonArray skus = request.json.value("skus"_L1).toArray();
    for (const QJsonValue &sku : skus)
        addSku(db, product, sku.toObject(), request);
    db.execute(u"UPDATE products SET version = 0 WHERE id = ?"_s, {product}); // the first that is seen is 1
    ShopReply reply = changed(db, product, request, 201);
    return reply.with("Location", "/admin/v1/products/" + QByteArray::number(product));
}

// The product of the path at the version that If-Match asks for.
std::optional<ShopReply> productRefusal(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 version = db.number(u"SELECT version FROM products WHERE id = ?"_s, {request.key()});
    return version == 0 ? std::optional(notFound(u"product"_s)) : versionRefusal(request, version);
}

ShopReply updateProduct(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 product = request.key();
    const QJsonArray skus = request.json.value("skus"_L1).toArray();
    if (auto refused = productRefusal(request, db))
        return *refused;
    if (auto refused = categoryRefusal(db, request.json))
        return *refused;
    if (auto refused = skuRefusal(db, product, skus))
        return *refused;
    setProduct(db, product, request);
    for (const QJsonValue &sku : skus)
        setSku(db, idFromJson(sku.toObject().value("id"_L1)), sku.toObject(), request);
    return changed(db, product, request, 200);
}

ShopReply deleteProduct(const ShopRequest &request, ShopDatabase &db)
{
    if (auto refused = productRefusal(request, db))
        return *refused;
    db.execute(u"DELETE FROM products WHERE id = ?"_s, {request.key()});
    indexProductText(db, request.key());
    return emptyReply();
}

ShopReply addSkuToProduct(const ShopRequest &request, ShopDatabase &db)
{
    if (auto refused = productRefusal(request, db))
        return *refused;
    addSku(db, request.key(), request.json, request);
    return changed(db, request.key(), request, 201);
}

ShopReply deleteSku(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 product = request.key();
    if (auto refused = productRefusal(request, db))
        return *refused;
    const qint64 sku = request.key(u"skuId"_s);
    if (db.number(u"SELECT count(*) FROM skus WHERE id = ? AND product_id = ?"_s, {sku, product}) == 0)
        return notFound(u"SKU"_s);
    if (db.number(u"SELECT count(*) FROM skus WHERE product_id = ?"_s, {product}) == 1)
        return problem(409, u"lastSku"_s, u"a product keeps at least one SKU"_s);
    db.execute(u"DELETE FROM skus WHERE id = ?"_s, {sku});
    return changed(db, product, request, 200);
}

} // namespace

void addProductWriteRoutes(Router &router)
{
    const auto add = [&](const char *method, const QString &path, const QString &operation, auto handle) {
        router.add({.method = method,
                    .path = u"/admin/v1/products"_s + path,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = u"products.write"_s,
                    .handle = handle});
    };
    add("POST", {}, u"createProduct"_s, addProduct);
    add("PATCH", u"/{id}"_s, u"updateProduct"_s, updateProduct);
    add("DELETE", u"/{id}"_s, u"deleteProduct"_s, deleteProduct);
    add("POST", u"/{id}/skus"_s, u"createSku"_s, addSkuToProduct);
    add("DELETE", u"/{id}/skus/{skuId}"_s, u"deleteSku"_s, deleteSku);
}
