// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingserver.h"
#include "tests/support/testcertificates.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

/// The server that other tests stand on, looked at from a bare socket.
class MisbehavingServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInOrderThenByPathThenByHandler()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::of(200, "first"));
        server.answerPath("/a", ServerAnswer::of(200, "by path"));
        server.answerWith(
            [](const SeenRequest &request) { return ServerAnswer::of(200, "you said " + request.body); });
        QVERIFY(exchange(server, "GET /a HTTP/1.1\r\n\r\n").endsWith("first"));
        QVERIFY(exchange(server, "GET /a?b=c HTTP/1.1\r\n\r\n").endsWith("by path"));
        QVERIFY(exchange(server, "POST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi").endsWith("you said hi"));
        QCOMPARE(server.requestCount(), 3);
        QCOMPARE(server.requests().at(1).target, "/a?b=c"_ba);
        QCOMPARE(server.requests().at(2).body, "hi"_ba);
    }

    void takesSeveralRequestsOnOneConnection()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::of(200, "one"));
        server.enqueue(ServerAnswer::of(200, "two").ending(ServerAnswer::End::Close));
        const QByteArray got = exchange(server, "GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n", "two");
        QVERIFY(got.contains("one") && got.endsWith("two"));
        QCOMPARE(server.connectionCount(), 1);
    }

    void closesWithoutAWord()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::closed());
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.port());
        client.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(server.requestCount(), 1);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(client.readAll().isEmpty());
        QCOMPARE(server.disconnectCount(), 0); // the server's own doing is not counted
    }

    void dripsAndCountsAClientThatLeaves()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::drip("slow", std::chrono::milliseconds(1)));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.port());
        client.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.bytesAvailable() > 3);
        client.abort();
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void makesHugeBodiesWhileSending()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::huge(3'000'000).ending(ServerAnswer::End::Close));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.port());
        client.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(client.bytesAvailable() > 3'000'000);
    }

    void gzipIsWhatOthersRead()
    {
        const QByteArray packed = gzip("Zhanggui");
        QCOMPARE(packed.left(2), QByteArray::fromHex("1f8b"));
        QCOMPARE(packed.right(4), QByteArray::fromHex("08000000"));
        // The checksum that gzip(1) writes for these eight bytes.
        QCOMPARE(gzip("123456789").right(8).left(4), QByteArray::fromHex("2639f4cb"));
    }

    void certificatesSayWhatWasWished()
    {
        const TestAuthority authority(u"Our Authority"_s);
        const auto until = QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC);
        const TestCertificate made = authority.issue({.hosts = {u"a.test"_s}, .validUntil = until});
        const QSslCertificate leaf(made.chainPem);
        QCOMPARE(leaf.issuerDisplayName(), u"Our Authority"_s);
        QCOMPARE(leaf.expiryDate(), until);
        QCOMPARE(leaf.digest(QCryptographicHash::Sha256), made.sha256);
        QVERIFY(leaf.subjectAlternativeNames().values().contains(u"a.test"_s));
        QVERIFY(QSslCertificate(selfSignedCertificate().chainPem).isSelfSigned());
    }

    void speaksTls()
    {
        const TestCertificate certificate = selfSignedCertificate();
        MisbehavingServer server(certificate);
        server.enqueue(ServerAnswer::of(200, "hidden"));
        QSslSocket client;
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        client.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.peek(1000).endsWith("hidden"));
        QCOMPARE(client.peerCertificate().digest(QCryptographicHash::Sha256), certificate.sha256);
        QCOMPARE(server.url().scheme(), u"https"_s);
    }

private:
    /// What comes back for these bytes, up to a text (or until nothing more can come).
    QByteArray exchange(MisbehavingServer &server, const QByteArray &bytes, const QByteArray &until = {})
    {
        const int before = server.requestCount();
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.port());
        client.write(bytes);
        QByteArray got;
        const auto isWhole = [&] {
            got += client.readAll();
            const qsizetype head = got.indexOf("\r\n\r\n");
            return server.requestCount() > before && head >= 0 && got.size() > head + 4
                && (until.isEmpty() || got.endsWith(until));
        };
        if (!QTest::qWaitFor(isWhole, 5000))
            qWarning("no whole answer");
        return got;
    }
};

QTEST_GUILESS_MAIN(MisbehavingServerTest)
#include "tst_misbehavingserver.moc"
