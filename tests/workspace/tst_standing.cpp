// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/orderfacts.h"
#include "app/shop/productfields.h"
#include "app/workspace/standing.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using Verdict = Standing::Verdict;

namespace {

Product shirt(qint64 price, const QString &name = u"衬衫"_s)
{
    Product product;
    product.summary = {.id = {u"7"_s}, .name = name, .category = {u"3"_s}, .isOnSale = true};
    product.pictures = {u"/a.svg"_s};
    product.skus = {{.id = {u"1"_s}, .code = u"S1"_s, .price = {price}, .stock = 5},
                    {.id = {u"2"_s}, .price = {900}, .cost = Money{400}}};
    return product;
}

PendingChange edit(const QList<FieldChange> &fields)
{
    return {.fields = fields};
}

Order orderIn(OrderState state, const QString &tracking = {}, const QString &memo = {})
{
    Order order;
    order.summary = {.id = {u"9"_s}, .state = state, .total = {5000}, .memo = memo};
    if (!tracking.isNull())
        order.shipments = {{.carrier = {u"sf"_s}, .trackingNumber = tracking}};
    return order;
}

/// An action that was made while the order was so; sent or not.
PendingChange action(const QString &name, const QJsonObject &input, const Order &before, int sendings)
{
    return {.action = name, .input = input, .before = orderFacts(before), .sendings = sendings};
}

const QJsonObject ourParcel{{u"carrier"_s, u"sf"_s}, {u"trackingNumber"_s, u"SF1"_s}};

} // namespace

Q_DECLARE_METATYPE(Order)
Q_DECLARE_METATYPE(PendingChange)

class StandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProductsFieldsAreFoundByTheirPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value"); // undefined: no such field
        QTest::newRow("name") << u"name"_s << QJsonValue(u"衬衫"_s);
        QTest::newRow("on sale") << u"onSale"_s << QJsonValue(true);
        QTest::newRow("category") << u"categoryId"_s << QJsonValue(u"3"_s);
        QTest::newRow("pictures") << u"pictures"_s << QJsonValue(QJsonArray{u"/a.svg"_s});
        QTest::newRow("price") << u"skus/1/price"_s << QJsonValue(100);
        QTest::newRow("stock") << u"skus/1/stock"_s << QJsonValue(5);
        QTest::newRow("stock not counted") << u"skus/2/stock"_s << QJsonValue(QJsonValue::Null);
        QTest::newRow("cost") << u"skus/2/cost"_s << QJsonValue(400);
        QTest::newRow("cost not kept") << u"skus/1/cost"_s << QJsonValue(QJsonValue::Null);
        QTest::newRow("code") << u"skus/1/code"_s << QJsonValue(u"S1"_s);
        QTest::newRow("SKU on sale") << u"skus/1/onSale"_s << QJsonValue(true);
        QTest::newRow("no such SKU") << u"skus/3/price"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("no such field") << u"colour"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("no such SKU field") << u"skus/1/colour"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("a path cut short") << u"skus/1"_s << QJsonValue(QJsonValue::Undefined);
    }
    void aProductsFieldsAreFoundByTheirPaths()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const auto found = productField(shirt(100), path);
        QCOMPARE(found.has_value(), !value.isUndefined());
        if (found)
            QCOMPARE(*found, value);
    }

    void anEditIsComparedFieldByField_data()
    {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("contested");
        QTest::newRow("nobody did anything") << qint64(100) << u"衬衫"_s << int(Verdict::NotDone) << 0;
        QTest::newRow("all of ours is there") << qint64(200) << u"新衬衫"_s << int(Verdict::Done) << 0;
        QTest::newRow("half of ours is there") << qint64(200) << u"衬衫"_s << int(Verdict::NotDone) << 0;
        QTest::newRow("one field moved on") << qint64(150) << u"衬衫"_s << int(Verdict::Moved) << 1;
        QTest::newRow("one moved on, one is ours") << qint64(150) << u"新衬衫"_s << int(Verdict::Moved) << 1;
        QTest::newRow("both moved on") << qint64(150) << u"别的"_s << int(Verdict::Moved) << 2;
    }
    void anEditIsComparedFieldByField()
    {
        QFETCH(qint64, price);
        QFETCH(QString, name);
        QFETCH(int, verdict);
        QFETCH(int, contested);
        const PendingChange change =
            edit({{u"skus/1/price"_s, 100, 200}, {u"name"_s, u"衬衫"_s, u"新衬衫"_s}});
        const Standing standing = standingOf(change, shirt(price, name));
        QCOMPARE(int(standing.verdict), verdict);
        QCOMPARE(standing.theirs.size(), contested);
        if (price == 150)
            QCOMPARE(standing.theirs.first(), (FieldChange{u"skus/1/price"_s, 100, 150}));
    }

    void fieldsThatOthersChangedBesideOursAreNoObstacle()
    {
        const Standing standing = standingOf(edit({{u"skus/1/price"_s, 100, 200}}), shirt(100, u"别的"_s));
        QCOMPARE(standing.verdict, Verdict::NotDone);
    }

    void anEditOfASkuThatIsGoneHasMoved()
    {
        const Standing standing = standingOf(edit({{u"skus/3/price"_s, 100, 200}}), shirt(100));
        QCOMPARE(standing, (Standing{Verdict::Moved, {{u"skus/3/price"_s, 100, QJsonValue::Null}}}));
    }

    void anActionIsJudgedByWhatTheOrderShows_data()
    {
        QTest::addColumn<PendingChange>("change");
        QTest::addColumn<Order>("now");
        QTest::addColumn<int>("verdict");
        const Order toShip = orderIn(OrderState::ToShip);
        const Order shippedByUs = orderIn(OrderState::Shipped, u"SF1"_s);
        const Order shippedByOthers = orderIn(OrderState::Shipped, u"YT9"_s);
        const auto row = [](const char *name, const PendingChange &change, const Order &now,
                            Verdict verdict) { QTest::newRow(name) << change << now << int(verdict); };
        const PendingChange ship = action(u"ship"_s, ourParcel, toShip, 0);
        const PendingChange shipSent = action(u"ship"_s, ourParcel, toShip, 1);
        row("ship, not sent, still to ship", ship, toShip, Verdict::NotDone);
        row("ship, not sent, shipped by others", ship, shippedByOthers, Verdict::Moved);
        row("ship, not sent, shipped with our number by others", ship, shippedByUs, Verdict::Moved);
        row("ship, not sent, closed", ship, orderIn(OrderState::Closed), Verdict::Moved);
        row("ship, sent, still to ship", shipSent, toShip, Verdict::NotDone);
        row("ship, sent, shipped with our number", shipSent, shippedByUs, Verdict::Done);
        row("ship, sent, received with our number", shipSent, orderIn(OrderState::Received, u"SF1"_s),
            Verdict::Done);
        row("ship, sent, has our number and waits still", shipSent, orderIn(OrderState::ToShip, u"SF1"_s),
            Verdict::Undecided);
        row("ship, sent, shipped with our number as typed",
            action(u"ship"_s, {{u"trackingNumber"_s, u" sf 1"_s}}, toShip, 1), shippedByUs, Verdict::Done);
        row("ship, sent, shipped with another number", shipSent, shippedByOthers, Verdict::Moved);
        row("ship, sent, shipped without a number in sight", shipSent, orderIn(OrderState::Shipped),
            Verdict::Undecided);
        row("ship, sent, refund asked meanwhile", shipSent, orderIn(OrderState::RefundAsked), Verdict::Moved);
        row("ship again with the number it had, sent", action(u"ship"_s, ourParcel, shippedByUs, 1),
            shippedByUs, Verdict::NotDone);

        const QJsonObject note{{u"memo"_s, u"ours"_s}};
        const Order theirsNote = orderIn(OrderState::ToShip, {}, u"theirs"_s);
        const Order oursNote = orderIn(OrderState::ToShip, {}, u"ours"_s);
        row("memo, not sent, as it was", action(u"memo"_s, note, toShip, 0), toShip, Verdict::NotDone);
        row("memo, not sent, others wrote the same", action(u"memo"_s, note, toShip, 0), oursNote,
            Verdict::Done);
        row("memo, not sent, others wrote", action(u"memo"_s, note, toShip, 0), theirsNote, Verdict::Moved);
        row("memo, not sent, shipped meanwhile", action(u"memo"_s, note, toShip, 0),
            orderIn(OrderState::Shipped), Verdict::NotDone);
        row("memo, sent, as it was", action(u"memo"_s, note, toShip, 1), toShip, Verdict::NotDone);
        row("memo, sent, ours", action(u"memo"_s, note, toShip, 1), oursNote, Verdict::Done);
        row("memo, sent, others wrote", action(u"memo"_s, note, toShip, 1), theirsNote, Verdict::Moved);

        Order cheaper = orderIn(OrderState::Unpaid);
        cheaper.summary.total = {4000};
        const PendingChange price = action(u"price"_s, {{u"total"_s, 4000}}, orderIn(OrderState::Unpaid), 1);
        row("price, sent, ours", price, cheaper, Verdict::Done);
        row("price, sent, as it was", price, orderIn(OrderState::Unpaid), Verdict::NotDone);
        row("price, sent, paid meanwhile", price, orderIn(OrderState::ToShip), Verdict::Moved);

        const PendingChange close = action(u"close"_s, {}, orderIn(OrderState::Unpaid), 1);
        row("close, sent, closed", close, orderIn(OrderState::Closed), Verdict::Done);
        row("close, sent, as it was", close, orderIn(OrderState::Unpaid), Verdict::NotDone);
        row("close, sent, paid meanwhile", close, toShip, Verdict::Moved);
        row("close, not sent, closed by others", action(u"close"_s, {}, orderIn(OrderState::Unpaid), 0),
            orderIn(OrderState::Closed), Verdict::Moved);

        const Order asked = orderIn(OrderState::RefundAsked);
        const Order refunded = orderIn(OrderState::Refunded);
        row("refund of all, sent, refunded", action(u"refund"_s, {}, asked, 1), refunded, Verdict::Done);
        row("refund of a part, sent, refunded", action(u"refund"_s, {{u"amount"_s, 100}}, asked, 1), refunded,
            Verdict::Undecided);
        row("refund of a part, sent, as it was", action(u"refund"_s, {{u"amount"_s, 100}}, asked, 1), asked,
            Verdict::Undecided);
        row("the backend's own, not sent", action(u"remind"_s, {}, toShip, 0), toShip, Verdict::NotDone);
        row("the backend's own, sent", action(u"remind"_s, {}, toShip, 1), toShip, Verdict::Undecided);
    }
    void anActionIsJudgedByWhatTheOrderShows()
    {
        QFETCH(PendingChange, change);
        QFETCH(Order, now);
        QFETCH(int, verdict);
        const Standing standing = standingOf(change, now);
        QCOMPARE(int(standing.verdict), verdict);
        QCOMPARE(!standing.theirs.isEmpty(), standing.verdict == Verdict::Moved);
    }

    void factsThatWereNotKnownCannotHaveMoved()
    {
        PendingChange change = action(u"ship"_s, ourParcel, orderIn(OrderState::ToShip), 0);
        change.before = {};
        QCOMPARE(standingOf(change, orderIn(OrderState::ToShip)).verdict, Verdict::NotDone);
    }

    void aChangeOfAnotherKindOfThingIsUndecided()
    {
        QCOMPARE(standingOf(edit({{u"name"_s, 1, 2}}), orderIn(OrderState::ToShip)).verdict,
                 Verdict::Undecided);
    }
};

QTEST_GUILESS_MAIN(StandingTest)
#include "tst_standing.moc"
