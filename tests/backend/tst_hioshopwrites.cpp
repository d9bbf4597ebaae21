// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/inputcheck.h"
#include "tests/backend/hioshopscript.h"
#include "tests/support/resultof.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<Product> save(HioshopScript &shop, const QList<FieldChange> &changes)
{
    return resultOf(shop.backend.saveProduct({u"501"_s}, changes, {}));
}

Result<Order> run(HioshopScript &shop, const QString &action, const QJsonObject &input = {})
{
    return resultOf(shop.backend.runOrderAction({u"9002"_s}, action, input, {}));
}

QJsonObject parcel(const QString &number = u"YT1"_s, const QString &carrier = u"5"_s)
{
    return {{u"carrier"_s, carrier}, {u"trackingNumber"_s, number}};
}

/// Order 9002 as it is before and after a write.
void answerInTurn(HioshopScript &shop, const HttpReply &before, const HttpReply &after)
{
    shop.transport.answerOnly("GET /admin/order/detail", before);
    shop.transport.answer("GET /admin/order/detail", after);
}

/// The two SKUs with one of them, or both, off sale.
HttpReply skusOffSale(int count)
{
    HttpReply reply = fixture("goods-spec");
    qsizetype at = 0;
    for (; count > 0; --count) {
        at = reply.body.indexOf("\"is_on_sale\": 1", at);
        reply.body.replace(at, 15, "\"is_on_sale\": 0");
    }
    return reply;
}

} // namespace

/// The hioshop connector's writes: what is sent, what is refused before anything is, and what is said
/// when the server's answer leaves the outcome open.
class HioshopWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPriceSendsTheWholeRowOfItsSku();
    void aNameSendsTheWholeProductBack();
    void nameAndPriceAreOneSave();
    void onSaleAloneIsOneSmallWrite();
    void theLastSkuStaysOnSale();
    void aRowSavedDespiteErrno100IsASuccess();
    void aProductSavedDespiteAFailureIsASuccess();
    void aFailedSaveLeavesTheOutcomeOpen();
    void aCodeInUseIsRefused();
    void whatTheDatabaseCannotHoldIsRefused_data();
    void whatTheDatabaseCannotHoldIsRefused();
    void anEmojiInAProductIsRefused();
    void aSkuThatIsGoneIsAConflict();
    void shipsWithACarrierOfTheShop();
    void shippingIsRefusedBeforeItIsSent_data();
    void shippingIsRefusedBeforeItIsSent();
    void onlyAnOrderToShipIsShipped();
    void anOrderWithAWaybillIsShippedAllTheSame();
    void aFailureAfterShippingLeavesTheOutcomeOpen();
    void aWrongTrackingNumberIsCorrected();
    void aMemoIsSavedById();
    void anEmojiInAMemoIsRefused();
    void anUnpaidOrderIsClosedByItsNumberOfNow();
    void aNumberThatChangedMeanwhileIsAConflict();
    void aPaidOrderIsNotClosed();
    void aPriceKeepsTheFreight();
    void aPriceBelowTheFreightIsRefused();
    void aShippedOrderIsReceived();
};

