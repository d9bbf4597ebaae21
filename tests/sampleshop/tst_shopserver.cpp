// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultof.h"
#include "tests/support/runningshop.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

/// The HTTP side of the shop, byte by byte, and its beginnings and ends.
class TestShopServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningShop> m_shop;

    // Sends bytes and reads until the far end closes, or until enough came.
    QByteArray exchange(const QByteArray &request, const QByteArray &until = {}) const
    {
        QTcpSocket socket;
        socket.connectToHost(m_shop->address().url.host(), quint16(m_shop->address().url.port()));
        socket.write(request);
        QByteArray text;
        const auto isOver = [&] {
            text += socket.readAll();
            return (!until.isEmpty() && text.contains(until))
                || socket.state() == QAbstractSocket::UnconnectedState;
        };
        return QTest::qWaitFor(isOver, 10'000) ? text : QByteArray("no end: " + text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RunningShop>(ShopOptions{.products = 5, .orders = 5, .customers = 5});
        QVERIFY(m_shop->start());
    }

    void cleanupTestCase() { m_shop.reset(); }

    void badRequestsAreAnsweredAndClosed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &request, const char *code) {
            QTest::newRow(name) << request << QByteArray(code);
        };
        row("noise", "\x16\x03\x01 hello\r\n\r\n", "malformed");
        row("no version", "GET /admin/v1/contract\r\n\r\n", "malformed");
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "malformed");
        row("method we do not know", "BREW /pot HTTP/1.1\r\n\r\n", "unknownMethod");
        row("header without a colon", "GET / HTTP/1.1\r\nHost x\r\n\r\n", "malformed");
        row("header with a folded line", "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n", "malformed");
        row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "malformed");
        row("length that is no number", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "malformed");
        row("body in chunks", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "lengthRequired");
        row("body over the limit", "POST / HTTP/1.1\r\nContent-Length: 100000000\r\n\r\n", "tooLarge");
        row("endless address", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\n\r\n", "addressTooLong");
        row("endless headers",
            "GET / HTTP/1.1\r\n" + QByteArray("A: " + QByteArray(990, 'b') + "\r\n").repeated(20),
            "headTooLarge");
    }
    void badRequestsAreAnsweredAndClosed()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, code);
        const QByteArray answer = exchange(request);
        QVERIFY2(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 501"), answer.constData());
        QVERIFY2(answer.contains(QByteArray("\"code\":\"" + code + '"')), answer.constData());
        QCOMPARE(answer.count("Content-Length: "), 1);
        QCOMPARE(m_shop->get(u"/admin/v1/contract"_s).status, 200); // others are served as before
    }

    void aRequestMayComeInPieces()
    {
        QTcpSocket socket;
        socket.connectToHost(m_shop->address().url.host(), quint16(m_shop->address().url.port()));
        QVERIFY(socket.waitForConnected());
        const QByteArray body = "{\"user\":\"nobody\",\"password\":\"x\"}";
        const QByteArray request = "POST /admin/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                   "application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        for (const char byte : request) {
            socket.write(&byte, 1);
            QVERIFY(socket.flush());
        }
        QByteArray text;
        QVERIFY(
            QTest::qWaitFor([&] { return (text += socket.readAll()).contains("wrongPassword"); }, 10'000));
        QVERIFY(text.startsWith("HTTP/1.1 401"));
    }

    void severalRequestsShareAConnection()
    {
        const QByteArray request = "GET /admin/v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n";
        const QByteArray last = "GET /admin/v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        const QByteArray answer = exchange(request + request + last);
        QCOMPARE(answer.count("HTTP/1.1 404"), 3);
        QCOMPARE(answer.count("Connection: close"), 1);
    }

    void headAnswersWithoutABody()
    {
        const QByteArray answer =
            exchange("HEAD /admin/v1/contract HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
        const ShopAnswer whole = m_shop->get(u"/admin/v1/contract"_s);
        QVERIFY(answer.contains(QByteArray("Content-Length: " + QByteArray::number(whole.body.size()))));
    }

    void aWrongMethodIsToldTheRightOnes()
    {
        const ShopAnswer answer = m_shop->call({.method = "PUT", .path = u"/admin/v1/orders"_s});
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("allow"), QByteArray("GET, OPTIONS"));
        QCOMPARE(m_shop->call({.method = "OPTIONS", .path = u"/admin/v1/products"_s}).header("allow"),
                 QByteArray("GET, POST, OPTIONS"));
    }

    void webSocketsAreDeclined()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"WebSocket"_s));
        const QByteArray answer = exchange(
            "GET /admin/v1/events HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 501"), answer.constData());
    }

    void aBodyThatIsNoJsonObjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("cut off") << QByteArray("{\"user\":\"ow") << QByteArray("application/json") << 400;
        QTest::newRow("a list") << QByteArray("[1]") << QByteArray("application/json") << 400;
        QTest::newRow("a form") << QByteArray("user=owner") << QByteArray("application/x-www-form-urlencoded")
                                << 415;
        QTest::newRow("not UTF-8") << QByteArray("{\"user\":\"\xff\"}") << QByteArray("application/json")
                                   << 400;
    }
    void aBodyThatIsNoJsonObjectIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        const ShopAnswer answer = m_shop->call({.method = "POST",
                                                .path = u"/admin/v1/sessions"_s,
                                                .body = body,
                                                .headers = {{"Content-Type", type}}});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("content-type"), QByteArray("application/problem+json"));
    }

    void theRequestIdIsTheCallersOrOurs()
    {
        const auto id = [&](const QByteArray &given) {
            return m_shop->call({.path = u"/admin/v1/contract"_s, .headers = {{"X-Request-Id", given}}})
                .header("x-request-id");
        };
        QCOMPARE(id("abc-1.2"), QByteArray("abc-1.2"));
        QVERIFY(!id("<script>").contains('<'));
        QVERIFY(!m_shop->get(u"/admin/v1/contract"_s).header("x-request-id").isEmpty());
    }

    void aTakenPortIsAnErrorThatSaysSo()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QTemporaryDir folder;
        SampleShop shop({.dataFolder = folder.path(),
                         .port = taken.serverPort(),
                         .products = 3,
                         .orders = 0,
                         .customers = 3});
        const auto started = resultOf(shop.start());
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::Unreachable);
        QVERIFY(!shop.isRunning());
    }

    void aFolderHasOneShopAtATime()
    {
        SampleShop second({.dataFolder = m_shop->folder()});
        const auto started = resultOf(second.start());
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::Storage);
    }

    void aDatabaseOfAnotherLayoutOrNoneIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not a database")
            << QByteArray("this is no database, but it is long enough to be read as one ...").repeated(20);
        QTest::newRow("an empty database") << QByteArray();
    }
    void aDatabaseOfAnotherLayoutOrNoneIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"shop.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        SampleShop shop({.dataFolder = folder.path()});
        const auto started = resultOf(shop.start());
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::Storage);
        QVERIFY(!started.error().detail.isEmpty());
    }

    void aShopIsStoppedWhileItIsFilled()
    {
        QTemporaryDir folder;
        SampleShop shop({.dataFolder = folder.path(), .products = 100'000, .orders = 0, .customers = 10});
        QObject context;
        bool hasAnswered = false;
        shop.start().then(&context, [&](const Result<ShopAddress> &) { hasAnswered = true; });
        shop.stop();
        QVERIFY(!QFile::exists(folder.filePath(u"shop.db"_s)));
        QVERIFY(!hasAnswered);
    }
};

QTEST_GUILESS_MAIN(TestShopServer)
#include "tst_shopserver.moc"
