// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/checkdoubts.h"
#include "app/ctl/customerchecks.h"
#include "app/ctl/productchecks.h"
#include "tests/support/fakebackend.h"
#include "tests/support/resultof.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Outcome = CheckedOperation::Outcome;

QDateTime day(int number)
{
    return {QDate(2024, 5, number), QTime(8, 0), Qt::UTC};
}

Product productWith(Money lowest, Money highest, qint64 stock)
{
    Product product;
    product.summary = {.id = {u"7"_s}, .lowestPrice = lowest, .highestPrice = highest, .stock = stock};
    product.skus = {{.id = {u"71"_s}, .price = {1000}, .stock = 3},
                    {.id = {u"72"_s}, .price = {1500}, .stock = 4},
                    {.id = {u"73"_s}, .price = {9900}, .stock = 0, .isOnSale = false}};
    return product;
}

Order orderOf(qint64 total)
{
    Order order;
    order.summary.total = {total};
    order.goods = {1000};
    order.freight = {200};
    order.discount = {50};
    return order;
}

/// Answers everything that the checks of products ask; the shop has one category below another.
struct AnsweringBackend : FakeBackend {
    AnsweringBackend()
    {
        offered = everythingOffered();
        productPages.reply = [this](const ProductQuery &asked) {
            const bool isFound = asked.category.isEmpty() || found.contains(asked.category.value);
            const ProductSummary product{.id = {u"7"_s}, .name = u"Cup"_s, .category = {u"2"_s}};
            return PageOf<ProductSummary>{.items = isFound ? QList{product} : QList<ProductSummary>()};
        };
        productReads.reply = [](const ProductId &) { return productWith({1000}, {1500}, 7); };
        categoryReads.reply = [](Done) {
            return QList<Category>{{.id = {u"1"_s}}, {.id = {u"2"_s}, .parent = {u"1"_s}}};
        };
        pictureReads.reply = [](const QString &) { return QByteArray(); };
    }

    QStringList found{u"2"_s}; ///< categories in which the product is
};

CheckedOperation ranAs(const QList<CheckStep> &steps, const QString &name)
{
    for (const CheckStep &step : steps) {
        if (const auto operation = *resultOf(step()); operation.name == name)
            return operation;
    }
    return {.name = u"not tried"_s, .outcome = Outcome::Failed};
}

} // namespace

/// What a check says of answers that are well-formed and still look wrong.
class CheckDoubtsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProductIsWhatItsSkusAre_data()
    {
        QTest::addColumn<qint64>("highest");
        QTest::addColumn<qint64>("stock");
        QTest::addColumn<QStringList>("doubts");
        const QString prices = u"costs 10.00, its SKUs 10.00 to 99.00"_s;
        QTest::newRow("of those on sale") << qint64(1500) << qint64(7) << QStringList();
        QTest::newRow("of all") << qint64(9900) << qint64(7) << QStringList();
        QTest::newRow("one price for all") << qint64(1000) << qint64(7) << QStringList{prices};
        QTest::newRow("another stock")
            << qint64(1500) << qint64(100) << QStringList{u"stock is 100, its SKUs have 7"_s};
    }

    void aProductIsWhatItsSkusAre()
    {
        QFETCH(qint64, highest);
        QFETCH(qint64, stock);
        const Product product = productWith({1000}, {highest}, stock);
        QTEST(doubtsAbout(product, product.summary), "doubts");
    }

    void aListSaysWhatTheDetailSays()
    {
        const Product product = productWith({1000}, {1500}, 7);
        QCOMPARE(doubtsAbout(product, productWith({1000}, {1000}, 7).summary),
                 QStringList{u"costs 10.00 to 15.00, in the list 10.00"_s});
    }

    void aProductWithoutSkusCannotBeEdited()
    {
        Product product = productWith({1000}, {1500}, 7);
        product.skus.clear();
        QCOMPARE(doubtsAbout(product, product.summary).size(), 1);
    }

    void anOrderAddsUp()
    {
        QCOMPARE(doubtsAbout(orderOf(1150)), QStringList());
        QCOMPARE(doubtsAbout(orderOf(1200)),
                 QStringList{u"total is 12.00, goods + freight - discount 11.50"_s});
    }

    void ordersComeTheNewestFirst()
    {
        const OrderSummary older{.placedAt = day(1)};
        const OrderSummary newer{.placedAt = day(2)};
        QCOMPARE(doubtsAbout(QList{newer, older}, day(3)), QStringList());
        QCOMPARE(doubtsAbout(QList{older}, day(3)), QStringList());
        QCOMPARE(doubtsAbout(QList{older, newer}, day(3)), QStringList{u"the oldest first"_s});
    }

    void noOrderIsPlacedInTheFuture()
    {
        const QList<OrderSummary> orders{{.placedAt = day(2)}, {.placedAt = day(1)}};
        QCOMPARE(doubtsAbout(orders, day(2).addSecs(-900)), QStringList()); // two clocks
        QCOMPARE(doubtsAbout(orders, day(2).addSecs(-8 * 3600)),
                 QStringList{u"the newest was placed in 8.0 hours from now: is timeZone right?"_s});
    }

    void categoriesAreATree()
    {
        const Category top{.id = {u"1"_s}};
        const Category below{.id = {u"2"_s}, .parent = {u"1"_s}};
        QCOMPARE(doubtsAbout(QList{top, below}), QStringList());
        QCOMPARE(doubtsAbout(QList{top, top}), QStringList{u"none below another"_s});
    }

    void aDoubtIsNoFailure()
    {
        const CheckedOperation operation{
            .name = u"x.get"_s, .note = u"2 SKUs"_s, .doubts = {u"stock is 1"_s}};
        QCOMPARE(toLine(operation).simplified(), u"ok x.get 2 SKUs · really? stock is 1"_s);
        QCOMPARE(toJson(operation)["doubts"_L1].toArray(), QJsonArray{u"stock is 1"_s});
    }

    void wordsOfABackendStayOnTheirLine()
    {
        const Error refusal{.kind = Error::Kind::Refused, .message = u"no\u001b[2J\nok  signIn"_s};
        const QString line =
            toLine({.name = u"x"_s, .outcome = CheckedOperation::Outcome::Failed, .error = refusal});
        QVERIFY2(line.contains(u"no\\x1B[2J\\x0Aok  signIn"_s), qPrintable(line));
    }

    void aCategoryStandsForThoseBelowIt()
    {
        AnsweringBackend backend;
        CheckSubject subject{.backend = backend};
        const QString name = u"products.list by the category above"_s;
        QCOMPARE(ranAs(productChecks(subject), name).outcome, Outcome::Failed);
        backend.found.append(u"1"_s);
        QCOMPARE(ranAs(productChecks(subject), name).outcome, Outcome::Ok);
    }

    void whatIsNotDeclaredIsAbsent()
    {
        FakeBackend backend;
        backend.offered.customers.reset();
        backend.customerPages.reply = [](const auto &) { return failure(Error::Kind::NotOffered, u"x"_s); };
        CheckSubject subject{.backend = backend};
        QCOMPARE(ranAs(customerChecks(subject), u"customers.get"_s).outcome, Outcome::Absent);
    }
};

QTEST_GUILESS_MAIN(CheckDoubtsTest)
#include "tst_checkdoubts.moc"
