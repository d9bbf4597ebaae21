// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"
#include "app/net/onetimebody.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Writes must reach a server once or not at all, and an error must say which of the two is certain.
class HttpWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostAnswerLeavesTheOutcomeOpenAndIsNotSentAgain_data()
    {
        QTest::addColumn<ServerAnswer>("answer");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        struct Cut {
            const char *name;
            ServerAnswer answer;
        };
        const QList<Cut> cuts{
            {"closed before the headers", ServerAnswer::closed()},
            {"torn down before the headers", ServerAnswer::closed().ending(ServerAnswer::End::Reset)},
            {"closed amid the status line", ServerAnswer::raw("HTTP/1.")},
            {"closed amid the headers", ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-")},
            {"closed after the headers", ServerAnswer::cutBody({}, 500)},
            {"closed amid the body", ServerAnswer::cutBody("{\"a\":", 500)},
            {"never answered", ServerAnswer::silent()},
            {"answered too slowly", ServerAnswer::drip(QByteArray(5000, 'd'), 1ms)},
            {"answered too much", ServerAnswer::huge(5'000'000)},
            {"sent away to another host", ServerAnswer::redirect("http://localhost:9/done")},
        };
        for (const auto &[name, answer] : cuts) {
            QTest::addRow("POST %s", name) << answer << "POST"_ba
                                           << "{\"a\":1}"_ba;
            QTest::addRow("a write by GET %s", name) << answer << "GET"_ba
                                                     << ""_ba;
        }
        QTest::addRow("DELETE closed before the headers") << cuts.first().answer << "DELETE"_ba
                                                          << ""_ba;
        QTest::addRow("large POST closed before the headers")
            << cuts.first().answer << "POST"_ba << QByteArray(1'000'000, 'b');
    }

    void aLostAnswerLeavesTheOutcomeOpenAndIsNotSentAgain()
    {
        QFETCH(ServerAnswer, answer);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", answer);
        const auto reply = awaited(transport.send({.method = method,
                                                   .url = server.url(),
                                                   .body = body,
                                                   .isWrite = true,
                                                   .timeout = 200ms,
                                                   .largestReply = 1'000'000}));
        QVERIFY(!reply);
        QVERIFY(reply.error().outcomeOpen);
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(server.connectionCount(), 1);
    }

    // The line on which the last request went well is closed just when the next one comes.
    void aKeptConnectionThatClosesDoesNotSendAWriteAgain()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::of(200));
        server.answerPath("/", ServerAnswer::closed());
        QVERIFY(awaited(transport.send({.url = server.url()})));
        const auto reply =
            awaited(transport.send({.method = "POST", .url = server.url(), .body = "x", .isWrite = true}));
        QVERIFY(reply.error().outcomeOpen);
        QCOMPARE(server.requestCount(), 2);
    }

    void whatNeverLeftIsNotOpen_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("with a body") << "{\"a\":1}"_ba;
        QTest::newRow("without a body") << ""_ba;
    }

    void whatNeverLeftIsNotOpen()
    {
        QFETCH(QByteArray, body);
        QUrl gone;
        {
            const MisbehavingServer server;
            gone = server.url();
        }
        HttpTransport transport({.base = gone});
        const auto reply =
            awaited(transport.send({.method = "POST", .url = gone, .body = body, .isWrite = true}));
        QCOMPARE(reply.error().kind, Error::Kind::Unreachable);
        QVERIFY(!reply.error().outcomeOpen);
    }

    void anUntrustedServerNeverSeesTheWrite_data() { whatNeverLeftIsNotOpen_data(); }

    void anUntrustedServerNeverSeesTheWrite()
    {
        QFETCH(QByteArray, body);
        MisbehavingServer server(selfSignedCertificate());
        HttpTransport transport({.base = server.url()});
        const auto reply =
            awaited(transport.send({.method = "POST", .url = server.url(), .body = body, .isWrite = true}));
        QCOMPARE(reply.error().kind, Error::Kind::Untrusted);
        QVERIFY(!reply.error().outcomeOpen);
        QCOMPARE(server.requestCount(), 0);
    }

    // Connected, and then not a word of TLS: the body was never asked for.
    void aHandshakeThatNeverEndsLeavesNothingOpen()
    {
        MisbehavingServer plain;
        QUrl url = plain.url();
        url.setScheme(u"https"_s);
        HttpTransport transport({.base = url});
        const auto reply = awaited(
            transport.send({.method = "POST", .url = url, .body = "x", .isWrite = true, .timeout = 100ms}));
        QCOMPARE(reply.error().kind, Error::Kind::TimedOut);
        QVERIFY(!reply.error().outcomeOpen);
    }

    void a500AfterTheWorkIsAReplyOfItsOwn()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", ServerAnswer::of(500, "oops"));
        const auto reply = awaited(transport.send({.method = "POST", .url = server.url(), .isWrite = true}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 500);
        QCOMPARE(server.requestCount(), 1);
    }

    void aRedirectOfAWriteIsHandedBack()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", ServerAnswer::redirect("/done", 307));
        const auto reply =
            awaited(transport.send({.method = "POST", .url = server.url(), .body = "x", .isWrite = true}));
        QVERIFY(reply);
        QCOMPARE(reply->status, 307);
        QCOMPARE(server.requestCount(), 1);
    }

    void droppingAWriteClosesTheConnection()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", ServerAnswer::silent());
        {
            auto task = transport.send({.method = "POST", .url = server.url(), .body = "x", .isWrite = true});
            QTRY_COMPARE(server.requestCount(), 1);
        }
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void aBodyIsReadOnceOnly()
    {
        OneTimeBody body("abc");
        QVERIFY(!body.mayHaveLeft());
        QVERIFY(body.seek(0)); // nothing has been asked for yet
        QCOMPARE(body.read(2), "ab"_ba);
        QVERIFY(body.mayHaveLeft());
        QVERIFY(!body.seek(0));
        QVERIFY(!body.reset());
        QCOMPARE(body.readAll(), "c"_ba);
        QVERIFY(body.atEnd());
        OneTimeBody none({});
        QVERIFY(none.mayHaveLeft());
        QVERIFY(!none.reset());
    }
};

QTEST_GUILESS_MAIN(HttpWritesTest)
#include "tst_httpwrites.moc"