void HioshopWrites::aPriceSendsTheWholeRowOfItsSku()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/updatePrice", jsonReply(R"({"errno": 0, "data": ""})"));
    QVERIFY(save(shop, {{u"skus/71/price"_s, 1990, 2105}, {u"skus/71/stock"_s, 30, 29}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/updatePrice"}));
    const QJsonObject row = bodyOf(shop.transport.sentTo("POST /admin/goods/updatePrice").constFirst());
    QCOMPARE(row["retail_price"_L1], QJsonValue(u"21.05"_s));
    QCOMPARE(row["goods_number"_L1], QJsonValue(29));
    QCOMPARE(row["goods_id"_L1], QJsonValue(501));
    QCOMPARE(row["goods_specification_ids"_L1], QJsonValue(u"91"_s));
    QCOMPARE(row["goods_weight"_L1], QJsonValue(0.3));
    QCOMPARE(row["value"_L1], QJsonValue(u"小"_s));
}

void HioshopWrites::aNameSendsTheWholeProductBack()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/store", jsonReply(R"({"errno": 0, "data": 501})"));
    QVERIFY(save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/store"}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/goods/store").constFirst());
    QCOMPARE(sent["info"_L1]["name"_L1], QJsonValue(u"白瓷茶杯"_s));
    QCOMPARE(sent["info"_L1]["a_column_of_a_fork"_L1], QJsonValue(u"keep me"_s));
    QCOMPARE(sent["info"_L1]["is_index"_L1], QJsonValue(1));
    QCOMPARE(sent["info"_L1]["gallery"_L1].toArray().size(), 2);
    QCOMPARE(sent["specData"_L1].toArray().size(), 2);
    QCOMPARE(sent["specValue"_L1], QJsonValue(2));
    QCOMPARE(sent["cateId"_L1], QJsonValue(20));
}

void HioshopWrites::nameAndPriceAreOneSave()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/store", jsonReply(R"({"errno": 0, "data": 501})"));
    QVERIFY(save(shop,
                 {{u"unit"_s, u"只"_s, u"个"_s}, {u"skus/72/cost"_s, 950, 900}, {u"onSale"_s, true, false}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/store"}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/goods/store").constFirst());
    QCOMPARE(sent["info"_L1]["is_on_sale"_L1], QJsonValue(0));
    QCOMPARE(sent["specData"_L1][1]["cost"_L1], QJsonValue(u"9.00"_s));
}

void HioshopWrites::onSaleAloneIsOneSmallWrite()
{
    HioshopScript shop;
    shop.transport.answer("GET /admin/goods/saleStatus", textReply("OK"));
    QVERIFY(save(shop, {{u"onSale"_s, true, false}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"GET /admin/goods/saleStatus"}));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/goods/saleStatus").constFirst();
    QCOMPARE(queryOf(sent, u"status"_s), u"false"_s);
}

void HioshopWrites::theLastSkuStaysOnSale()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(1));
    const auto product = save(shop, {{u"skus/72/onSale"_s, true, false}});
    QVERIFY(!product);
    QCOMPARE(product.error().kind, Error::Kind::Refused);
    QCOMPARE(product.error().fields.value(0).field, u"skus/72/onSale"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::aRowSavedDespiteErrno100IsASuccess()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(2));
    shop.transport.answer("POST /admin/goods/updatePrice",
                          jsonReply(R"({"errno": 100, "errmsg": "商品的规格数量至少1个"})"));
    QVERIFY(save(shop, {{u"skus/71/price"_s, 1990, 2000}}));
}

void HioshopWrites::aProductSavedDespiteAFailureIsASuccess()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(2));
    shop.transport.answer("POST /admin/goods/store", failurePage());
    HttpReply saved = fixture("goods-info");
    saved.body.replace("青瓷茶杯", "白瓷茶杯");
    shop.transport.answer("GET /admin/goods/info", saved); // from the second reading on
    QVERIFY(save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}}));
}

void HioshopWrites::aFailedSaveLeavesTheOutcomeOpen()
{
    for (int offSale : {0, 2}) { // with none on sale a failure is expected, but here nothing was stored
        HioshopScript shop;
        shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(offSale));
        shop.transport.answer("POST /admin/goods/store", failurePage());
        const auto product = save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}});
        QVERIFY(!product);
        QCOMPARE(product.error().kind, Error::Kind::BadReply);
        QVERIFY(product.error().outcomeOpen);
    }
}

