// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/ordermaker.h"
#include "app/sampleshop/salesrhythm.h"
#include "app/shop/orderworkflow.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now = QDateTime::fromString(u"2024-05-15T09:30:00Z"_s, Qt::ISODate);

/// The parts of a made shop.
struct Made {
    explicit Made(quint64 seed = 1, qint64 products = 500, qint64 orderCount = 3000, qint64 customers = 800)
        : maker(words, seed), people(seed, now, customers),
          orders(maker, products, people, orderWords, seed, now, orderCount)
    {
    }
    CatalogWords words = CatalogWords::load();
    OrderWords orderWords = OrderWords::load();
    ProductMaker maker;
    PeopleMaker people;
    OrderMaker orders;
};

/// The state an order goes into with a step of its timeline; nothing for memos and the first.
/// \param before  where a refused refund goes back to
std::optional<OrderState> stateAfter(const QString &what, OrderState before)
{
    static const QMap<QString, OrderState> states{
        {u"paid"_s, OrderState::ToShip},       {u"shipped"_s, OrderState::Shipped},
        {u"received"_s, OrderState::Received}, {u"done"_s, OrderState::Done},
        {u"closed"_s, OrderState::Closed},     {u"refundAsked"_s, OrderState::RefundAsked},
        {u"refunded"_s, OrderState::Refunded}};
    if (what == u"refundRefused")
        return before;
    const auto found = states.constFind(what);
    return found == states.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

class SampleDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueHasThreeLevels()
    {
        const CatalogWords words = CatalogWords::load();
        QMap<QString, int> depth;
        QList<int> counts{0, 0, 0};
        for (const Category &category : words.categories) {
            QVERIFY(category.parent.isEmpty() || depth.contains(category.parent.value)); // parents first
            const int level = category.parent.isEmpty() ? 0 : depth[category.parent.value] + 1;
            depth.insert(category.id.value, level);
            ++counts[level];
        }
        QVERIFY(counts[0] >= 10 && counts[1] >= 40 && counts[2] >= 100);
        for (const ShelfWords &shelf : words.shelves)
            QCOMPARE(depth.value(QString::number(shelf.category)), 2);
    }

    void theSameSeedMakesTheSameShop()
    {
        Made one;
        Made two;
        Made other(2);
        QCOMPARE(one.maker.product(77).description, two.maker.product(77).description);
        QVERIFY(one.maker.product(77).name != other.maker.product(77).name);
        QCOMPARE(one.people.customer(5).addresses, two.people.customer(5).addresses);
        const SampleOrder first = one.orders.order(1234);
        const SampleOrder again = two.orders.order(1234); // whatever was asked for before
        QCOMPARE(first.number, again.number);
        QCOMPARE(first.total, again.total);
        QCOMPARE(first.trackingNumber, again.trackingNumber);
    }

    void productsAreWhole()
    {
        const Made made;
        QSet<QString> names;
        QSet<qint64> counts;
        int soldOut = 0;
        for (qint64 index = 0; index < 3000; ++index) {
            const SampleProduct product = made.maker.product(index);
            QVERIFY2(!names.contains(product.name), qPrintable(product.name));
            names.insert(product.name);
            QVERIFY(!product.skus.isEmpty() && product.skus.size() <= 24);
            counts.insert(product.skus.size());
            QVERIFY(!product.unit.isEmpty() && !product.brief.isEmpty() && !product.pictures.isEmpty());
            QSet<QString> options;
            for (const SampleSku &sku : product.skus) {
                QString text;
                for (const SkuOption &option : sku.options)
                    text += option.name + option.value + u'/';
                QVERIFY(!options.contains(text)); // no two SKUs alike
                options.insert(text);
                QVERIFY(sku.stock >= 0 && sku.cost > 0 && sku.cost < sku.price);
                soldOut += sku.stock == 0;
            }
        }
        QVERIFY(counts.contains(1) && counts.size() > 10);
        QVERIFY(soldOut > 0);
    }

    void namesStayDifferentWhenWordsRunOut()
    {
        const Made made;
        QSet<QString> names;
        const qint64 shelves = made.words.shelves.size();
        for (qint64 index = 3; index < 12'000 * shelves; index += shelves)
            names.insert(made.maker.product(index).name);
        QCOMPARE(names.size(), 12'000);
    }

    void pricesEndLikePrices_data()
    {
        QTest::addColumn<double>("fen");
        QTest::addColumn<qint64>("price");
        QTest::newRow("nearly nothing") << 40.0 << qint64(90);
        QTest::newRow("under thirty") << 1230.0 << qint64(1190);
        QTest::newRow("under a hundred") << 5240.0 << qint64(5400);
        QTest::newRow("hundreds") << 16800.0 << qint64(16900);
        QTest::newRow("thousands") << 123456.0 << qint64(124900);
    }
    void pricesEndLikePrices()
    {
        QFETCH(double, fen);
        QTEST(shopPrice(fen), "price");
    }

    void customersHavePhonesAndAddresses()
    {
        const Made made;
        static const QRegularExpression phone(u"^1[3-9]\\d00\\d{6}$"_s);
        static const QRegularExpression address(u"^.{2,8}(市|省|自治区).*(区|县|市).+号.+$"_s);
        QSet<QString> phones;
        qint64 before = 0;
        for (qint64 index = 0; index < made.people.count(); ++index) {
            const SampleCustomer customer = made.people.customer(index);
            QVERIFY(customer.name.size() >= 2 && customer.name.size() <= 4);
            QVERIFY2(phone.match(customer.phone).hasMatch(), qPrintable(customer.phone));
            QVERIFY(!phones.contains(customer.phone));
            phones.insert(customer.phone);
            QVERIFY(!customer.addresses.isEmpty());
            for (const Recipient &recipient : customer.addresses)
                QVERIFY2(address.match(recipient.address).hasMatch(), qPrintable(recipient.address));
            QVERIFY(customer.registeredAt >= before && customer.registeredAt <= now.toMSecsSinceEpoch());
            before = customer.registeredAt;
        }
    }

    void theFirstCharacterIsUsuallyACommonSurname()
    {
        const Made made(1, 10, 0, 5000);
        QMap<QChar, int> surnames;
        for (qint64 index = 0; index < made.people.count(); ++index)
            ++surnames[made.people.customer(index).name.front()];
        QVERIFY(surnames[u'王'] > 3 * surnames[u'钱']);
        QVERIFY(surnames.size() > 60);
    }

    void moneyAddsUp()
    {
        Made made;
        for (qint64 index = 0; index < made.orders.count(); ++index) {
            const SampleOrder order = made.orders.order(index);
            qint64 goods = 0;
            qint64 pieces = 0;
            for (const SampleLine &line : order.lines) {
                const SampleProduct product = made.maker.product(line.product - 1);
                const auto sku = std::ranges::find(product.skus, line.sku, &SampleSku::id);
                QVERIFY(sku != product.skus.end());
                QCOMPARE(line.price, sku->price);
                QCOMPARE(line.name, product.name);
                goods += line.price * line.quantity;
                pieces += line.quantity;
            }
            QVERIFY(!order.lines.isEmpty() && order.lines.size() <= 5);
            QCOMPARE(order.goods, goods);
            QCOMPARE(order.pieces, pieces);
            QCOMPARE(order.total, order.goods + order.freight - order.discount);
            QVERIFY(order.total > 0);
        }
    }

    void ordersLiveByTheWorkflow()
    {
        Made made;
        QSet<OrderState> states;
        for (qint64 index = 0; index < made.orders.count(); ++index) {
            const SampleOrder order = made.orders.order(index);
            OrderState state = OrderState::Unpaid;
            OrderState before = state;
            qint64 at = order.placedAt;
            QCOMPARE(order.events.first().what, u"placed"_s);
            for (const SampleEvent &event : order.events) {
                QVERIFY(event.at >= at && event.at <= now.toMSecsSinceEpoch());
                at = event.at;
                const auto next = stateAfter(event.what, before);
                if (!next)
                    continue;
                QVERIFY2(canFollow(state, *next), qPrintable(event.what));
                before = state;
                state = *next;
            }
            QCOMPARE(order.state, state);
            QCOMPARE(order.shippedAt != 0, !order.trackingNumber.isEmpty());
            QCOMPARE(order.state == OrderState::RefundAsked, order.stateBefore != OrderState::Other);
            states.insert(state);
        }
        for (const OrderState state : orderStates())
            QVERIFY2(state == OrderState::Other || states.contains(state), qPrintable(orderStateName(state)));
    }

    void evenASmallShopHasSomethingToDo()
    {
        Made made(5, 40, 60, 30);
        QSet<OrderState> states;
        for (qint64 index = 0; index < made.orders.count(); ++index)
            states.insert(made.orders.order(index).state);
        QVERIFY(states.contains(OrderState::Unpaid));
        QVERIFY(states.contains(OrderState::ToShip));
    }

    void customersWereThereBeforeTheyBought()
    {
        Made made;
        for (qint64 index = 0; index < made.orders.count(); ++index) {
            const SampleOrder order = made.orders.order(index);
            QVERIFY(made.people.customer(order.customer - 1).registeredAt <= order.placedAt);
        }
    }

    void orderNumbersAreUnique()
    {
        Made made;
        QSet<QString> numbers;
        static const QRegularExpression shape(u"^2024\\d{16}$"_s);
        for (qint64 index = 0; index < made.orders.count(); ++index) {
            const QString number = made.orders.order(index).number;
            QVERIFY(shape.match(number).hasMatch());
            numbers.insert(number);
        }
        QCOMPARE(numbers.size(), made.orders.count());
    }

    void trackingNumbersHaveTheirCarriersShape()
    {
        Randomness random(3);
        const OrderWords words = OrderWords::load();
        static const QMap<QString, QString> shapes{{u"SF"_s, u"SF1\\d{12,13}"_s},
                                                   {u"YTO"_s, u"YT\\d{13}"_s},
                                                   {u"ZTO"_s, u"78\\d{12}"_s},
                                                   {u"EMS"_s, u"EA\\d{9}CN"_s}};
        for (const SampleCarrier &carrier : words.carriers) {
            const QString number = carrier.trackingNumber(random);
            const QRegularExpression shape(u'^' + shapes.value(carrier.code, u"[A-Z0-9]{13,16}"_s) + u'$');
            QVERIFY2(shape.match(number).hasMatch(), qPrintable(number));
        }
    }

    void theBestSellersSellFarMore()
    {
        Made made;
        QMap<qint64, int> sold;
        for (qint64 index = 0; index < made.orders.count(); ++index) {
            for (const SampleLine &line : made.orders.order(index).lines)
                sold[line.product] += int(line.quantity);
        }
        QList<int> counts = sold.values();
        std::ranges::sort(counts);
        QVERIFY(counts.last() > 10 * counts[counts.size() / 2]);
        QVERIFY(sold.size() > 350); // of 500: the rest sells too
    }

    void salesHaveARhythm()
    {
        Randomness random(1);
        const auto times = orderTimes(20'000, now, orderDays, random);
        QCOMPARE(times.size(), 20'000);
        QVERIFY(std::ranges::is_sorted(times));
        QList<int> byHour(24, 0);
        int weekend = 0;
        std::set<QDate> days;
        for (const qint64 time : times) {
            ++byHour[shopHour(time)];
            weekend += shopDate(time).dayOfWeek() >= 6;
            days.insert(shopDate(time));
        }
        QVERIFY(byHour[21] > 10 * byHour[4]);
        QVERIFY(byHour[21] > byHour[15]);
        QVERIFY(weekend > 20'000 * 0.32); // two days of seven would be 0.286
        QVERIFY(days.size() >= 90);
        QVERIFY(times.back() <= now.toMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(SampleDataTest)
#include "tst_sampledata.moc"
