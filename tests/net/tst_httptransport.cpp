// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Reads over real connections, from servers that do well and servers that do not.
class HttpTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // First, while nothing in this process has asked for a network.
    void makingOneLoadsNoTls()
    {
#ifndef Q_OS_LINUX
        QSKIP("reads /proc");
#endif
        const HttpTransport transport({.base = QUrl(u"https://shop.test"_s)});
        QFile maps(u"/proc/self/maps"_s);
        QVERIFY(maps.open(QIODevice::ReadOnly));
        QVERIFY(!maps.readAll().contains("opensslbackend"));
    }

    void bringsStatusHeadersAndBody()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url(), .userAgent = "Tester/1"});
        server.enqueue(ServerAnswer::of(200, "{\"a\":1}", {{"X-Extra", "yes"}}));
        const auto reply = awaited(transport.send(
            {.url = server.url(u"/goods?page=2"_s), .headers = {{"Authorization", "Bearer t"}}}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, "{\"a\":1}"_ba);
        QCOMPARE(reply->header("x-extra"), "yes"_ba);
        const SeenRequest seen = server.requests().first();
        QCOMPARE(seen.method, "GET"_ba);
        QCOMPARE(seen.target, "/goods?page=2"_ba);
        QCOMPARE(seen.header("Authorization"), "Bearer t"_ba);
        QCOMPARE(seen.header("User-Agent"), "Tester/1"_ba);
        QVERIFY(seen.header("Upgrade").isEmpty());
    }

    void everyStatusIsAReply_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {201, 204, 304, 400, 401, 403, 404, 405, 407, 409, 410,
                                 412, 418, 422, 429, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }

    void everyStatusIsAReply()
    {
        QFETCH(int, status);
        const bool hasBody = status != 204 && status != 304;
        const QByteArray body = hasBody ? "{\"message\":\"why\"}" : "";
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::of(status, body));
        const auto reply = awaited(transport.send({.url = server.url()}));
        QVERIFY(reply);
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, body);
    }

    void aChallengeForAPasswordIsAReplyToo()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/",
                          ServerAnswer::of(401, "{\"code\":1}", {{"WWW-Authenticate", "Basic realm=\"x\""}}));
        QUrl url = server.url();
        url.setUserInfo(u"user:secret"_s);
        const auto reply = awaited(transport.send({.url = url}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 401);
        QCOMPARE(reply->body, "{\"code\":1}"_ba);
        QCOMPARE(server.requestCount(), 1);
        QVERIFY(server.requests().first().header("Authorization").isEmpty());
    }

    void sendsMethodAndBodyAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("isWrite");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << "POST"_ba << true << "{\"a\":1}"_ba;
        QTest::newRow("PUT") << "PUT"_ba << true << "x"_ba;
        QTest::newRow("PATCH") << "PATCH"_ba << true << "y"_ba;
        QTest::newRow("DELETE without a body") << "DELETE"_ba << true << ""_ba;
        QTest::newRow("a write by GET") << "GET"_ba << true << ""_ba;
        QTest::newRow("a read by POST") << "POST"_ba << false << "{\"q\":1}"_ba;
        QTest::newRow("a read by POST without a body") << "POST"_ba << false << ""_ba;
        QTest::newRow("a large body") << "POST"_ba << true << QByteArray(3'000'000, 'b');
    }

    void sendsMethodAndBodyAsTheyAre()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, isWrite);
        QFETCH(QByteArray, body);
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::of(200, "ok"));
        const auto reply = awaited(transport.send({.method = method,
                                                   .url = server.url(),
                                                   .headers = {{"Content-Type", "application/json"}},
                                                   .body = body,
                                                   .isWrite = isWrite}));
        QVERIFY(reply);
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(server.requests().first().method, method);
        QVERIFY(server.requests().first().body == body);
        QCOMPARE(server.requests().first().header("Content-Type"), "application/json"_ba);
    }

    void headHasHeadersAndNoBody()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\nX-A: b\r\n\r\n",
                                         ServerAnswer::End::KeepAlive));
        const auto reply = awaited(transport.send({.method = "HEAD", .url = server.url()}));
        QVERIFY(reply);
        QCOMPARE(reply->header("X-A"), "b"_ba);
        QVERIFY(reply->body.isEmpty());
    }

    void noServerIsUnreachable()
    {
        QUrl gone;
        {
            const MisbehavingServer server;
            gone = server.url();
        }
        HttpTransport transport({.base = gone});
        const auto reply = awaited(transport.send({.url = gone}));
        QCOMPARE(reply.error().kind, Error::Kind::Unreachable);
        QCOMPARE(reply.error().cause, Error::Cause::NobodyListens);
        QCOMPARE(reply.error().detail, u"127.0.0.1:%1 refused the connection"_s.arg(gone.port()));
        QVERIFY(reply.error().detail.contains(u"refused"_s));
    }

    void droppingTheTaskClosesTheConnection()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::silent());
        {
            auto task = transport.send({.url = server.url()});
            QTRY_COMPARE(server.requestCount(), 1);
            QCOMPARE(server.disconnectCount(), 0);
        }
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void destroyingTheTransportClosesTheConnection()
    {
        MisbehavingServer server;
        auto transport = std::make_unique<HttpTransport>(TransportSettings{.base = server.url()});
        server.enqueue(ServerAnswer::silent());
        auto task = transport->send({.url = server.url()});
        QTRY_COMPARE(server.requestCount(), 1);
        transport.reset();
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void aTimeOutClosesTheConnection()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::silent());
        QCOMPARE(awaited(transport.send({.url = server.url(), .timeout = 50ms})).error().kind,
                 Error::Kind::TimedOut);
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void oneConnectionServesManyRequests()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        for (int i = 0; i < 5; ++i)
            std::ignore = awaited(transport.send({.url = server.url()}));
        QCOMPARE(server.requestCount(), 5);
        QCOMPARE(server.connectionCount(), 1);
    }

    void whatIsNotAllowedIsNeverSent()
    {
        MisbehavingServer server;
        MisbehavingServer other;
        HttpTransport transport({.base = server.url()});
        const auto elsewhere = awaited(transport.send({.url = other.url()}));
        QCOMPARE(elsewhere.error().kind, Error::Kind::ConnectorFault);
        const auto split = awaited(transport.send(
            {.url = server.url(), .headers = {{"X-A", "b\r\nAuthorization: stolen"}}, .isWrite = true}));
        QCOMPARE(split.error().kind, Error::Kind::ConnectorFault);
        QVERIFY(!split.error().outcomeOpen);
        QCOMPARE(other.connectionCount() + server.connectionCount(), 0);
    }

    void aStreamHandsOverWhatHasComeSoFar()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(
            ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n",
                              ServerAnswer::End::Silence));
        auto stream = transport.openStream({.url = server.url()});
        QByteArray got;
        int status = 0;
        connect(stream.get(), &HttpStream::opened, this, [&] { status = stream->status(); });
        connect(stream.get(), &HttpStream::readyRead, this, [&] { got += stream->read(4096); });
        QTRY_COMPARE(got, "data: 1\n\n"_ba);
        QCOMPARE(status, 200);
        QVERIFY(HttpReply{.headers = stream->headers()}.header("content-type").startsWith("text/event"));
        stream.reset();
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void anUnreadStreamHoldsTheSenderBack()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::huge(200 * 1024 * 1024));
        auto stream = transport.openStream({.url = server.url()});
        stream->limitBuffer(256 * 1024);
        qint64 before = -1;
        // Sent as much as the buffers on the way take, and then no more.
        const auto isHeldBack = [&] {
            return std::exchange(before, server.bytesSent()) == server.bytesSent() && before > 0;
        };
        QVERIFY(QTest::qWaitFor(isHeldBack, 5000));
        QVERIFY(server.bytesSent() < 30 * 1024 * 1024);
        const QByteArray piece = stream->read(1 << 20);
        QVERIFY(piece.size() <= 512 * 1024);
    }
};

QTEST_GUILESS_MAIN(HttpTransportTest)
#include "tst_httptransport.moc"
