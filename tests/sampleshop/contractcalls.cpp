// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sampleshop/contractcalls.h"

#include "app/sampleshop/shopdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

ContractCalls::ContractCalls(RunningShop &shop) : m_shop(shop), m_db(shop.database()) { }

ContractCalls::~ContractCalls() = default;

std::optional<ShopCall> ContractCalls::callFor(const QString &operation)
{
    if (auto call = readCall(operation))
        return call;
    if (auto call = productCall(operation))
        return call;
    if (auto call = orderCall(operation))
        return call;
    return otherCall(operation);
}

QString ContractCalls::newOrder(const QString &state)
{
    return QString::number(addTestOrder(*m_db, state));
}

QString ContractCalls::newProduct()
{
    const QJsonObject sku{{u"price"_s, 100}, {u"stock"_s, 9}};
    const ShopAnswer made = m_shop.send("POST", u"/admin/v1/products"_s,
                                        {{u"name"_s, u"新品"_s}, {u"skus"_s, QJsonArray{sku, sku}}});
    return made.json().value("id"_L1).toString();
}

QString ContractCalls::firstId(const QString &list)
{
    const QJsonArray items = m_shop.get(u"/admin/v1/"_s + list).json().value("items"_L1).toArray();
    return items.at(0).toObject().value("id"_L1).toString();
}

ShopCall ContractCalls::post(const QString &path, const QJsonObject &body) const
{
    return {.method = "POST",
            .path = u"/admin/v1/"_s + path,
            .body = QJsonDocument(body).toJson(),
            .headers = {{"Idempotency-Key", QUuid::createUuid().toByteArray()}}};
}

std::optional<ShopCall> ContractCalls::readCall(const QString &operation)
{
    static const QMap<QString, QString> paths{
        {u"currentSession"_s, u"sessions/current"_s},
        {u"listAccounts"_s, u"accounts"_s},
        {u"listProducts"_s, u"products?limit=2&sort=-price&q=1&onSale=true&lowStock=false"_s},
        {u"listCategories"_s, u"categories"_s},
        {u"listOrders"_s, u"orders?state=toShip,shipped&limit=3&sort=-total&from=2020-01-01T00:00:00Z"_s},
        {u"countOrders"_s, u"orders/counts"_s},
        {u"listAfterSales"_s, u"after-sales?state=asked&limit=3"_s},
        {u"listCustomers"_s, u"customers?limit=3&sort=-spent"_s},
        {u"listCarriers"_s, u"carriers"_s},
        {u"getStatistics"_s, u"statistics?days=7"_s},
        {u"listServerDomains"_s, u"server-domains"_s},
        {u"getSystem"_s, u"system"_s},
        {u"listRequests"_s, u"request-log?status=2xx&limit=5"_s},
        {u"streamRequests"_s, u"request-log/stream"_s},
        {u"streamEvents"_s, u"events"_s},
        {u"getContract"_s, u"contract"_s},
    };
    static const QMap<QString, std::pair<QString, QString>> details{
        {u"getProduct"_s, {u"products"_s, {}}},
        {u"listStockMovements"_s, {u"products"_s, u"/stock-movements?limit=5"_s}},
        {u"getCustomer"_s, {u"customers"_s, {}}},
        {u"listCustomerOrders"_s, {u"customers"_s, u"/orders"_s}},
        {u"getAfterSale"_s, {u"after-sales"_s, {}}},
    };
    if (paths.contains(operation))
        return ShopCall{.path = u"/admin/v1/"_s + paths.value(operation)};
    if (!details.contains(operation))
        return {};
    newOrder(u"refundAsked"_s); // a customer, an order and a case at least
    const auto [list, rest] = details.value(operation);
    return ShopCall{.path = u"/admin/v1/"_s + list + u'/' + firstId(list) + rest};
}

std::optional<ShopCall> ContractCalls::productCall(const QString &operation)
{
    const QJsonObject sku{
        {u"code"_s, u"A-1"_s},
        {u"options"_s, QJsonArray{QJsonObject{{u"name"_s, u"颜色"_s}, {u"value"_s, u"红"_s}}}},
        {u"price"_s, 1999},
        {u"cost"_s, 900},
        {u"stock"_s, 3}};
    if (operation == "createProduct"_L1)
        return post(u"products"_s,
                    {{u"name"_s, u"蓝牙耳机"_s},
                     {u"categoryId"_s, firstId(u"categories"_s)},
                     {u"skus"_s, QJsonArray{sku}}});
    if (operation == "createSku"_L1)
        return post(u"products/%1/skus"_s.arg(newProduct()), sku);
    if (operation == "updateProduct"_L1) {
        ShopCall call = post(u"products/"_s + newProduct(), {{u"name"_s, u"改名"_s}, {u"onSale"_s, true}});
        call.method = "PATCH";
        call.headers.insert("If-Match", "\"1\"");
        return call;
    }
    if (operation == "deleteProduct"_L1)
        return ShopCall{.method = "DELETE", .path = u"/admin/v1/products/"_s + newProduct()};
    if (operation == "deleteSku"_L1 || operation == "createStockMovement"_L1) {
        const QString product = newProduct();
        const QJsonArray skus =
            m_shop.get(u"/admin/v1/products/"_s + product).json().value("skus"_L1).toArray();
        const QString id = skus.at(0).toObject().value("id"_L1).toString();
        if (operation == "deleteSku"_L1)
            return ShopCall{.method = "DELETE", .path = u"/admin/v1/products/%1/skus/%2"_s.arg(product, id)};
        return post(u"stock-movements"_s, {{u"skuId"_s, id}, {u"delta"_s, 5}, {u"reason"_s, u"purchase"_s}});
    }
    return {};
}

