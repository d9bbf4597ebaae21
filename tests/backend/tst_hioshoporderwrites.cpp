// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/hioshopscript.h"
#include "tests/support/orderleft.h"
#include "tests/support/resultof.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<Order> run(HioshopScript &shop, const QString &action, const QJsonObject &input = {})
{
    return resultOf(orderLeft(shop.backend.runOrderAction({u"9002"_s}, action, input, {})));
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

} // namespace

/// What the hioshop connector does with orders: what is sent, what is refused before anything is, and what
/// is said when the server's answer leaves the outcome open.
class HioshopOrderWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shipsWithACarrierOfTheShop();
    void shippingIsRefusedBeforeItIsSent_data();
    void shippingIsRefusedBeforeItIsSent();
    void onlyAnOrderToShipIsShipped();
    void anOrderWithAWaybillIsShippedAllTheSame();
    void aParcelThatIsRightIsNotSetAgain();
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

void HioshopOrderWrites::shipsWithACarrierOfTheShop()
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

void HioshopOrderWrites::shippingIsRefusedBeforeItIsSent_data()
{
    QTest::addColumn<QJsonObject>("input");
    QTest::newRow("no number") << parcel(QString());
    QTest::newRow("blanks for a number") << parcel(u"  "_s);
    QTest::newRow("41 characters") << parcel(QString(41, u'1'));
    QTest::newRow("a carrier that is not in use") << parcel(u"YT1"_s, u"2"_s);
}

void HioshopOrderWrites::shippingIsRefusedBeforeItIsSent()
{
    QFETCH(QJsonObject, input);
    HioshopScript shop;
    const auto order = run(shop, u"ship"_s, input);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Refused);
    QVERIFY(!order.error().fields.isEmpty());
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopOrderWrites::onlyAnOrderToShipIsShipped()
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

void HioshopOrderWrites::anOrderWithAWaybillIsShippedAllTheSame()
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

void HioshopOrderWrites::aParcelThatIsRightIsNotSetAgain()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(300), orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answerOnly("GET /admin/order/checkExpress", fixture("express"));
    shop.transport.answer("POST /admin/order/goDelivery", jsonReply(R"({"errno": 0, "data": ""})"));
    const auto order = run(shop, u"ship"_s, parcel(u"YT 100 200 300"_s));
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Shipped);
    QCOMPARE(shop.transport.writes(), QList<QByteArray>{"POST /admin/order/goDelivery"});
}

void HioshopOrderWrites::aFailureAfterShippingLeavesTheOutcomeOpen()
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

void HioshopOrderWrites::aWrongTrackingNumberIsCorrected()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answer("GET /admin/order/orderDelivery", textReply("OK"));
    QVERIFY(run(shop, u"correctTracking"_s, parcel(u"SF9"_s, u"1"_s)));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/order/orderDelivery").constFirst();
    QCOMPARE(queryOf(sent, u"logistic_code"_s), u"SF9"_s);
}

void HioshopOrderWrites::aMemoIsSavedById()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/order/saveAdminMemo", jsonReply(R"({"errno": 0, "data": 1})"));
    QVERIFY(run(shop, u"memo"_s, {{u"memo"_s, u"老客户"_s}}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/order/saveAdminMemo").constFirst());
    QCOMPARE(sent["id"_L1], QJsonValue(9002));
    QCOMPARE(sent["text"_L1], QJsonValue(u"老客户"_s));
}

void HioshopOrderWrites::anEmojiInAMemoIsRefused()
{
    HioshopScript shop;
    const auto order = run(shop, u"memo"_s, {{u"memo"_s, u"好🌸"_s}});
    QVERIFY(!order);
    QCOMPARE(order.error().fields.value(0).field, u"memo"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopOrderWrites::anUnpaidOrderIsClosedByItsNumberOfNow()
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

void HioshopOrderWrites::aNumberThatChangedMeanwhileIsAConflict()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(101));
    shop.transport.answer("POST /admin/order/changeStatus", jsonReply(R"({"errno": 0, "data": 0})"));
    const auto order = run(shop, u"close"_s);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Conflict);
}

void HioshopOrderWrites::aPaidOrderIsNotClosed()
{
    HioshopScript shop;
    const auto order = run(shop, u"close"_s);
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::Conflict);
    QVERIFY(order.error().message.contains(u"待发货"_s));
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopOrderWrites::aPriceKeepsTheFreight()
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

void HioshopOrderWrites::aPriceBelowTheFreightIsRefused()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(101));
    const auto order = run(shop, u"price"_s, {{u"total"_s, 599}});
    QVERIFY(!order);
    QCOMPARE(order.error().fields.value(0).field, u"total"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopOrderWrites::aShippedOrderIsReceived()
{
    HioshopScript shop;
    answerInTurn(shop, orderInStatus(301), orderInStatus(302));
    shop.transport.answer("GET /admin/order/orderReceive", textReply("OK"));
    const auto order = run(shop, u"receive"_s);
    QVERIFY(order);
    QCOMPARE(order->summary.state, OrderState::Received);
}

QTEST_GUILESS_MAIN(HioshopOrderWrites)
#include "tst_hioshoporderwrites.moc"
