// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"
#include "tests/sampleshop/contractcalls.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Products and stock over HTTP: versions, idempotency, refusals that change nothing.
class TestShopWrites : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningShop> m_shop;
    QString m_product{};
    QString m_sku{};

    QString path() const { return u"/admin/v1/products/"_s + m_product; }
    QJsonObject product() const { return m_shop->get(path()).json(); }
    QJsonObject sku() const { return product().value("skus"_L1).toArray().at(0).toObject(); }
    ShopAnswer change(const QJsonObject &body, const QMap<QByteArray, QByteArray> &headers = {})
    {
        return m_shop->send("PATCH", path(), body, headers);
    }
    ShopAnswer changeSku(QJsonObject body)
    {
        body.insert(u"id"_s, m_sku);
        return change({{u"skus"_s, QJsonArray{body}}});
    }
    ShopAnswer moveStock(qint64 delta)
    {
        return m_shop->send("POST", u"/admin/v1/stock-movements"_s,
                            {{u"skuId"_s, m_sku}, {u"delta"_s, delta}, {u"reason"_s, u"damage"_s}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RunningShop>(ShopOptions{.products = 5, .orders = 5, .customers = 5});
        QVERIFY(m_shop->start());
        QVERIFY(m_shop->signInAs(u"owner"_s));
    }

    void cleanupTestCase() { m_shop.reset(); }

    void init()
    {
        const QJsonObject first{{u"code"_s, u"A"_s}, {u"price"_s, 100}, {u"stock"_s, 10}};
        const QJsonObject second{{u"code"_s, u"B"_s}, {u"price"_s, 300}, {u"stock"_s, 4}};
        const ShopAnswer made =
            m_shop->send("POST", u"/admin/v1/products"_s,
                         {{u"name"_s, u"杯子"_s}, {u"skus"_s, QJsonArray{first, second}}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("etag"), QByteArray("\"1\""));
        m_product = made.json().value("id"_L1).toString();
        QCOMPARE(QString::fromLatin1(made.header("location")), path());
        m_sku = sku().value("id"_L1).toString();
    }

    void aChangeTouchesOnlyWhatItNames()
    {
        const QJsonObject before = product();
        const ShopAnswer answer = changeSku({{u"price"_s, 150}});
        QCOMPARE(answer.status, 200);
        const QJsonObject after = answer.json();
        QCOMPARE(after.value("name"_L1), before.value("name"_L1));
        QCOMPARE(after.value("lowestPrice"_L1).toInteger(), 150);
        QCOMPARE(after.value("highestPrice"_L1).toInteger(), 300);
        QCOMPARE(after.value("skus"_L1).toArray().at(1), before.value("skus"_L1).toArray().at(1));
        QCOMPARE(after, product());
    }

    void everyChangeGivesTheNextVersion()
    {
        const ShopAnswer renamed = change({{u"name"_s, u"茶杯"_s}});
        const qint64 version = renamed.json().value("version"_L1).toString().toLongLong();
        QVERIFY(version > 1);
        QCOMPARE(renamed.header("etag"), QByteArray('"' + QByteArray::number(version) + '"'));
        QVERIFY(changeSku({{u"stock"_s, 3}}).json().value("version"_L1).toString().toLongLong() > version);
    }

    void aChangeBasedOnAnOldVersionIsRefused()
    {
        QCOMPARE(change({{u"name"_s, u"甲"_s}}, {{"If-Match", "\"1\""}}).status, 200);
        const ShopAnswer late = change({{u"name"_s, u"乙"_s}}, {{"If-Match", "\"1\""}});
        QCOMPARE(late.status, 412);
        QCOMPARE(late.code(), u"versionChanged"_s);
        QCOMPARE(product().value("name"_L1).toString(), u"甲"_s);
        QCOMPARE(change({{u"name"_s, u"乙"_s}}, {{"If-Match", late.header("etag")}}).status, 200);
        QCOMPARE(change({{u"name"_s, u"丙"_s}}, {{"If-Match", "*"}}).status, 200);
        QCOMPARE(
            m_shop->call({.method = "DELETE", .path = path(), .headers = {{"If-Match", "\"1\""}}}).status,
            412);
    }

    void aReaderWithTheCurrentVersionGetsNoBody()
    {
        const QByteArray tag = m_shop->get(path()).header("etag");
        const ShopAnswer answer = m_shop->call({.path = path(), .headers = {{"If-None-Match", tag}}});
        QCOMPARE(answer.status, 304);
        QVERIFY(answer.body.isEmpty());
    }

    void theSameWriteUnderOneKeyIsDoneOnce()
    {
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "key-" + m_product.toLatin1()}};
        const QJsonObject body{{u"skuId"_s, m_sku}, {u"delta"_s, -2}, {u"reason"_s, u"damage"_s}};
        const ShopAnswer first = m_shop->send("POST", u"/admin/v1/stock-movements"_s, body, key);
        const ShopAnswer again = m_shop->send("POST", u"/admin/v1/stock-movements"_s, body, key);
        QCOMPARE(first.status, 201);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.header("idempotency-replayed"), QByteArray("true"));
        QVERIFY(first.header("idempotency-replayed").isEmpty());
        QCOMPARE(sku().value("stock"_L1).toInteger(), 8);
    }

    void aRepeatAfterTheVersionMovedOnStillGetsItsReply()
    {
        const QMap<QByteArray, QByteArray> headers{{"Idempotency-Key", "match-" + m_product.toLatin1()},
                                                   {"If-Match", "\"1\""}};
        const ShopAnswer first = change({{u"name"_s, u"甲"_s}}, headers);
        QCOMPARE(first.status, 200);
        const ShopAnswer again = change({{u"name"_s, u"甲"_s}}, headers);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.header("etag"), first.header("etag"));
    }

    void anotherWriteUnderAUsedKeyIsRefused()
    {
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "other-" + m_product.toLatin1()}};
        QCOMPARE(change({{u"name"_s, u"甲"_s}}, key).status, 200);
        const ShopAnswer other = change({{u"name"_s, u"乙"_s}}, key);
        QCOMPARE(other.status, 422);
        QCOMPARE(other.code(), u"keyReused"_s);
        QCOMPARE(product().value("name"_L1).toString(), u"甲"_s);
    }

    void keysOfTwoAccountsDoNotMix()
    {
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "two-" + m_product.toLatin1()}};
        QCOMPARE(change({{u"name"_s, u"甲"_s}}, key).status, 200);
        QVERIFY(m_shop->signInAs(u"operator"_s));
        const ShopAnswer other = change({{u"name"_s, u"乙"_s}}, key);
        QVERIFY(m_shop->signInAs(u"owner"_s));
        QCOMPARE(other.status, 200);
    }

    void aKeyIsForgottenAfterADay()
    {
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "day-" + m_product.toLatin1()}};
        QCOMPARE(change({{u"name"_s, u"甲"_s}}, key).status, 200);
        m_shop->passTime(std::chrono::hours(25));
        m_shop->forgetTokens(); // they have expired
        QVERIFY(m_shop->signInAs(u"owner"_s));
        const ShopAnswer later = change({{u"name"_s, u"乙"_s}}, key);
        QCOMPARE(later.status, 200);
        QCOMPARE(later.json().value("name"_L1).toString(), u"乙"_s);
    }

    void aRefusedWriteMayBeTriedAgainUnderItsKey()
    {
        const QMap<QByteArray, QByteArray> key{{"Idempotency-Key", "retry-" + m_product.toLatin1()}};
        QCOMPARE(change({{u"name"_s, QString()}}, key).status, 400);
        QCOMPARE(change({{u"name"_s, u"甲"_s}}, key).status, 200);
    }

    void refusalsChangeNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonObject>("body");
        const auto row = [](const char *name, const QString &field, const QJsonObject &body) {
            QTest::newRow(name) << field << body;
        };
        row("empty name", u"name"_s, {{u"name"_s, u""_s}});
        row("name of 201 characters", u"name"_s, {{u"name"_s, QString(201, u'长')}});
        row("category that is none", u"categoryId"_s, {{u"name"_s, u"甲"_s}, {u"categoryId"_s, u"999999"_s}});
        row("picture that is no address", u"pictures/0"_s,
            {{u"pictures"_s, QJsonArray{u"javascript:alert(1)"_s}}});
        row("SKU of another product", u"skus/999999"_s,
            {{u"name"_s, u"甲"_s},
             {u"skus"_s, QJsonArray{QJsonObject{{u"id"_s, u"999999"_s}, {u"price"_s, 1}}}}});
        row("text as price", u"skus/x/price"_s,
            {{u"skus"_s, QJsonArray{QJsonObject{{u"id"_s, u"x"_s}, {u"price"_s, u"9.9"_s}}}}});
        row("price with a fraction", u"skus/x/price"_s,
            {{u"skus"_s, QJsonArray{QJsonObject{{u"id"_s, u"x"_s}, {u"price"_s, 9.9}}}}});
        row("negative stock", u"skus/x/stock"_s,
            {{u"skus"_s, QJsonArray{QJsonObject{{u"id"_s, u"x"_s}, {u"stock"_s, -1}}}}});
    }
    void refusalsChangeNothing()
    {
        QFETCH(QString, field);
        QFETCH(QJsonObject, body);
        const QJsonObject before = product();
        const ShopAnswer answer = change(body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.header("content-type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.json().value("fields"_L1).toArray().at(0).toObject().value("field"_L1).toString(),
                 field);
        QCOMPARE(product(), before);
    }

    void stockOverHttpNeverFallsUnderZero()
    {
        QCOMPARE(moveStock(-10).status, 201);
        const ShopAnswer refused = moveStock(-1);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"notEnoughStock"_s);
        QCOMPARE(moveStock(0).status, 400);
        QCOMPARE(sku().value("stock"_L1).toInteger(), 0);
    }

    void stockThatIsSetIsAMovementToo()
    {
        QCOMPARE(changeSku({{u"stock"_s, 7}}).status, 200);
        const QJsonArray movements =
            m_shop->get(path() + u"/stock-movements"_s).json().value("items"_L1).toArray();
        const QJsonObject newest = movements.at(0).toObject();
        QCOMPARE(newest.value("delta"_L1).toInteger(), -3);
        QCOMPARE(newest.value("stockAfter"_L1).toInteger(), 7);
        QCOMPARE(newest.value("reason"_L1).toString(), u"count"_s);
        QCOMPARE(newest.value("who"_L1).toString(), u"owner"_s);
    }

    void theLastSkuStays()
    {
        const QJsonArray skus = product().value("skus"_L1).toArray();
        const auto remove = [&](int i) {
            return m_shop->call(
                {.method = "DELETE",
                 .path = path() + u"/skus/"_s + skus.at(i).toObject().value("id"_L1).toString()});
        };
        QCOMPARE(remove(0).json().value("skuCount"_L1).toInteger(), 1);
        QCOMPARE(remove(1).code(), u"lastSku"_s);
    }

    void aChangedNameIsFoundAtOnce()
    {
        QCOMPARE(change({{u"name"_s, u"琉璃盏"_s}}).status, 200);
        const auto found = [&](const QString &q) {
            return m_shop->get(u"/admin/v1/products?q="_s + q).json().value("total"_L1).toInteger();
        };
        QCOMPARE(found(u"琉璃"_s), 1);
        QCOMPARE(m_shop->call({.method = "DELETE", .path = path()}).status, 204);
        QCOMPARE(found(u"琉璃"_s), 0);
    }

    void aPictureComesBackAsItWasSent()
    {
        const ShopAnswer sent = m_shop->call({.method = "POST",
                                              .path = u"/admin/v1/uploads"_s,
                                              .body = smallPicture(),
                                              .headers = {{"Content-Type", "image/png"}}});
        QCOMPARE(sent.status, 201);
        const ShopAnswer got = m_shop->get(sent.json().value("address"_L1).toString());
        QCOMPARE(got.body, smallPicture());
        QCOMPARE(got.header("content-type"), QByteArray("image/png"));
        const QByteArray form = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                                "Content-Type: image/png\r\n\r\n"
            + smallPicture() + "\r\n--x--\r\n";
        const ShopAnswer asForm =
            m_shop->call({.method = "POST",
                          .path = u"/admin/v1/uploads"_s,
                          .body = form,
                          .headers = {{"Content-Type", "multipart/form-data; boundary=x"}}});
        QCOMPARE(asForm.body, sent.body);
    }

    void whatIsNoPictureIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("SVG, which can carry scripts")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << 415;
        QTest::newRow("HTML that says it is a PNG") << QByteArray("<html>") << 415;
        QTest::newRow("over 8 MiB") << QByteArray(smallPicture() + QByteArray(8 * 1024 * 1024, 'x')) << 413;
    }
    void whatIsNoPictureIsNotKept()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const ShopAnswer answer = m_shop->call({.method = "POST",
                                                .path = u"/admin/v1/uploads"_s,
                                                .body = body,
                                                .headers = {{"Content-Type", "image/png"}}});
        QCOMPARE(answer.status, status);
    }
};

QTEST_GUILESS_MAIN(TestShopWrites)
#include "tst_shopwrites.moc"
