// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/schema.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/stock.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

class TestStock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    QString m_file{};
    int m_files = 0;
    std::unique_ptr<ShopDatabase> m_db;

    qint64 stock() const { return m_db->number(u"SELECT stock FROM skus WHERE id = 1"_s); }
    qint64 movements() const { return m_db->number(u"SELECT count(*) FROM stock_movements"_s); }

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(u"%1.db"_s.arg(++m_files));
        auto db = ShopDatabase::open(m_file);
        QVERIFY(db);
        m_db = std::move(*db);
        QVERIFY(createTables(*m_db));
        QVERIFY(createIndexes(*m_db));
        m_db->execute(u"INSERT INTO products(id, name, created_at, updated_at) VALUES(1, 'x', 0, 0)"_s);
        m_db->execute(u"INSERT INTO skus(id, product_id, price, stock) VALUES(1, 1, 100, 10)"_s);
        QVERIFY(m_db->check());
    }

    void cleanup() { m_db.reset(); }

    void stockNeverFallsUnderZero()
    {
        QVERIFY(moveStock(*m_db, {.sku = 1, .delta = -10, .reason = u"damage"_s}, 1));
        QVERIFY(!moveStock(*m_db, {.sku = 1, .delta = -1, .reason = u"damage"_s}, 1));
        QCOMPARE(stock(), 0);
        QCOMPARE(movements(), 1);
        QVERIFY(m_db->check());
    }

    void theTableItselfRefusesNegativeStock()
    {
        m_db->execute(u"UPDATE skus SET stock = -1 WHERE id = 1"_s);
        QVERIFY(!m_db->check());
        QCOMPARE(stock(), 10);
    }

    void aMovementSaysWhatWasLeft()
    {
        QVERIFY(moveStock(
            *m_db, {.sku = 1, .delta = 5, .reason = u"purchase"_s, .note = u"三号库"_s, .who = u"owner"_s},
            77));
        const auto row =
            m_db->row(u"SELECT product_id, delta, stock_after, reason, note, who, at FROM stock_movements"_s,
                      {}, [](const QSqlQuery &query) {
                          QStringList values;
                          for (int i = 0; i < 7; ++i)
                              values.append(query.value(i).toString());
                          return values.join(u' ');
                      });
        QCOMPARE(row.value(), u"1 5 15 purchase 三号库 owner 77"_s);
        QCOMPARE(m_db->number(u"SELECT stock FROM products"_s), 15);
        QCOMPARE(m_db->number(u"SELECT version FROM products"_s), 2);
    }

    void whatIsNotOnSaleIsNotSold_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("SKU off sale") << u"UPDATE skus SET on_sale = 0"_s;
        QTest::newRow("product off sale") << u"UPDATE products SET on_sale = 0"_s;
        QTest::newRow("SKU gone") << u"DELETE FROM skus"_s;
    }
    void whatIsNotOnSaleIsNotSold()
    {
        QFETCH(QString, change);
        m_db->execute(change);
        QVERIFY(!takeForSale(*m_db, {.sku = 1, .delta = -1, .reason = u"sale"_s}, 1));
    }

    // Fifty connections of their own, each in its thread, for ten pieces.
    void fiftyBuyersOfTenPiecesGetTen()
    {
        std::atomic<int> sold{0};
        std::atomic<int> failed{0};
        std::vector<std::thread> buyers;
        buyers.reserve(50);
        for (int buyer = 0; buyer < 50; ++buyer) {
            buyers.emplace_back([&] {
                auto db = ShopDatabase::open(m_file);
                if (!db) {
                    ++failed;
                    return;
                }
                const auto bought = (*db)->transaction([&]() -> Result<bool> {
                    return takeForSale(**db, {.sku = 1, .delta = -1, .reason = u"sale"_s}, 1);
                });
                if (!bought)
                    ++failed;
                else if (*bought)
                    ++sold;
            });
        }
        for (std::thread &buyer : buyers)
            buyer.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(sold.load(), 10);
        QCOMPARE(stock(), 0);
        QCOMPARE(m_db->number(u"SELECT sold FROM skus"_s), 10);
        QCOMPARE(movements(), 10);
    }

    void nothingHalfDoneIsCommitted()
    {
        const auto outcome = m_db->transaction([&]() -> Result<Done> {
            moveStock(*m_db, {.sku = 1, .delta = -3, .reason = u"sale"_s}, 1);
            m_db->execute(u"INSERT INTO nowhere VALUES(1)"_s);
            moveStock(*m_db, {.sku = 1, .delta = -3, .reason = u"sale"_s}, 1);
            return Done{};
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Storage);
        QCOMPARE(stock(), 10);
        QCOMPARE(movements(), 0);
    }
};

QTEST_APPLESS_MAIN(TestStock)
#include "tst_stock.moc"
