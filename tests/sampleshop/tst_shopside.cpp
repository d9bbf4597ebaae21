// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"
#include "tests/support/runningshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ShopOptions smallShop()
{
    return {.products = 130, .orders = 200, .customers = 60, .seed = 3};
}

using Headers = QMap<QByteArray, QByteArray>;

} // namespace

class ShopSideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_shop.start());
        m_db = m_shop.database();
        QVERIFY(m_db);
        m_ann = customer(u"13900000001"_s, u"安小雨"_s);
        m_bob = customer(u"13900000002"_s, u"白大山"_s);
        QVERIFY(!m_ann.isEmpty() && !m_bob.isEmpty());
    }
    void init() { m_shop.forgetToken(); }

    void customersSeeOnlyWhatIsOnSale()
    {
        const QJsonObject page = m_shop.get(u"/shop/v1/products?limit=50"_s).json();
        QCOMPARE(page.value("total"_L1).toInteger(),
                 m_db->number(u"SELECT count(*) FROM products WHERE on_sale"_s));
        const qint64 hidden = m_db->number(u"SELECT min(id) FROM products WHERE NOT on_sale"_s);
        QCOMPARE(m_shop.get(u"/shop/v1/products/%1"_s.arg(hidden)).status, 404);
        const qint64 shown = m_db->number(u"SELECT min(id) FROM products WHERE on_sale"_s);
        const QJsonObject product = m_shop.get(u"/shop/v1/products/%1"_s.arg(shown)).json();
        const QJsonArray skus = product.value("skus"_L1).toArray();
        for (const QJsonValue &sku : skus)
            QVERIFY(sku["onSale"_L1].toBool() && sku["cost"_L1].isUndefined());
    }

    void categoriesHoldTheirSubCategories()
    {
        const qint64 top = m_db->number(u"SELECT id FROM categories WHERE parent_id IS NULL LIMIT 1"_s);
        const QJsonObject page = m_shop.get(u"/shop/v1/products?category=%1"_s.arg(top)).json();
        QVERIFY(page.value("total"_L1).toInteger() > 0);
        QVERIFY(page.value("total"_L1).toInteger() < 130);
    }

    void searchFindsByName()
    {
        const auto name = m_db->row(u"SELECT name FROM products WHERE on_sale LIMIT 1"_s, {},
                                    [](const QSqlQuery &row) { return row.value(0).toString(); });
        const QString word = QString::fromLatin1(QUrl::toPercentEncoding(*name));
        QCOMPARE(m_shop.get(u"/shop/v1/search?q="_s + word).json().value("total"_L1).toInteger(), 1);
    }

    void badQuestionsAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"/shop/v1/products?limit=0", "/shop/v1/products?limit=-1", "/shop/v1/products?limit=51",
              "/shop/v1/products?limit=x", "/shop/v1/products?offset=-1", "/shop/v1/products?sort=cost",
              "/shop/v1/search", "/shop/v1/search?q=%20"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void badQuestionsAreRefused()
    {
        QFETCH(QString, path);
        QCOMPARE(m_shop.get(path).status, 400);
    }

    void nobodyOrdersWithoutSigningIn()
    {
        QCOMPARE(m_shop.send("POST", u"/shop/v1/orders"_s, orderOf(1, 1)).status, 401);
        QCOMPARE(m_shop.get(u"/shop/v1/cart"_s).status, 401);
        QCOMPARE(
            m_shop.send("POST", u"/shop/v1/sessions"_s, {{u"phone"_s, u"12"_s}, {u"name"_s, u"x"_s}}).status,
            400);
        QCOMPARE(m_shop.send("POST", u"/shop/v1/sessions"_s, {{u"phone"_s, u"19900000009"_s}}).status, 404);
    }

    void aCustomersTokenOpensNoAdminDoor()
    {
        QCOMPARE(m_shop.call({.path = u"/admin/v1/orders"_s, .headers = m_ann}).status, 401);
    }

    void anOrderLivesToItsEnd()
    {
        const qint64 sku = freshSku(10);
        const QJsonObject order = placed(m_ann, orderOf(sku, 2));
        const QString path = u"/shop/v1/orders/"_s + order.value("id"_L1).toString();
        QCOMPARE(order.value("state"_L1).toString(), u"unpaid"_s);
        QCOMPARE(order.value("total"_L1).toInteger(),
                 order.value("goods"_L1).toInteger() + order.value("freight"_L1).toInteger()
                     - order.value("discount"_L1).toInteger());
        QCOMPARE(stockOf(sku), 8);
        QCOMPARE(act(m_ann, path + u"/receive"_s).status, 409);
        QCOMPARE(act(m_ann, path + u"/pay"_s).json().value("state"_L1).toString(), u"toShip"_s);
        QCOMPARE(act(m_ann, path + u"/pay"_s).status, 409);
        QCOMPARE(act(m_ann, path + u"/cancel"_s).status, 409);
        ship(order.value("id"_L1).toString());
        QCOMPARE(act(m_ann, path + u"/receive"_s).json().value("state"_L1).toString(), u"received"_s);
        QCOMPARE(stockOf(sku), 8);
    }

    void aCancelledOrderGivesBack()
    {
        const qint64 sku = freshSku(3);
        const QJsonObject order = placed(m_ann, orderOf(sku, 3));
        QCOMPARE(stockOf(sku), 0);
        QCOMPARE(act(m_ann, u"/shop/v1/orders/%1/cancel"_s.arg(order.value("id"_L1).toString())).status, 200);
        QCOMPARE(stockOf(sku), 3);
    }

    void aRefundIsAskedForWithAReason()
    {
        const QJsonObject order = placed(m_ann, orderOf(freshSku(5), 1));
        const QString path = u"/shop/v1/orders/"_s + order.value("id"_L1).toString();
        QCOMPARE(act(m_ann, path + u"/pay"_s).status, 200);
        QCOMPARE(act(m_ann, path + u"/refund-request"_s).status, 400);
        const ShopAnswer asked = act(m_ann, path + u"/refund-request"_s, {{u"reason"_s, u"不想要了"_s}});
        QCOMPARE(asked.json().value("state"_L1).toString(), u"refundAsked"_s);
        QCOMPARE(act(m_ann, path + u"/pay"_s).status, 409); // the way back to toShip is not the customer's
        for (const QString &kind : {u"orderPlaced"_s, u"orderPaid"_s, u"refundAsked"_s})
            QCOMPARE(m_db->number(u"SELECT count(*) FROM shop_events WHERE kind = ? AND json_extract(data, "
                                  "'$.orderId') = ?"_s,
                                  {kind, order.value("id"_L1).toString()}),
                     1);
    }

    void othersOrdersAreNotThere()
    {
        const QString path =
            u"/shop/v1/orders/"_s + placed(m_ann, orderOf(freshSku(5), 1)).value("id"_L1).toString();
        QCOMPARE(m_shop.call({.path = path, .headers = m_bob}).status, 404);
        QCOMPARE(act(m_bob, path + u"/pay"_s).status, 404);
        QCOMPARE(m_shop.call({.path = path, .headers = m_ann}).status, 200);
    }

    void customersDoNotSeeTheShopsNotes()
    {
        const QJsonObject order = placed(m_ann, orderOf(freshSku(5), 1));
        QVERIFY(m_shop.signInAs(u"owner"_s));
        const QString id = order.value("id"_L1).toString();
        QCOMPARE(
            m_shop.send("POST", u"/admin/v1/orders/%1/memo"_s.arg(id), {{u"memo"_s, u"careful"_s}}).status,
            200);
        const ShopAnswer seen = m_shop.call({.path = u"/shop/v1/orders/"_s + id, .headers = m_ann});
        QVERIFY(!seen.body.contains("careful"));
    }

    void theCartBecomesAnOrder()
    {
        const qint64 sku = freshSku(5);
        const QString path = u"/shop/v1/cart/%1"_s.arg(sku);
        QCOMPARE(m_shop.send("PUT", path, {{u"quantity"_s, 2}}, m_bob).status, 200);
        QCOMPARE(m_shop.send("PUT", path, {{u"quantity"_s, 6}}, m_bob).code(), u"soldOut"_s);
        QCOMPARE(m_shop.send("PUT", path, {{u"quantity"_s, -1}}, m_bob).status, 400);
        const QJsonObject cart = m_shop.call({.path = u"/shop/v1/cart"_s, .headers = m_bob}).json();
        QCOMPARE(cart.value("lines"_L1).toArray().size(), 1);
        QJsonObject body = orderOf(sku, 1);
        body.remove(u"lines"_s);
        QCOMPARE(placed(m_bob, body).value("pieces"_L1).toInteger(), 2);
        const QJsonObject after = m_shop.call({.path = u"/shop/v1/cart"_s, .headers = m_bob}).json();
        QVERIFY(after.value("lines"_L1).toArray().isEmpty());
        QCOMPARE(m_shop.send("POST", u"/shop/v1/orders"_s, body, m_bob).status, 400); // nothing left in it
    }

    void badOrdersAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        const auto lines = [](const QJsonArray &value) { return QJsonObject{{u"lines"_s, value}}; };
        const auto line = [](const QJsonValue &sku, const QJsonValue &quantity) {
            return QJsonObject{{u"skuId"_s, sku}, {u"quantity"_s, quantity}};
        };
        QTest::newRow("nothing") << lines({}) << 400;
        QTest::newRow("no such SKU") << lines({line(u"999999999"_s, 1)}) << 400;
        QTest::newRow("no quantity") << lines({line(u"101"_s, {})}) << 400;
        QTest::newRow("zero pieces") << lines({line(u"101"_s, 0)}) << 400;
        QTest::newRow("negative pieces") << lines({line(u"101"_s, -1)}) << 400;
        QTest::newRow("half a piece") << lines({line(u"101"_s, 0.5)}) << 400;
        QTest::newRow("far too many") << lines({line(u"101"_s, 1'000'000)}) << 400;
        QTest::newRow("twice the same") << lines({line(u"101"_s, 1), line(u"101"_s, 1)}) << 400;
        QTest::newRow("nobody to send to")
            << QJsonObject{{u"recipient"_s, QJsonObject{{u"name"_s, u"x"_s}}}} << 400;
        QTest::newRow("a novel as a note") << QJsonObject{{u"note"_s, QString(201, u'x')}} << 400;
    }
    void badOrdersAreRefused()
    {
        QFETCH(QJsonObject, change);
        QFETCH(int, status);
        QJsonObject body = orderOf(freshSku(50), 1);
        for (auto part = change.begin(); part != change.end(); ++part)
            body.insert(part.key(), part.value());
        const qint64 before = m_db->number(u"SELECT count(*) FROM orders"_s);
        QCOMPARE(m_shop.send("POST", u"/shop/v1/orders"_s, body, m_ann).status, status);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM orders"_s), before);
    }

    void whatIsOffSaleCannotBeOrdered()
    {
        const qint64 sku = freshSku(5);
        m_db->execute(u"UPDATE skus SET on_sale = 0 WHERE id = ?"_s, {sku});
        QCOMPARE(m_shop.send("POST", u"/shop/v1/orders"_s, orderOf(sku, 1), m_ann).code(), u"notOnSale"_s);
    }

    void anOrderIsTakenWholeOrNotAtAll()
    {
        const qint64 plenty = freshSku(10);
        const qint64 scarce = freshSku(1);
        QJsonObject body = orderOf(plenty, 2);
        body.insert(u"lines"_s,
                    QJsonArray{QJsonObject{{u"skuId"_s, QString::number(plenty)}, {u"quantity"_s, 2}},
                               QJsonObject{{u"skuId"_s, QString::number(scarce)}, {u"quantity"_s, 2}}});
        const qint64 before = m_db->number(u"SELECT count(*) FROM orders"_s);
        QCOMPARE(m_shop.send("POST", u"/shop/v1/orders"_s, body, m_ann).code(), u"soldOut"_s);
        QCOMPARE(stockOf(plenty), 10);
        QCOMPARE(stockOf(scarce), 1);
        QCOMPARE(m_db->number(u"SELECT count(*) FROM orders"_s), before);
    }

    void aRepeatedOrderIsPlacedOnce()
    {
        const qint64 sku = freshSku(10);
        Headers headers = m_ann;
        headers.insert("Idempotency-Key", "the-same-order");
        const QJsonObject body = orderOf(sku, 1);
        const ShopAnswer first = m_shop.send("POST", u"/shop/v1/orders"_s, body, headers);
        const ShopAnswer again = m_shop.send("POST", u"/shop/v1/orders"_s, body, headers);
        QCOMPARE(first.status, 201);
        QCOMPARE(again.json().value("id"_L1), first.json().value("id"_L1));
        QCOMPARE(stockOf(sku), 9);
    }

    void theLastPiecesAreSoldOnce()
    {
        constexpr int buyers = 24;
        constexpr int pieces = 5;
        const qint64 sku = freshSku(pieces);
        QList<Headers> customers;
        for (int i = 0; i < buyers; ++i)
            customers.append(customer(u"138000001%1"_s.arg(i, 2, 10, QChar(u'0')), u"抢购者"_s));
        QList<int> statuses;
        QNetworkAccessManager networks[4]; // six connections each
        for (int i = 0; i < buyers; ++i)
            sendAside(networks[i % 4], customers[i], orderOf(sku, 1), statuses);
        QTRY_COMPARE_WITH_TIMEOUT(statuses.size(), buyers, 30'000);
        QCOMPARE(statuses.count(201), pieces);
        QCOMPARE(statuses.count(409), buyers - pieces);
        QCOMPARE(stockOf(sku), 0);
        QCOMPARE(
            m_db->number(u"SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE sku_id = ?"_s, {sku}),
            pieces);
    }

private:
    Headers customer(const QString &phone, const QString &name)
    {
        const ShopAnswer answer =
            m_shop.send("POST", u"/shop/v1/sessions"_s, {{u"phone"_s, phone}, {u"name"_s, name}});
        if (answer.status != 201)
            return {};
        return {{"Authorization", "Bearer " + answer.json().value("token"_L1).toString().toLatin1()},
                {"Content-Type", "application/json"}};
    }
    /// An SKU that nobody has bought yet, on sale, with so many pieces.
    qint64 freshSku(qint64 stock)
    {
        m_db->execute(u"INSERT INTO skus(product_id, code, price, stock) SELECT min(id), 'FRESH', 2500, ? "
                      u"FROM products "
                      "WHERE on_sale"_s,
                      {stock});
        return m_db->number(u"SELECT max(id) FROM skus"_s);
    }
    qint64 stockOf(qint64 sku) { return m_db->number(u"SELECT stock FROM skus WHERE id = ?"_s, {sku}); }
    static QJsonObject orderOf(qint64 sku, qint64 quantity)
    {
        return {{u"lines"_s,
                 QJsonArray{QJsonObject{{u"skuId"_s, QString::number(sku)}, {u"quantity"_s, quantity}}}},
                {u"recipient"_s,
                 QJsonObject{{u"name"_s, u"安小雨"_s},
                             {u"phone"_s, u"13900000001"_s},
                             {u"address"_s, u"浙江省杭州市西湖区文昌路1号"_s}}}};
    }
    QJsonObject placed(const Headers &who, const QJsonObject &body)
    {
        return m_shop.send("POST", u"/shop/v1/orders"_s, body, who).json();
    }
    ShopAnswer act(const Headers &who, const QString &path, const QJsonObject &body = {})
    {
        return m_shop.send("POST", path, body, who);
    }
    void ship(const QString &order)
    {
        QVERIFY(m_shop.signInAs(u"owner"_s));
        QCOMPARE(m_shop
                     .send("POST", u"/admin/v1/orders/%1/ship"_s.arg(order),
                           {{u"carrierId"_s, u"1"_s}, {u"trackingNumber"_s, u"SF1234567890123"_s}})
                     .status,
                 200);
        m_shop.forgetToken();
    }
    void sendAside(QNetworkAccessManager &network, const Headers &who, const QJsonObject &body,
                   QList<int> &statuses)
    {
        QNetworkRequest request(QUrl(m_shop.address().url.toString() + u"/shop/v1/orders"_s));
        for (const auto &[name, value] : who.asKeyValueRange())
            request.setRawHeader(name, value);
        QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
        connect(reply, &QNetworkReply::finished, this, [reply, &statuses] {
            statuses.append(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
            reply->deleteLater();
        });
    }

    RunningShop m_shop{smallShop()};
    std::unique_ptr<ShopDatabase> m_db{};
    Headers m_ann{};
    Headers m_bob{};
};

QTEST_GUILESS_MAIN(ShopSideTest)
#include "tst_shopside.moc"
