// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"
#include "app/net/retryingtransport.h"
#include "app/net/retrypolicy.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers from a list, one a try; notes how often it was asked.
class ScriptedTransport final : public Transport
{
public:
    Task<HttpReply> send(const HttpRequest &) override
    {
        ++tries;
        return Task<HttpReply>::ready(answers.isEmpty() ? Result<HttpReply>(HttpReply{.status = 200})
                                                        : answers.takeFirst());
    }

    QList<Result<HttpReply>> answers{};
    int tries = 0;
};

Result<HttpReply> status(int number, const HttpHeaders &headers = {})
{
    return HttpReply{.status = number, .headers = headers};
}

Result<HttpReply> error(Error::Kind kind, bool isOpen = false)
{
    return failure(Error{.kind = kind, .outcomeOpen = isOpen});
}

const RetrySettings atOnce{.delayScale = 0, .jitter = [] { return 0.0; }};
const HttpRequest aRead{.url = QUrl(u"http://shop.test/"_s)};
const HttpRequest aWrite{.method = "POST", .url = QUrl(u"http://shop.test/"_s), .isWrite = true};
const HttpRequest aRepeatableWrite{
    .method = "POST", .url = QUrl(u"http://shop.test/"_s), .isWrite = true, .isRepeatable = true};

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatPassesByItselfIsTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isRetried");
        for (const int status : {429, 502, 503, 504})
            QTest::addRow("%d", status) << status << true;
        for (const int status : {200, 204, 301, 400, 401, 403, 404, 409, 412, 422, 428, 430, 500, 501, 505})
            QTest::addRow("%d", status) << status << false;
    }

    void onlyWhatPassesByItselfIsTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(bool, isRetried);
        QCOMPARE(retryDelay({.status = status}, 0).has_value(), isRetried);
        QVERIFY(!retryDelay({.status = status, .isWrite = true}, 0));
        QCOMPARE(retryDelay({.status = status, .isWrite = true, .isRepeatable = true}, 0).has_value(),
                 isRetried);
    }

    void onlyErrorsOfTheLineAreTriedAgain()
    {
        using Kind = Error::Kind;
        for (const Kind kind : {Kind::Unreachable, Kind::TimedOut}) {
            QVERIFY(retryDelay({.error = kind}, 0));
            QVERIFY(!retryDelay({.error = kind, .isWrite = true}, 0));
            QVERIFY(retryDelay({.error = kind, .isWrite = true, .isRepeatable = true}, 0));
        }
        for (const Kind kind :
             {Kind::SignIn, Kind::Forbidden, Kind::Refused, Kind::NotFound, Kind::Conflict, Kind::BadReply,
              Kind::Untrusted, Kind::Cancelled, Kind::ConnectorFault, Kind::Storage})
            QVERIFY(!retryDelay({.error = kind}, 0));
    }

    void theWaitDoublesAndJitterSpreadsIt()
    {
        QCOMPARE(retryDelay({.number = 1, .status = 503}, 0), 200ms);
        QCOMPARE(retryDelay({.number = 1, .status = 503}, 0.5), 300ms);
        QCOMPARE(retryDelay({.number = 2, .status = 503}, 0), 400ms);
        QVERIFY(*retryDelay({.number = 2, .status = 503}, 0.999) <= 800ms);
        QVERIFY(!retryDelay({.number = 3, .status = 503}, 0));
    }

    void whatTheServerAsksForIsTheLeastWait()
    {
        QCOMPARE(retryDelay({.status = 429, .retryAfter = 2s}, 0), 2'000ms);
        QCOMPARE(retryDelay({.status = 429, .retryAfter = 0s}, 0), 200ms);
        QCOMPARE(retryDelay({.status = 429, .retryAfter = 10s}, 0), 10'000ms);
        QVERIFY(!retryDelay({.status = 429, .retryAfter = 11s}, 0));
    }

    void retryAfterIsSecondsOrADate_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds"); // -1: nothing
        QTest::newRow("seconds") << "7"_ba << 7;
        QTest::newRow("none") << "0"_ba << 0;
        QTest::newRow("spaces") << " 7 "_ba << 7;
        QTest::newRow("a date to come") << "Wed, 01 May 2024 00:00:30 GMT"_ba << 30;
        QTest::newRow("a date that has passed") << "Tue, 30 Apr 2024 00:00:00 GMT"_ba << 0;
        QTest::newRow("below zero") << "-1"_ba << -1;
        QTest::newRow("a fraction") << "1.5"_ba << -1;
        QTest::newRow("words") << "soon"_ba << -1;
        QTest::newRow("absent") << ""_ba << -1;
    }

    void retryAfterIsSecondsOrADate()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        const QDateTime now(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC);
        QCOMPARE(retryAfterFromHeader(value, now).value_or(std::chrono::seconds(-1)).count(), seconds);
    }

    void aReadThatRecoversIsASuccess()
    {
        ScriptedTransport inner;
        inner.answers = {error(Error::Kind::Unreachable), status(503), status(200)};
        RetryingTransport transport(inner, atOnce);
        QCOMPARE(awaited(transport.send(aRead))->status, 200);
        QCOMPARE(inner.tries, 3);
    }

    void theThirdAnswerCountsWhateverItIs()
    {
        ScriptedTransport inner;
        inner.answers = {status(502), status(502), status(503), status(200)};
        RetryingTransport transport(inner, atOnce);
        QCOMPARE(awaited(transport.send(aRead))->status, 503);
        QCOMPARE(inner.tries, 3);
    }

    void aWriteIsTriedOnce()
    {
        ScriptedTransport inner;
        inner.answers = {error(Error::Kind::Unreachable, true), status(200)};
        RetryingTransport transport(inner, atOnce);
        const auto answer = awaited(transport.send(aWrite));
        QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
        QVERIFY(answer.error().outcomeOpen);
        QCOMPARE(inner.tries, 1);
    }

    void aRepeatableWriteStaysOpenOnceATryWas_data()
    {
        QTest::addColumn<bool>("isFirstOpen");
        QTest::addColumn<int>("firstStatus"); // 0: an error
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("cut, then refused") << true << 0 << true;
        QTest::newRow("refused, then refused") << false << 0 << false;
        QTest::newRow("502, then refused") << false << 502 << true;
        QTest::newRow("429, then refused") << false << 429 << false;
    }

    void aRepeatableWriteStaysOpenOnceATryWas()
    {
        QFETCH(bool, isFirstOpen);
        QFETCH(int, firstStatus);
        QFETCH(bool, isOpen);
        ScriptedTransport inner;
        inner.answers = {firstStatus == 0 ? error(Error::Kind::Unreachable, isFirstOpen)
                                          : status(firstStatus),
                         error(Error::Kind::Unreachable), error(Error::Kind::Unreachable)};
        RetryingTransport transport(inner, atOnce);
        const auto answer = awaited(transport.send(aRepeatableWrite));
        QCOMPARE(answer.error().outcomeOpen, isOpen);
        QCOMPARE(inner.tries, 3);
    }

    void aLongRetryAfterIsHandedToTheCaller()
    {
        ScriptedTransport inner;
        inner.answers = {status(503, {{"Retry-After", "3600"}})};
        RetryingTransport transport(inner, atOnce);
        QCOMPARE(awaited(transport.send(aRead))->status, 503);
        QCOMPARE(inner.tries, 1);
    }

    void droppingTheTaskEndsTheTries()
    {
        ScriptedTransport inner;
        inner.answers = {status(503), status(503), status(503)};
        RetryingTransport transport(inner, {.delayScale = 1, .jitter = [] { return 0.0; }});
        {
            auto task = transport.send(aRead);
            QCoreApplication::processEvents();
        }
        QTest::qWait(0);
        QCOMPARE(inner.tries, 1);
    }

    void destroyingTheTransportEndsTheTries()
    {
        ScriptedTransport inner;
        inner.answers = {status(503)};
        auto transport =
            std::make_unique<RetryingTransport>(inner, RetrySettings{.jitter = [] { return 0.0; }});
        auto task = transport->send(aRead);
        QCoreApplication::processEvents();
        transport.reset();
        QCOMPARE(inner.tries, 1);
    }

    void aRealServerIsAskedThreeTimes()
    {
        MisbehavingServer server;
        HttpTransport network({.base = server.url()});
        RetryingTransport transport(network, atOnce);
        server.answerPath("/", ServerAnswer::of(503));
        QCOMPARE(awaited(transport.send({.url = server.url()}))->status, 503);
        QCOMPARE(server.requestCount(), 3);
    }

    void aRealServerSeesAWriteOnce()
    {
        MisbehavingServer server;
        HttpTransport network({.base = server.url()});
        RetryingTransport transport(network, atOnce);
        server.answerPath("/", ServerAnswer::closed());
        const auto answer =
            awaited(transport.send({.method = "POST", .url = server.url(), .body = "x", .isWrite = true}));
        QVERIFY(answer.error().outcomeOpen);
        QCOMPARE(server.requestCount(), 1);
    }

    void aRealServerSeesARepeatableWriteWithTheSameKey()
    {
        MisbehavingServer server;
        HttpTransport network({.base = server.url()});
        RetryingTransport transport(network, atOnce);
        server.enqueue(ServerAnswer::closed());
        server.enqueue(ServerAnswer::of(200, "done"));
        const auto answer = awaited(transport.send({.method = "POST",
                                                    .url = server.url(),
                                                    .headers = {{"Idempotency-Key", "k1"}},
                                                    .body = "x",
                                                    .isWrite = true,
                                                    .isRepeatable = true}));
        QCOMPARE(answer->body, "done"_ba);
        QCOMPARE(server.requestCount(), 2);
        QCOMPARE(server.requests().at(1).header("Idempotency-Key"), "k1"_ba);
        QCOMPARE(server.requests().at(1).body, "x"_ba);
    }
};

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"
