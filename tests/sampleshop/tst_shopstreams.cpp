// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runningshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// One follower of a stream.
class Follower
{
public:
    Follower(const RunningShop &shop, const QString &path, const QByteArray &lastId = {})
    {
        m_socket.connectToHost(shop.address().url.host(), quint16(shop.address().url.port()));
        QByteArray head = "GET " + path.toLatin1() + " HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
            + shop.token() + "\r\n";
        if (!lastId.isEmpty())
            head += "Last-Event-ID: " + lastId + "\r\n";
        m_socket.write(head + "\r\n");
    }

    /// Waits until the text is in what came so far.
    bool has(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_text += m_socket.readAll();
                return m_text.contains(text);
            },
            10'000);
    }
    QByteArray text() const { return m_text; }
    /// The id of the newest event.
    QByteArray lastId() const
    {
        const qsizetype at = m_text.lastIndexOf("\nid: ") + 5;
        return m_text.sliced(at, m_text.indexOf('\n', at) - at);
    }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket{};
    QByteArray m_text{};
};

} // namespace

class TestShopStreams : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningShop> m_shop;

    QString addProduct(const QString &name)
    {
        const QJsonArray skus{QJsonObject{{u"price"_s, 100}, {u"stock"_s, 5}}};
        return m_shop->send("POST", u"/admin/v1/products"_s, {{u"name"_s, name}, {u"skus"_s, skus}})
            .json()
            .value("id"_L1)
            .toString();
    }
    QByteArray changed(const QString &product) const
    {
        return "event: productChanged\ndata: {\"productId\":\"" + product.toLatin1() + '"';
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<RunningShop>(ShopOptions{
            .products = 5, .orders = 5, .customers = 5, .heartbeat = std::chrono::milliseconds(50)});
        QVERIFY(m_shop->start());
        QVERIFY(m_shop->signInAs(u"owner"_s));
    }

    void cleanup() { m_shop.reset(); }

    void anEventComesAsSoonAsItIsDone()
    {
        Follower follower(*m_shop, u"/admin/v1/events"_s);
        QVERIFY(follower.has("Content-Type: text/event-stream"));
        QVERIFY(follower.has("retry: "));
        const QString product = addProduct(u"甲"_s);
        QVERIFY(follower.has(changed(product)));
    }

    void aFollowerThatComesBackGetsWhatItMissed()
    {
        Follower first(*m_shop, u"/admin/v1/events"_s);
        QVERIFY(first.has("retry: "));
        const QString seen = addProduct(u"甲"_s);
        QVERIFY(first.has(changed(seen)));
        const QByteArray lastId = first.lastId();
        first.leave();
        const QString missed = addProduct(u"乙"_s);
        const QString missedToo = addProduct(u"丙"_s);
        Follower second(*m_shop, u"/admin/v1/events"_s, lastId);
        QVERIFY(second.has(changed(missedToo)));
        QVERIFY(second.text().contains(changed(missed)));
        QVERIFY(!second.text().contains(changed(seen)));
        QVERIFY(second.text().indexOf(changed(missed)) < second.text().indexOf(changed(missedToo)));
    }

    void whatWasRefusedIsNoEvent()
    {
        Follower follower(*m_shop, u"/admin/v1/events"_s);
        QVERIFY(follower.has("retry: "));
        QCOMPARE(
            m_shop->send("POST", u"/admin/v1/products"_s, {{u"name"_s, u"甲"_s}, {u"skus"_s, QJsonArray{}}})
                .status,
            400);
        const QString product = addProduct(u"乙"_s);
        QVERIFY(follower.has(changed(product)));
        QCOMPARE(follower.text().count("event: "), 1);
    }

    void theRequestLogStreamsEveryRequestMasked()
    {
        Follower follower(*m_shop, u"/admin/v1/request-log/stream"_s);
        QVERIFY(follower.has("retry: "));
        m_shop->get(u"/admin/v1/orders?phone=13812345678&limit=2"_s);
        m_shop->get(u"/admin/v1/customers?q=%E7%8E%8B%E5%B0%8F%E6%98%8E"_s);
        m_shop->get(u"/admin/v1/products?q=SN13812345678"_s);
        QVERIFY(follower.has("\"path\":\"/admin/v1/products\""));
        QVERIFY(follower.text().contains("limit=2&phone=***"));
        QVERIFY(follower.text().contains("q=SN***"));
        QVERIFY(!follower.text().contains("13812345678"));
        QVERIFY(!follower.text().contains("王小明"));
        QVERIFY(!follower.text().contains(m_shop->token()));
        const QJsonArray kept =
            m_shop->get(u"/admin/v1/request-log?limit=5"_s).json().value("items"_L1).toArray();
        QCOMPARE(kept.at(0).toObject().value("path"_L1).toString(), u"/admin/v1/products"_s);
        QCOMPARE(kept.at(0).toObject().value("status"_L1).toInt(), 200);
        QCOMPARE(kept.at(0).toObject().value("user"_L1).toString(), u"owner"_s);
    }

    void theRequestLogResumesAfterARestart()
    {
        Follower first(*m_shop, u"/admin/v1/request-log/stream"_s);
        QVERIFY(first.has("retry: "));
        m_shop->get(u"/admin/v1/carriers"_s);
        QVERIFY(first.has("\"path\":\"/admin/v1/carriers\""));
        const QByteArray lastId = first.lastId();
        m_shop->get(u"/admin/v1/categories"_s);
        m_shop->stop();
        m_shop->forgetTokens();
        QVERIFY(m_shop->start());
        QVERIFY(m_shop->signInAs(u"owner"_s));
        Follower second(*m_shop, u"/admin/v1/request-log/stream"_s, lastId);
        QVERIFY(second.has("\"path\":\"/admin/v1/categories\""));
        QVERIFY(!second.text().contains("/admin/v1/carriers"));
    }

    void aQuietStreamShowsThatItLives()
    {
        Follower follower(*m_shop, u"/admin/v1/events"_s);
        QVERIFY(follower.has(": still here\n\n: still here"));
    }

    void aFollowerThatLeavesIsForgotten()
    {
        for (int i = 0; i < 20; ++i) {
            Follower follower(*m_shop, u"/admin/v1/events"_s);
            QVERIFY(follower.has("retry: "));
        }
        QVERIFY(!addProduct(u"甲"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestShopStreams)
#include "tst_shopstreams.moc"
