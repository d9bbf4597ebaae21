// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runningshop.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestShopSessions : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningShop> m_shop;

    ShopAnswer signIn(const QString &user, const QString &password)
    {
        return m_shop->send("POST", u"/admin/v1/sessions"_s, {{u"user"_s, user}, {u"password"_s, password}});
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<RunningShop>(ShopOptions{
            .products = 5, .orders = 5, .customers = 5, .sessionLifetime = std::chrono::minutes(10)});
        QVERIFY(m_shop->start());
    }

    void cleanup() { m_shop.reset(); }

    void aTokenEndsWhenItsTimeIsOver()
    {
        QVERIFY(m_shop->signInAs(u"owner"_s));
        m_shop->passTime(std::chrono::seconds(599));
        QCOMPARE(m_shop->get(u"/admin/v1/sessions/current"_s).status, 200);
        m_shop->passTime(std::chrono::seconds(1));
        const ShopAnswer answer = m_shop->get(u"/admin/v1/sessions/current"_s);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"tokenInvalid"_s);
        QVERIFY(answer.header("www-authenticate").contains("invalid_token"));
    }

    void aTokenEndsWithSignOut()
    {
        QVERIFY(m_shop->signInAs(u"owner"_s));
        QCOMPARE(m_shop->call({.method = "DELETE", .path = u"/admin/v1/sessions/current"_s}).status, 204);
        QCOMPARE(m_shop->get(u"/admin/v1/products"_s).status, 401);
    }

    void fiveWrongPasswordsMakeOneWait()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(signIn(u"owner"_s, u"guess"_s).code(), u"wrongPassword"_s);
        const ShopAnswer refused = signIn(u"owner"_s, m_shop->address().password);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("retry-after"), QByteArray("300"));
        QCOMPARE(signIn(u"support"_s, m_shop->address().password).status, 201); // others are not held up
        m_shop->passTime(std::chrono::seconds(301));
        QCOMPARE(signIn(u"owner"_s, m_shop->address().password).status, 201);
    }

    void anUnknownUserIsToldNoMoreThanAWrongPassword()
    {
        const ShopAnswer unknown = signIn(u"nobody"_s, u"guess"_s);
        const ShopAnswer wrong = signIn(u"owner"_s, u"guess"_s);
        QCOMPARE(unknown.status, wrong.status);
        QCOMPARE(unknown.body, wrong.body);
    }

    void neitherTokenNorPasswordIsOnDisk()
    {
        QVERIFY(m_shop->signInAs(u"owner"_s));
        const QByteArray token = m_shop->token();
        const QByteArray password = m_shop->address().password.toLatin1();
        m_shop->stop();
        QFile file(m_shop->folder() + u"/shop.db"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("SQLite format"));
        QVERIFY(!bytes.contains(token));
        QVERIFY(!bytes.contains(password));
    }

    void rolesHaveTheRightsOfTheContract()
    {
        QVERIFY(m_shop->signInAs(u"support"_s));
        QCOMPARE(m_shop->get(u"/admin/v1/orders"_s).status, 200);
        QCOMPARE(m_shop->get(u"/admin/v1/statistics"_s).status, 403);
        QVERIFY(m_shop->signInAs(u"operator"_s));
        QCOMPARE(m_shop->get(u"/admin/v1/statistics"_s).status, 200);
        QCOMPARE(m_shop->get(u"/admin/v1/request-log"_s).status, 403);
        QVERIFY(m_shop->signInAs(u"owner"_s));
        QCOMPARE(m_shop->get(u"/admin/v1/request-log"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestShopSessions)
#include "tst_shopsessions.moc"