std::optional<ShopCall> ContractCalls::orderCall(const QString &operation)
{
    const auto action = [&](const QString &state, const QString &name, const QJsonObject &body) {
        return post(u"orders/%1/%2"_s.arg(newOrder(state), name), body);
    };
    const QJsonObject reason{{u"reason"_s, u"客户要求"_s}};
    if (operation == "getOrder"_L1)
        return ShopCall{.path = u"/admin/v1/orders/"_s + newOrder(u"toShip"_s)};
    if (operation == "shipOrder"_L1)
        return action(u"toShip"_s, u"ship"_s,
                      {{u"carrierId"_s, firstId(u"carriers"_s)}, {u"trackingNumber"_s, u"SF1234567890"_s}});
    if (operation == "setOrderMemo"_L1)
        return action(u"done"_s, u"memo"_s, {{u"memo"_s, u"加急"_s}});
    if (operation == "closeOrder"_L1)
        return action(u"unpaid"_s, u"close"_s, reason);
    if (operation == "changeOrderPrice"_L1)
        return action(u"unpaid"_s, u"price"_s, {{u"total"_s, 1500}});
    if (operation == "receiveOrder"_L1)
        return action(u"shipped"_s, u"receive"_s, {});
    if (operation == "completeOrder"_L1)
        return action(u"received"_s, u"complete"_s, {});
    if (operation == "refundOrder"_L1)
        return action(u"refundAsked"_s, u"refund"_s, {{u"amount"_s, 500}, {u"reason"_s, u"破损"_s}});
    if (operation == "refuseRefund"_L1)
        return action(u"refundAsked"_s, u"refuse-refund"_s, reason);
    return {};
}

std::optional<ShopCall> ContractCalls::otherCall(const QString &operation)
{
    const auto newCategory = [&] {
        return m_shop.send("POST", u"/admin/v1/categories"_s, {{u"name"_s, u"新类"_s}})
            .json()
            .value("id"_L1)
            .toString();
    };
    if (operation == "signIn"_L1)
        return post(u"sessions"_s, {{u"user"_s, u"support"_s}, {u"password"_s, m_shop.address().password}});
    if (operation == "signOut"_L1)
        return ShopCall{.method = "DELETE", .path = u"/admin/v1/sessions/current"_s};
    if (operation == "createCategory"_L1)
        return post(u"categories"_s, {{u"name"_s, u"数码"_s}, {u"position"_s, 3}, {u"shown"_s, false}});
    if (operation == "updateCategory"_L1) {
        ShopCall call = post(u"categories/"_s + newCategory(),
                             {{u"name"_s, u"家电"_s}, {u"parentId"_s, QJsonValue::Null}});
        call.method = "PATCH";
        return call;
    }
    if (operation == "deleteCategory"_L1)
        return ShopCall{.method = "DELETE", .path = u"/admin/v1/categories/"_s + newCategory()};
    const ShopCall upload{.method = "POST",
                          .path = u"/admin/v1/uploads"_s,
                          .body = smallPicture(),
                          .headers = {{"Content-Type", "image/png"}}};
    if (operation == "uploadPicture"_L1)
        return upload;
    if (operation == "getUploadedPicture"_L1)
        return ShopCall{.path = m_shop.call(upload).json().value("address"_L1).toString()};
    if (operation == "getDrawnPicture"_L1) {
        const QJsonArray items =
            m_shop.get(u"/admin/v1/products?limit=1&sort=id"_s).json().value("items"_L1).toArray();
        return ShopCall{.path = items.at(0).toObject().value("thumbnail"_L1).toString()};
    }
    if (operation == "replaceServerDomains"_L1) {
        const QJsonObject domain{{u"category"_s, u"request"_s}, {u"host"_s, u"api.example.com"_s}};
        ShopCall call = post(u"server-domains"_s, {{u"items"_s, QJsonArray{domain}}});
        call.method = "PUT";
        return call;
    }
    return {};
}

QByteArray smallPicture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
