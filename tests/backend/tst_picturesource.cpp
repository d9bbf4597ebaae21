// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/picturesource.h"
#include "tests/support/faketransport.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const HttpHeaders session{{"Token", "T1"}};

struct Bench {
    Task<QByteArray> ask(const QString &address) { return source.picture(origin, address, session); }

    static void answer(FakeTransport &transport, const QByteArray &type, const QByteArray &body,
                       int status = 200)
    {
        Promise<HttpReply> promise = transport.asked.last().answer;
        promise.finish(HttpReply{.status = status, .headers = {{"Content-Type", type}}, .body = body});
    }

    FakeTransport shop{};
    FakeTransport elsewhere{};
    ShopOrigin origin{QUrl(u"https://shop.example/api"_s), {}};
    PictureSource source{shop, elsewhere};
};

} // namespace

class PictureSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesFromTheShopWithItsSession()
    {
        Bench bench;
        auto task = bench.ask(u"/pictures/a.svg"_s);
        QCOMPARE(bench.shop.asked[0].request.url, QUrl(u"https://shop.example/pictures/a.svg"_s));
        QVERIFY(bench.shop.asked[0].request.headers.contains(session[0]));
        QCOMPARE(bench.shop.asked[0].request.largestReply, 8 * 1024 * 1024);
        Bench::answer(bench.shop, "image/svg+xml", "<svg/>");
        QCOMPARE(*resultOf(std::move(task)), "<svg/>");
    }

    void comesFromElsewhereWithoutTheSession()
    {
        Bench bench;
        for (const char *address :
             {"https://cdn.example/a.png", "//cdn.example/b.png", "http://shop.example/c.png"})
            auto task = bench.ask(QString::fromLatin1(address));
        QVERIFY(bench.shop.asked.isEmpty());
        QCOMPARE(bench.elsewhere.asked.size(), 3);
        for (const auto &asked : bench.elsewhere.asked)
            QVERIFY(!asked.request.headers.contains(session[0]));
    }

    void isAskedForOnce()
    {
        Bench bench;
        auto first = bench.ask(u"/a.png"_s);
        Bench::answer(bench.shop, "image/png", "bytes");
        QVERIFY(resultOf(std::move(first)));
        QCOMPARE(*resultOf(bench.ask(u"/a.png"_s)), "bytes");
        QCOMPARE(bench.shop.asked.size(), 1);
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("page") << QByteArray("text/html") << QByteArray("<html>") << 200 << u"badReply"_s;
        QTest::newRow("no type") << QByteArray() << QByteArray("x") << 200 << u"badReply"_s;
        QTest::newRow("empty") << QByteArray("image/png") << QByteArray() << 200 << u"badReply"_s;
        QTest::newRow("500") << QByteArray("image/png") << QByteArray("x") << 500 << u"badReply"_s;
        QTest::newRow("404") << QByteArray("text/html") << QByteArray("x") << 404 << u"notFound"_s;
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, kind);
        Bench bench;
        auto task = bench.ask(u"/a.png"_s);
        Bench::answer(bench.shop, type, body, status);
        QCOMPARE(errorKindName(resultOf(std::move(task)).error().kind), kind);
    }

    void addressesThatCannotBeAskedAreNot()
    {
        Bench bench;
        QCOMPARE(resultOf(bench.ask(u"file:///etc/passwd"_s)).error().kind, Error::Kind::BadReply);
        QVERIFY(bench.shop.asked.isEmpty() && bench.elsewhere.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PictureSourceTest)
#include "tst_picturesource.moc"