void HioshopWrites::aCodeInUseIsRefused()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/checkSku", jsonReply(R"({"errno": 100, "errmsg": "重复"})"));
    const auto product = save(shop, {{u"skus/71/code"_s, u"CUP-S"_s, u"CUP-L"_s}});
    QVERIFY(!product);
    QCOMPARE(product.error().fields.value(0).field, u"skus/71/code"_s);
    QVERIFY(!product.error().outcomeOpen);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::whatTheDatabaseCannotHoldIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("name of 121 characters") << u"name"_s << QJsonValue(QString(121, u'茶'));
    QTest::newRow("no name") << u"name"_s << QJsonValue(QString());
    QTest::newRow("negative stock") << u"skus/71/stock"_s << QJsonValue(-1);
    QTest::newRow("too much stock") << u"skus/71/stock"_s << QJsonValue(16'777'216);
    QTest::newRow("too high a price") << u"skus/71/price"_s << QJsonValue(qint64(10'000'000'000));
}

void HioshopWrites::whatTheDatabaseCannotHoldIsRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.load()));
    const auto rule = shop.backend.capabilities().products->fieldRule(field);
    QVERIFY(rule);
    const auto checked = checkField(*rule, value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::Refused);
}

void HioshopWrites::anEmojiInAProductIsRefused()
{
    HioshopScript shop;
    const auto product = save(shop, {{u"brief"_s, u"手工拉坯"_s, u"茶🍵"_s}});
    QVERIFY(!product);
    QCOMPARE(product.error().fields.value(0).field, u"brief"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::aSkuThatIsGoneIsAConflict()
{
    HioshopScript shop;
    const auto product = save(shop, {{u"skus/99/price"_s, 1, 2}});
    QVERIFY(!product);
    QCOMPARE(product.error().kind, Error::Kind::Conflict);
}

void HioshopWrites::shipsWithACarrierOfTheShop()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(300), orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answer("GET /admin/order/orderDelivery", textReply("OK"));
    const auto order = run(shop, u"ship"_s, parcel(u" YT 1 "_s));
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Shipped);
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"GET /admin/order/orderDelivery"}));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/order/orderDelivery").constFirst();
    QCOMPARE(queryOf(sent, u"method"_s), u"2"_s);
    QCOMPARE(queryOf(sent, u"shipper"_s), u"5"_s);
    QCOMPARE(queryOf(sent, u"logistic_code"_s), u"YT1"_s);
}

void HioshopWrites::shippingIsRefusedBeforeItIsSent_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::newRow("no number") << parcel(QString());
    QTest::newRow("blanks for a number") << parcel(u"  "_s);
    QTest::newRow("41 characters") << parcel(QString(41, u'1'));
    QTest::newRow("a carrier that is not in use") << parcel(u"YT1"_s, u"2"_s);
}

void HioshopWrites::shippingIsRefusedBeforeItIsSent()
{
    QFETCH(QJsonObject, input);
    HioshopScript shop;
    const auto order = run(shop, u"ship"_s, input);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Refused);
    QVERIFY(!order.error().fields.isEmpty());
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::onlyAnOrderToShipIsShipped()
{
    for (int status : {101, 301, 401, 802}) {
        HioshopScript shop;
        shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(status));
        const auto order = run(shop, u"ship"_s, parcel());
        QVERIFY(!order);
        QCOMPARE(order.error().kind, Error::Kind::Conflict);
        QVERIFY(shop.transport.writes().isEmpty());
    }
}

void HioshopWrites::anOrderWithAWaybillIsShippedAllTheSame()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(300), orderInStatus(300));
    shop.transport.answer("GET /admin/order/detail", orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answerOnly("GET /admin/order/checkExpress", fixture("express"));
    shop.transport.answer("GET /admin/order/orderDelivery", textReply("OK"));
    shop.transport.answer("POST /admin/order/goDelivery", jsonReply(R"({"errno": 0, "data": ""})"));
    const auto order = run(shop, u"ship"_s, parcel());
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Shipped);
    QCOMPARE(shop.transport.writes(),
             (QList<QByteArray>{"GET /admin/order/orderDelivery", "POST /admin/order/goDelivery"}));
}

