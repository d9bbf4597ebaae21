// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "tests/support/runningshop.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestShopLists : public QObject
{
    Q_OBJECT

    static constexpr int products = 230;
    std::unique_ptr<RunningShop> m_shop;

    QJsonObject page(const QString &path) const { return m_shop->get(u"/admin/v1/"_s + path).json(); }
    QStringList values(const QJsonObject &page, const QString &name) const
    {
        QStringList out;
        const QJsonArray items = page.value("items"_L1).toArray();
        for (const QJsonValue &item : items)
            out.append(item.toObject().value(name).toVariant().toString());
        return out;
    }
    // Follows the cursors to the end.
    QStringList readThrough(const QString &path, int limit) const
    {
        QStringList ids;
        QString cursor;
        do {
            const QJsonObject part =
                page(u"%1limit=%2%3"_s.arg(path, QString::number(limit),
                                           cursor.isEmpty() ? QString() : QString(u"&cursor="_s + cursor)));
            ids += values(part, u"id"_s);
            cursor = part.value("nextCursor"_L1).toString();
        } while (!cursor.isEmpty() && ids.size() < 10'000);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop =
            std::make_unique<RunningShop>(ShopOptions{.products = products, .orders = 60, .customers = 30});
        QVERIFY(m_shop->start());
        QVERIFY(m_shop->signInAs(u"owner"_s));
    }

    void cleanupTestCase() { m_shop.reset(); }

    void cursorsReadEveryRowOnce_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *sort : {"id", "-id", "name", "-name", "price", "-price", "stock", "-stock", "sold",
                                 "-sold", "updatedAt", "-updatedAt"})
            QTest::newRow(sort) << u"products?sort=%1&"_s.arg(QLatin1StringView(sort));
    }
    void cursorsReadEveryRowOnce()
    {
        QFETCH(QString, path);
        const QStringList ids = readThrough(path, 37);
        QCOMPARE(ids.size(), products);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), products);
        QStringList byOffset;
        for (int offset = 0; offset < products; offset += 50)
            byOffset += values(page(u"%1limit=50&offset=%2"_s.arg(path).arg(offset)), u"id"_s);
        QCOMPARE(byOffset, ids);
    }

    void rowsComeInTheOrderAskedFor()
    {
        for (const auto &[sort, field] :
             {std::pair{u"price"_s, u"lowestPrice"_s}, std::pair{u"stock"_s, u"stock"_s}}) {
            QList<qint64> numbers;
            for (const QString &value : values(page(u"products?limit=200&sort=-"_s + sort), field))
                numbers.append(value.toLongLong());
            QVERIFY(numbers.size() == 200);
            QVERIFY(std::is_sorted(numbers.crbegin(), numbers.crend()));
        }
    }

    void aCursorStaysExactWhileRowsComeAndGo()
    {
        const QJsonObject first = page(u"products?sort=id&limit=20"_s);
        const QString deleted = values(first, u"id"_s).at(3);
        QCOMPARE(m_shop->call({.method = "DELETE", .path = u"/admin/v1/products/"_s + deleted}).status, 204);
        const QJsonObject next =
            page(u"products?sort=id&limit=20&cursor="_s + first.value("nextCursor"_L1).toString());
        QVERIFY(values(next, u"id"_s).constFirst().toLongLong()
                > values(first, u"id"_s).constLast().toLongLong());
        QCOMPARE(values(next, u"id"_s).constFirst(),
                 values(page(u"products?sort=id&limit=1&offset=19"_s), u"id"_s).constFirst());
        const QJsonObject sku{{u"price"_s, 1}};
        const auto made = m_shop->send("POST", u"/admin/v1/products"_s,
                                       {{u"name"_s, u"补"_s}, {u"skus"_s, QJsonArray{sku}}});
        QCOMPARE(made.status, 201); // the other tests count on as many as before
    }

    void pastTheEndIsAnEmptyPage()
    {
        const QJsonObject past = page(u"products?offset=100000"_s);
        QCOMPARE(past.value("items"_L1).toArray().size(), 0);
        QCOMPARE(past.value("total"_L1).toInteger(), products);
        QVERIFY(!past.contains("nextCursor"_L1));
    }

    void theLastPageHasNoCursor()
    {
        QVERIFY(page(u"products?limit=200&offset=100"_s).value("nextCursor"_L1).isUndefined());
        QVERIFY(page(u"products?limit=29&offset=200"_s).value("nextCursor"_L1).isString());
        QVERIFY(page(u"products?limit=30&offset=200"_s).value("nextCursor"_L1).isUndefined());
    }

    void aCursorOfAnotherSortIsRefused()
    {
        const QString cursor = page(u"products?sort=id&limit=5"_s).value("nextCursor"_L1).toString();
        QCOMPARE(m_shop->get(u"/admin/v1/products?sort=name&cursor="_s + cursor).status, 400);
    }

    void totalsCountWhatTheFilterLeaves()
    {
        const qint64 onSale = page(u"products?onSale=true&limit=1"_s).value("total"_L1).toInteger();
        const qint64 offSale = page(u"products?onSale=false&limit=1"_s).value("total"_L1).toInteger();
        QCOMPARE(onSale + offSale, products);
        QCOMPARE(readThrough(u"products?onSale=true&"_s, 100).size(), onSale);
    }

    void aCategoryHoldsWhatIsBelowIt()
    {
        const auto add = [&](const QString &path, const QJsonObject &body) {
            return m_shop->send("POST", u"/admin/v1/"_s + path, body).json().value("id"_L1).toString();
        };
        const QString top = add(u"categories"_s, {{u"name"_s, u"上"_s}});
        const QString middle = add(u"categories"_s, {{u"name"_s, u"中"_s}, {u"parentId"_s, top}});
        const QString bottom = add(u"categories"_s, {{u"name"_s, u"下"_s}, {u"parentId"_s, middle}});
        const QJsonArray skus{QJsonObject{{u"price"_s, 100}}};
        const QString product =
            add(u"products"_s, {{u"name"_s, u"深处"_s}, {u"categoryId"_s, bottom}, {u"skus"_s, skus}});
        QCOMPARE(values(page(u"products?category="_s + top), u"id"_s), QStringList{product});
        QCOMPARE(
            m_shop->send("POST", u"/admin/v1/categories"_s, {{u"name"_s, u"太深"_s}, {u"parentId"_s, bottom}})
                .status,
            400);
        QCOMPARE(m_shop->send("PATCH", u"/admin/v1/categories/"_s + top, {{u"parentId"_s, bottom}}).status,
                 400);
        QCOMPARE(m_shop->call({.method = "DELETE", .path = u"/admin/v1/categories/"_s + bottom}).code(),
                 u"categoryInUse"_s);
        QCOMPARE(m_shop->call({.method = "DELETE", .path = u"/admin/v1/products/"_s + product}).status, 204);
        QCOMPARE(m_shop->call({.method = "DELETE", .path = u"/admin/v1/categories/"_s + bottom}).status, 204);
    }

    void ordersAreFoundByWhatIsKnownOfThem_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("isFound");
        const auto row = [](const char *name, const QString &query, bool isFound) {
            QTest::newRow(name) << query << isFound;
        };
        row("number", u"number=N900"_s, true);
        row("number from its middle", u"number=00"_s, false);
        row("phone", u"phone=19912345678"_s, true);
        row("part of the phone", u"phone=5678"_s, true);
        row("other phone", u"phone=19912345679"_s, false);
        row("name", u"name=欧阳"_s, true);
        row("a percent sign is no wildcard", u"name=%25"_s, false);
        row("tracking number", u"tracking=YT7700"_s, true);
        row("anything: last four digits", u"q=5678"_s, true);
        row("anything: name", u"q=阳娜"_s, true);
        row("anything: article", u"q=保温杯"_s, true);
        row("anything: tracking number", u"q=YT7700112233"_s, true);
        row("anything: two things", u"q=保温杯+欧阳"_s, true);
        row("anything: not that", u"q=雨伞"_s, false);
        row("anything: only marks", u"q=——"_s, false);
        row("state", u"state=shipped&q=5678"_s, true);
        row("other state", u"state=unpaid&q=5678"_s, false);
        row("time before", u"q=5678&to=2001-01-01T00:00:00Z"_s, false);
    }
    void ordersAreFoundByWhatIsKnownOfThem()
    {
        QFETCH(QString, query);
        QFETCH(bool, isFound);
        auto db = m_shop->database();
        if (db->number(u"SELECT count(*) FROM orders WHERE number = 'N9001'"_s) == 0) {
            const qint64 id = addTestOrder(*db, u"shipped"_s);
            db->execute(
                u"UPDATE orders SET number = 'N9001', recipient_name = '欧阳娜', recipient_phone = '19912345678' WHERE id = ?"_s,
                {id});
            db->execute(u"UPDATE order_lines SET name = '不锈钢保温杯' WHERE order_id = ?"_s, {id});
            db->execute(
                u"INSERT INTO shipments(order_id, carrier_id, tracking_number, shipped_at) SELECT ?, min(id), 'YT7700112233', 1 FROM carriers"_s,
                {id});
            indexOrderText(*db, id);
            QVERIFY(db->check());
        }
        const QStringList numbers = values(page(u"orders?"_s + query), u"number"_s);
        QCOMPARE(numbers.contains(u"N9001"_s), isFound);
    }
};

QTEST_GUILESS_MAIN(TestShopLists)
#include "tst_shoplists.moc"
