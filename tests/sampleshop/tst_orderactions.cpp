// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"
#include "app/shop/orderworkflow.h"
#include "tests/support/runningshop.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestOrderActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningShop> m_shop;
    std::unique_ptr<ShopDatabase> m_db;

    struct Action {
        QJsonObject body{};
        QStringList from{}; ///< the states it is allowed in
        QString to{};       ///< empty: stays
    };
    QMap<QString, Action> actions() const
    {
        const QString carrier = QString::number(m_db->number(u"SELECT min(id) FROM carriers"_s));
        const QJsonObject reason{{u"reason"_s, u"缺货"_s}};
        return {{u"ship"_s,
                 {{{u"carrierId"_s, carrier}, {u"trackingNumber"_s, u"SF123456"_s}},
                  {u"toShip"_s},
                  u"shipped"_s}},
                {u"close"_s, {reason, {u"unpaid"_s}, u"closed"_s}},
                {u"price"_s, {{{u"total"_s, 1800}}, {u"unpaid"_s}, {}}},
                {u"receive"_s, {{}, {u"shipped"_s}, u"received"_s}},
                {u"complete"_s, {{}, {u"received"_s}, u"done"_s}},
                {u"refund"_s, {reason, {u"toShip"_s, u"refundAsked"_s}, u"refunded"_s}},
                {u"refuse-refund"_s, {reason, {u"refundAsked"_s}, u"toShip"_s}},
                {u"memo"_s, {{{u"memo"_s, u"注意"_s}}, {}, {}}}};
    }
    ShopAnswer act(qint64 order, const QString &action, const QJsonObject &body,
                   const QMap<QByteArray, QByteArray> &headers = {})
    {
        return m_shop->send("POST", u"/admin/v1/orders/%1/%2"_s.arg(order).arg(action), body, headers);
    }
    QJsonObject order(qint64 id) { return m_shop->get(u"/admin/v1/orders/%1"_s.arg(id)).json(); }
    qint64 firstStock() { return m_db->number(u"SELECT stock FROM skus ORDER BY id LIMIT 1"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RunningShop>(ShopOptions{.products = 5, .orders = 5, .customers = 5});
        QVERIFY(m_shop->start());
        QVERIFY(m_shop->signInAs(u"owner"_s));
        m_db = m_shop->database();
        QVERIFY(m_db);
    }

    void cleanupTestCase()
    {
        m_db.reset();
        m_shop.reset();
    }

    // Every action in every state: done where the workflow says so, 409 and nothing changed elsewhere.
    void anActionIsDoneOnlyWhereTheStateAllows_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("state");
        const QStringList names = actions().keys();
        for (const QString &action : names) {
            for (const OrderState state : orderStates()) {
                if (state == OrderState::Other)
                    continue;
                const QString name = orderStateName(state);
                QTest::newRow(qPrintable(action + u' ' + name)) << action << name;
            }
        }
    }
    void anActionIsDoneOnlyWhereTheStateAllows()
    {
        QFETCH(QString, action);
        QFETCH(QString, state);
        const Action described = actions().value(action);
        const bool isAllowed = described.from.isEmpty() || described.from.contains(state);
        const qint64 id = addTestOrder(*m_db, state);
        const QJsonObject before = order(id);
        const ShopAnswer answer = act(id, action, described.body);
        QCOMPARE(answer.status, isAllowed ? 200 : 409);
        if (!isAllowed) {
            QCOMPARE(answer.code(), u"wrongState"_s);
            QCOMPARE(order(id), before);
            return;
        }
        const QJsonObject after = answer.json();
        QCOMPARE(after.value("state"_L1).toString(), described.to.isEmpty() ? state : described.to);
        QVERIFY(after.value("version"_L1).toString().toLongLong()
                > before.value("version"_L1).toString().toLongLong());
        QCOMPARE(after.value("timeline"_L1).toArray().size(),
                 before.value("timeline"_L1).toArray().size() + 1);
        QCOMPARE(after, order(id));
    }

    void aShippedOrderSaysByWhomAndHow()
    {
        const qint64 id = addTestOrder(*m_db, u"toShip"_s);
        const QJsonObject after = act(id, u"ship"_s, actions().value(u"ship"_s).body).json();
        const QJsonObject shipment = after.value("shipments"_L1).toArray().at(0).toObject();
        QCOMPARE(shipment.value("trackingNumber"_L1).toString(), u"SF123456"_s);
        const QJsonObject event = after.value("timeline"_L1).toArray().last().toObject();
        QCOMPARE(event.value("what"_L1).toString(), u"shipped"_s);
        QCOMPARE(event.value("who"_L1).toString(), u"owner"_s);
        QCOMPARE(m_shop->get(u"/admin/v1/orders?tracking=SF1234"_s).json().value("total"_L1).toInteger() > 0,
                 true);
    }

    void badInputNamesItsField_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &action, const QString &state,
                            const QJsonObject &body, const QString &field) {
            QTest::newRow(name) << action << state << body << field;
        };
        row("carrier that is none", u"ship"_s, u"toShip"_s,
            {{u"carrierId"_s, u"999"_s}, {u"trackingNumber"_s, u"SF123456"_s}}, u"carrierId"_s);
        row("tracking number too short", u"ship"_s, u"toShip"_s,
            {{u"carrierId"_s, u"1"_s}, {u"trackingNumber"_s, u"SF1"_s}}, u"trackingNumber"_s);
        row("no reason", u"close"_s, u"unpaid"_s, {}, u"reason"_s);
        row("free of charge", u"price"_s, u"unpaid"_s, {{u"total"_s, 0}}, u"total"_s);
        row("more back than was paid", u"refund"_s, u"refundAsked"_s,
            {{u"amount"_s, 2001}, {u"reason"_s, u"x"_s}}, u"amount"_s);
        row("memo of 501 characters", u"memo"_s, u"done"_s, {{u"memo"_s, QString(501, u'x')}}, u"memo"_s);
    }
    void badInputNamesItsField()
    {
        QFETCH(QString, action);
        QFETCH(QString, state);
        QFETCH(QJsonObject, body);
        QFETCH(QString, field);
        const qint64 id = addTestOrder(*m_db, state);
        const QJsonObject before = order(id);
        const ShopAnswer answer = act(id, action, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value("fields"_L1).toArray().at(0).toObject().value("field"_L1).toString(),
                 field);
        QCOMPARE(order(id), before);
    }

    void theSameShippingSentTwiceIsDoneOnce()
    {
        const qint64 id = addTestOrder(*m_db, u"toShip"_s);
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "ship-" + QByteArray::number(id)},
                                               {"If-Match", "\"1\""}};
        const QJsonObject body = actions().value(u"ship"_s).body;
        const ShopAnswer first = act(id, u"ship"_s, body, key);
        const ShopAnswer again = act(id, u"ship"_s, body, key);
        QCOMPARE(first.status, 200);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(act(id, u"ship"_s, body).status, 409); // without the key it is another one
        QCOMPARE(order(id).value("shipments"_L1).toArray().size(), 1);
    }

    void anActionOnAnOldVersionIsRefused()
    {
        const qint64 id = addTestOrder(*m_db, u"toShip"_s);
        QCOMPARE(act(id, u"memo"_s, {{u"memo"_s, u"a"_s}}, {{"If-Match", "\"1\""}}).status, 200);
        QCOMPARE(act(id, u"memo"_s, {{u"memo"_s, u"b"_s}}, {{"If-Match", "\"1\""}}).status, 412);
        QCOMPARE(order(id).value("memo"_L1).toString(), u"a"_s);
    }

    void closingAndRefundingPutThePiecesBack_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("back");
        QTest::newRow("closed before it was paid") << u"unpaid"_s << u"close"_s << 2;
        QTest::newRow("refunded before it was shipped") << u"toShip"_s << u"refund"_s << 2;
        QTest::newRow("refund asked before it was shipped") << u"refundAsked"_s << u"refund"_s << 2;
        QTest::newRow("refund refused") << u"refundAsked"_s << u"refuse-refund"_s << 0;
    }
    void closingAndRefundingPutThePiecesBack()
    {
        QFETCH(QString, state);
        QFETCH(QString, action);
        QFETCH(int, back);
        const qint64 id = addTestOrder(*m_db, state);
        const qint64 before = firstStock();
        QCOMPARE(act(id, action, {{u"reason"_s, u"缺货"_s}}).status, 200);
        QCOMPARE(firstStock(), before + back);
    }

    void aRefundAnswersItsCase()
    {
        const qint64 id = addTestOrder(*m_db, u"refundAsked"_s);
        const qint64 caseId = m_db->number(u"SELECT id FROM after_sales WHERE order_id = ?"_s, {id});
        const auto afterSale = [&] { return m_shop->get(u"/admin/v1/after-sales/%1"_s.arg(caseId)).json(); };
        QCOMPARE(afterSale().value("state"_L1).toString(), u"asked"_s);
        const QJsonObject after = act(id, u"refund"_s, {{u"amount"_s, 700}, {u"reason"_s, u"划痕"_s}}).json();
        QCOMPARE(after.value("refunded"_L1).toInteger(), 700);
        QCOMPARE(afterSale().value("state"_L1).toString(), u"granted"_s);
        QCOMPARE(afterSale().value("amount"_L1).toInteger(), 700);
        QCOMPARE(afterSale().value("answeredBy"_L1).toString(), u"owner"_s);
    }

    void countsAndStatisticsFollow()
    {
        const auto count = [&](const QString &state) {
            const QJsonArray items =
                m_shop->get(u"/admin/v1/orders/counts"_s).json().value("items"_L1).toArray();
            for (const QJsonValue &item : items) {
                if (item.toObject().value("state"_L1) == state)
                    return item.toObject().value("count"_L1).toInteger();
            }
            return qint64(-1);
        };
        const qint64 id = addTestOrder(*m_db, u"toShip"_s);
        QCOMPARE(act(id, u"memo"_s, {{u"memo"_s, u"x"_s}}).status,
                 200); // a write of the shop's own: what it kept is stale
        const QJsonObject before = m_shop->get(u"/admin/v1/statistics"_s).json();
        const qint64 toShip = count(u"toShip"_s);
        const qint64 shipped = count(u"shipped"_s);
        QCOMPARE(before.value("waiting"_L1).toObject().value("toShip"_L1).toInteger(), toShip);
        QCOMPARE(act(id, u"ship"_s, actions().value(u"ship"_s).body).status, 200);
        QCOMPARE(count(u"toShip"_s), toShip - 1);
        QCOMPARE(count(u"shipped"_s), shipped + 1);
    }

    void aDayEndsAtMidnightInShanghai()
    {
        const auto shanghai = [](const QDateTime &utc) { return utc.addSecs(8 * 3600).date(); };
        const QJsonObject statistics = m_shop->get(u"/admin/v1/statistics?days=3"_s).json();
        const QDate today = shanghai(QDateTime::currentDateTimeUtc());
        QCOMPARE(statistics.value("today"_L1).toObject().value("date"_L1).toString(),
                 today.toString(Qt::ISODate));
        QCOMPARE(statistics.value("days"_L1).toArray().size(), 3);
        QCOMPARE(statistics.value("days"_L1).toArray().at(2), statistics.value("today"_L1));
        const auto orders = [&](const QDate &day) {
            const QJsonArray days =
                m_shop->get(u"/admin/v1/statistics?days=9"_s).json().value("days"_L1).toArray();
            for (const QJsonValue &value : days) {
                if (value.toObject().value("date"_L1).toString() == day.toString(Qt::ISODate))
                    return value.toObject().value("orders"_L1).toInteger();
            }
            return qint64(-1);
        };
        const QDate day = today.addDays(-5);
        const qint64 before = orders(day);
        const QDateTime midnight(day, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600);
        for (const qint64 at :
             {midnight.toMSecsSinceEpoch() - 1, midnight.toMSecsSinceEpoch(),
              midnight.addDays(1).toMSecsSinceEpoch() - 1, midnight.addDays(1).toMSecsSinceEpoch()})
            m_db->execute(u"UPDATE orders SET placed_at = ? WHERE id = ?"_s,
                          {at, addTestOrder(*m_db, u"unpaid"_s)});
        QCOMPARE(orders(day), before + 2);
    }
};

QTEST_GUILESS_MAIN(TestOrderActions)
#include "tst_orderactions.moc"