void HioshopWrites::aFailureAfterShippingLeavesTheOutcomeOpen()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(300), orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answer("GET /admin/order/orderDelivery", failurePage());
    const auto order = run(shop, u"ship"_s, parcel());
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::BadReply);
    QVERIFY(order.error().outcomeOpen);
    const auto reread = resultOf(shop.backend.order({u"9002"_s}));
    QVERIFY(reread);
    QCOMPARE(reread->summary.state, OrderState::Shipped);
}

void HioshopWrites::aWrongTrackingNumberIsCorrected()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answer("GET /admin/order/orderDelivery", textReply("OK"));
    QVERIFY(run(shop, u"correctTracking"_s, parcel(u"SF9"_s, u"1"_s)));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/order/orderDelivery").constFirst();
    QCOMPARE(queryOf(sent, u"logistic_code"_s), u"SF9"_s);
}

void HioshopWrites::aMemoIsSavedById()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/order/saveAdminMemo", jsonReply(R"({"errno": 0, "data": 1})"));
    QVERIFY(run(shop, u"memo"_s, {{u"memo"_s, u"老客户"_s}}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/order/saveAdminMemo").constFirst());
    QCOMPARE(sent["id"_L1], QJsonValue(9002));
    QCOMPARE(sent["text"_L1], QJsonValue(u"老客户"_s));
}

void HioshopWrites::anEmojiInAMemoIsRefused()
{
    HioshopScript shop;
    const auto order = run(shop, u"memo"_s, {{u"memo"_s, u"好🌸"_s}});
    QVERIFY(!order);
    QCOMPARE(order.error().fields.value(0).field, u"memo"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::anUnpaidOrderIsClosedByItsNumberOfNow()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(101), orderInStatus(102));
    shop.transport.answer("POST /admin/order/changeStatus", jsonReply(R"({"errno": 0, "data": 1})"));
    const auto order = run(shop, u"close"_s);
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Closed);
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/order/changeStatus").constFirst());
    QCOMPARE(sent["orderSn"_L1], QJsonValue(u"20240501101500222333"_s));
    QCOMPARE(sent["status"_L1], QJsonValue(102));
}

void HioshopWrites::aNumberThatChangedMeanwhileIsAConflict()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(101));
    shop.transport.answer("POST /admin/order/changeStatus", jsonReply(R"({"errno": 0, "data": 0})"));
    const auto order = run(shop, u"close"_s);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Conflict);
}

void HioshopWrites::aPaidOrderIsNotClosed()
{
    HioshopScript shop;
    const auto order = run(shop, u"close"_s);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Conflict);
    QVERIFY(order.error().message.contains(u"待发货"_s));
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::aPriceKeepsTheFreight()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(101));
    shop.transport.answer("GET /admin/order/orderPrice", textReply("OK"));
    QVERIFY(run(shop, u"price"_s, {{u"total"_s, 4001}}));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/order/orderPrice").constFirst();
    QVERIFY(sent.isWrite); // whatever the verb
    QCOMPARE(queryOf(sent, u"goodsPrice"_s), u"34.01"_s);
    QCOMPARE(queryOf(sent, u"freightPrice"_s), u"6"_s);
    QCOMPARE(queryOf(sent, u"actualPrice"_s), u"40.01"_s);
}

void HioshopWrites::aPriceBelowTheFreightIsRefused()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(101));
    const auto order = run(shop, u"price"_s, {{u"total"_s, 599}});
    QVERIFY(!order);
    QCOMPARE(order.error().fields.value(0).field, u"total"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopWrites::aShippedOrderIsReceived()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(301), orderInStatus(302));
    shop.transport.answer("GET /admin/order/orderReceive", textReply("OK"));
    const auto order = run(shop, u"receive"_s);
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Received);
}

QTEST_GUILESS_MAIN(HioshopWrites)
#include "tst_hioshopwrites.moc"
