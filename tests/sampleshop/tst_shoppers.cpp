// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shoppercrowd.h"
#include "app/sampleshop/shoppers.h"
#include "tests/support/runningshop.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms; a build with sanitizers on a busy machine

ShopOptions smallShop()
{
    return {.products = 130, .orders = 300, .customers = 40, .seed = 3};
}

/// Hurried shoppers, for whom every parcel has long come.
ShopperOptions hurried(const QUrl &shop)
{
    return {.shop = shop, .actionsPerSecond = 400, .seed = 3, .customers = 40, .pace = 0, .clock = [] {
                return QDateTime::currentDateTimeUtc().addDays(30);
            }};
}

/// A shop that answers everything with one status, at once.
class StubbornShop final : public Transport
{
public:
    explicit StubbornShop(const int &status, int &requests) : m_status(status), m_requests(requests) { }
    Task<HttpReply> send(const HttpRequest &) override
    {
        ++m_requests;
        return Task<HttpReply>::ready(HttpReply{.status = m_status, .body = "{}"});
    }

private:
    const int &m_status;
    int &m_requests;
};

} // namespace

class ShoppersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_shop.start());
        m_db = m_shop.database();
        QVERIFY(m_db);
    }

    void theyBuyPayAndLookAfterTheirOrders()
    {
        const qint64 newest = count(u"SELECT max(id) FROM orders"_s);
        const Shoppers shoppers(hurried(m_shop.address().url));
        const auto orders = [&](const QString &condition) {
            return count(u"SELECT count(*) FROM orders WHERE id > %1 AND "_s.arg(newest) + condition);
        };
        QTRY_VERIFY_WITH_TIMEOUT(orders(u"state = 'toShip'"_s) >= 5, patience);
        QTRY_VERIFY_WITH_TIMEOUT(orders(u"state IN ('closed', 'unpaid')"_s) >= 1, patience);
        const QString since =
            u"SELECT count(*) FROM order_events JOIN orders ON orders.id = order_id WHERE "
            "order_events.at >= (SELECT placed_at FROM orders WHERE id = %1) AND who = 'customer'"_s.arg(
                newest + 1);
        QTRY_VERIFY_WITH_TIMEOUT(count(since + u" AND what = 'received'"_s) >= 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(count(since + u" AND what = 'refundAsked'"_s) >= 1, patience);
        QCOMPARE(count(u"SELECT count(*) FROM skus WHERE stock < 0"_s), 0);
    }

    void theRequestLogLooksLikeAShops()
    {
        const Shoppers shoppers(hurried(m_shop.address().url));
        const auto logged = [this](const QString &what) { return count(u"SELECT "_s + what); };
        for (const QString &rows :
             {u"path LIKE '/shop/v1/products/%' AND status = 200"_s, u"path = '/shop/v1/search'"_s,
              u"path LIKE '/pictures/drawn/%' AND status = 200"_s,
              u"path = '/shop/v1/orders' AND status = 201"_s, u"status = 404"_s})
            QTRY_VERIFY2_WITH_TIMEOUT(logged(u"count(*) FROM request_log WHERE "_s + rows) > 0,
                                      qPrintable(rows), patience);
        QTRY_VERIFY_WITH_TIMEOUT(logged(u"count(DISTINCT agent) FROM request_log"_s) >= 4, patience);
    }

    void nobodyComesAtRateZero()
    {
        int requests = 0;
        const int status = 200;
        ShopperOptions none = hurried(QUrl(u"http://127.0.0.1"_s));
        none.actionsPerSecond = 0;
        ShopperCrowd crowd(none, [&] { return std::make_unique<StubbornShop>(status, requests); });
        crowd.open();
        QCoreApplication::processEvents();
        QCOMPARE(requests, 0);
        crowd.setRate(1000);
        QTRY_VERIFY(requests > 3);
    }

    void theyComeLessWhileTheShopIsInTrouble()
    {
        int requests = 0;
        int status = 503;
        ShopperOptions options = hurried(QUrl(u"http://127.0.0.1"_s));
        options.actionsPerSecond = 1000;
        ShopperCrowd crowd(options, [&] { return std::make_unique<StubbornShop>(status, requests); });
        crowd.open();
        QTRY_VERIFY_WITH_TIMEOUT(crowd.slowness() > 10, patience);
        status = 200;
        QTRY_VERIFY_WITH_TIMEOUT(crowd.slowness() < 5, patience);
    }

    void theyLeaveAtOnceWhenToldTo()
    {
        QElapsedTimer clock;
        {
            ShopperOptions slow = hurried(m_shop.address().url);
            slow.pace = 1; // everybody is thinking
            const Shoppers shoppers(slow);
            const qint64 before = count(u"SELECT count(*) FROM request_log"_s);
            QTRY_VERIFY_WITH_TIMEOUT(count(u"SELECT count(*) FROM request_log"_s) > before, patience);
            clock.start();
        }
        QVERIFY(clock.elapsed() < 5000);
    }

private:
    qint64 count(const QString &sql) { return m_db->number(sql); }

    RunningShop m_shop{smallShop()};
    std::unique_ptr<ShopDatabase> m_db{};
};

QTEST_GUILESS_MAIN(ShoppersTest)
#include "tst_shoppers.moc"
