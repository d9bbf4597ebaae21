// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/schema.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/seed.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/shop/orderworkflow.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

SeedOptions smallShop()
{
    return {.products = 300,
            .orders = 1500,
            .customers = 400,
            .seed = 7,
            .now = QDateTime::fromString(u"2024-05-15T09:30:00Z"_s, Qt::ISODate)};
}

std::unique_ptr<ShopDatabase> filled(const QString &file, const SeedOptions &options)
{
    auto db = ShopDatabase::open(file, ShopDatabase::Durability::Filling);
    if (!db || !createTables(**db) || !seedShop(**db, options, [](double) { return true; })
        || !createIndexes(**db))
        return {};
    return std::move(*db);
}

} // namespace

class SeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_db = filled(m_folder.filePath(u"shop.db"_s), smallShop());
        QVERIFY(m_db);
    }

    void thereIsAsMuchAsWasAskedFor()
    {
        QCOMPARE(m_db->number(u"SELECT count(*) FROM products"_s), 300);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM orders"_s), 1500);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM customers"_s), 400);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM product_text"_s), 300);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM order_text"_s), 1500);
        QVERIFY(m_db->number(u"SELECT count(*) FROM carriers"_s) > 5);
    }

    void whatMustNotBeThereIsNot_data()
    {
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const QString &rows) { QTest::newRow(name) << rows; };
        row("lines without an SKU",
            u"order_lines WHERE sku_id NOT IN (SELECT id FROM skus) OR product_id NOT IN (SELECT id FROM products)"_s);
        row("orders without lines", u"orders WHERE id NOT IN (SELECT order_id FROM order_lines)"_s);
        row("orders whose money does not add up",
            u"orders WHERE total <> goods + freight - discount OR goods <> (SELECT sum(price * quantity) "
            "FROM order_lines WHERE order_id = orders.id)"_s);
        row("orders whose pieces are miscounted",
            u"orders WHERE pieces <> (SELECT sum(quantity) FROM order_lines WHERE order_id = orders.id)"_s);
        row("paid orders without a payment",
            u"orders WHERE (paid_at IS NULL) <> (state IN ('unpaid', 'closed')) "_s);
        row("negative stock", u"stock_movements WHERE stock_after < 0"_s);
        row("stock that its movements do not explain",
            u"skus WHERE id IN (SELECT sku_id FROM stock_movements) AND stock <> (SELECT sum(delta) "
            "FROM stock_movements WHERE sku_id = skus.id)"_s);
        row("sales that the orders do not explain",
            u"skus WHERE sold <> coalesce((SELECT sum(quantity) FROM order_lines JOIN orders ON orders.id = "
            u"order_id "
            "WHERE sku_id = skus.id AND state NOT IN ('closed', 'refunded')), 0)"_s);
        row("products that miscount their SKUs",
            u"products WHERE (stock, sold, sku_count, lowest_price, highest_price) <> (SELECT sum(stock), "
            u"sum(sold), "
            "count(*), min(price), max(price) FROM skus WHERE product_id = products.id)"_s);
        row("products that miss low stock",
            u"products WHERE low_stock <> (SELECT max(on_sale AND stock <= warning_level) FROM skus "
            "WHERE product_id = products.id)"_s);
        row("products on no shelf", u"products WHERE category_id NOT IN (SELECT id FROM categories)"_s);
        row("customers whose figures are wrong",
            u"customers WHERE (order_count, spent) <> (SELECT count(*), coalesce(sum(CASE WHEN paid_at IS "
            u"NULL "
            "THEN 0 ELSE total - refunded END), 0) FROM orders WHERE customer_id = customers.id)"_s);
        row("customers without an address",
            u"customers WHERE id NOT IN (SELECT customer_id FROM addresses)"_s);
        row("shipped orders without a parcel",
            u"orders WHERE state IN ('shipped', 'received', 'done') AND id NOT IN (SELECT order_id FROM shipments)"_s);
        row("refunds nobody asked for",
            u"orders WHERE state IN ('refundAsked', 'refunded') AND id NOT IN (SELECT order_id FROM after_sales)"_s);
        row("answers to a refund that still waits",
            u"orders JOIN after_sales ON order_id = orders.id WHERE (orders.state = 'refundAsked') <> "
            "(after_sales.state = 'asked')"_s);
        row("things from the future", u"order_events WHERE at > 1715765400000"_s);
        row("texts that are no JSON", u"skus WHERE NOT json_valid(options)"_s);
    }
    void whatMustNotBeThereIsNot()
    {
        QFETCH(QString, rows);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM "_s + rows), 0);
        QVERIFY(m_db->check());
    }

    void everyStateIsThere()
    {
        for (const OrderState state : orderStates()) {
            if (state != OrderState::Other)
                QVERIFY(
                    m_db->number(u"SELECT count(*) FROM orders WHERE state = ?"_s, {orderStateName(state)})
                    > 0);
        }
    }

    void searchFindsWhatWasMade()
    {
        const auto number = m_db->row(u"SELECT tracking_number FROM shipments ORDER BY id LIMIT 1"_s, {},
                                      [](const QSqlQuery &row) { return row.value(0).toString(); });
        QVERIFY(number);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM order_text WHERE tokens MATCH ?"_s,
                              {searchExpression(*number)}),
                 1);
    }

    /// The made text must be the one that the shop would index itself when the row changes.
    void searchTextIsWhatTheShopWouldWrite()
    {
        const auto orders = [this](const QString &word) {
            return m_db->number(u"SELECT count(*) FROM order_text WHERE tokens MATCH ?"_s,
                                {searchExpression(word)});
        };
        const qint64 before = orders(u"王"_s);
        QVERIFY(before > 0);
        for (qint64 id = 1; id <= 200; ++id) {
            indexOrderText(*m_db, id);
            indexProductText(*m_db, id);
            indexCustomerText(*m_db, id);
        }
        QCOMPARE(orders(u"王"_s), before);
        QVERIFY(m_db->check());
    }

    void theSameSeedFillsTheSameShop()
    {
        const auto again = filled(m_folder.filePath(u"again.db"_s), smallShop());
        QVERIFY(again);
        for (const QString &sum :
             {u"SELECT sum(total) FROM orders"_s, u"SELECT sum(stock * id) FROM skus"_s,
              u"SELECT sum(length(description)) FROM products"_s, u"SELECT sum(at) FROM order_events"_s})
            QCOMPARE(again->number(sum), m_db->number(sum));
    }

    void fillingCanBeGivenUp()
    {
        auto db = ShopDatabase::open(m_folder.filePath(u"stopped.db"_s), ShopDatabase::Durability::Full);
        QVERIFY(db && createTables(**db));
        const auto stopped = seedShop(**db, smallShop(), [](double share) { return share < 0.4; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE((*db)->number(u"SELECT count(*) FROM orders"_s), 0);
    }

    void aShopMayBeEmpty()
    {
        SeedOptions options = smallShop();
        options.products = options.orders = options.customers = 0;
        QVERIFY(filled(m_folder.filePath(u"empty.db"_s), options));
        options.products = 1;
        QVERIFY(filled(m_folder.filePath(u"one.db"_s), options));
    }

    void textsAreEscapedOnTheirWay()
    {
        QCOMPARE(
            m_db->number(u"SELECT count(*) FROM products WHERE description LIKE '%<img src=\"/pictures/%'"_s),
            300);
    }

private:
    QTemporaryDir m_folder{};
    std::unique_ptr<ShopDatabase> m_db{};
};

QTEST_GUILESS_MAIN(SeedTest)
#include "tst_seed.moc"
