// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/cookiestore.h"
#include "app/net/httptransport.h"
#include "app/net/streamreader.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"

#include <QEventLoop>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Where replies may lead: redirects and cookies stay with the origin that sent them.
class HttpRedirectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsRedirectsOfTheSameOrigin_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("301, absolute path") << "/new"_ba << 301;
        QTest::newRow("302, relative") << "new"_ba << 302;
        QTest::newRow("303") << "/new"_ba << 303;
        QTest::newRow("307") << "/new"_ba << 307;
        QTest::newRow("308") << "/new"_ba << 308;
    }

    void followsRedirectsOfTheSameOrigin()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/old", ServerAnswer::redirect(target, status));
        server.answerPath("/new", ServerAnswer::of(200, "here"));
        const auto reply =
            awaited(transport.send({.url = server.url(u"/old"_s), .headers = {{"X-Token", "t"}}}));
        QVERIFY(reply);
        QCOMPARE(reply->body, "here"_ba);
        QCOMPARE(reply->url, server.url(u"/new"_s));
        QCOMPARE(server.requests().last().header("X-Token"), "t"_ba);
    }

    void anotherHostIsNeverFollowed()
    {
        MisbehavingServer server;
        MisbehavingServer other;
        QUrl elsewhere = other.url(u"/login?from=a"_s);
        elsewhere.setHost(u"localhost"_s);
        // Allowed to be asked, and still not to be redirected to: the token was issued by the shop.
        HttpTransport transport({.base = server.url(), .allowedOrigins = {elsewhere}});
        server.enqueue(ServerAnswer::redirect(elsewhere.toEncoded()));
        const auto reply =
            awaited(transport.send({.url = server.url(), .headers = {{"Authorization", "Bearer t"}}}));
        QCOMPARE(reply.error().kind, Error::Kind::BadReply);
        QCOMPARE(reply.error().cause, Error::Cause::SentElsewhere);
        QCOMPARE(reply.error().detail, u"redirects to another host localhost"_s);
        QCOMPARE(other.connectionCount(), 0);
    }

    void anotherPortOrSchemeIsNeverFollowed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("port") << "http://127.0.0.1:9/x"_ba;
        QTest::newRow("scheme") << "https://127.0.0.1/x"_ba;
        QTest::newRow("a file") << "file:///etc/passwd"_ba;
        QTest::newRow("data") << "data:text/plain,hello"_ba;
        QTest::newRow("no scheme") << "//evil.test/x"_ba;
    }

    void anotherPortOrSchemeIsNeverFollowed()
    {
        QFETCH(QByteArray, target);
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::redirect(target));
        const auto reply = awaited(transport.send({.url = server.url()}));
        QCOMPARE(reply.error().kind, Error::Kind::BadReply);
        QVERIFY(reply.error().detail.startsWith(u"redirects to another"_s));
        QCOMPARE(server.requestCount(), 1);
    }

    void redirectsEndAfterFive()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", ServerAnswer::redirect("/"));
        const auto reply = awaited(transport.send({.url = server.url()}));
        QCOMPARE(reply.error().kind, Error::Kind::BadReply);
        QCOMPARE(server.requestCount(), 6);
    }

    void theTimeLimitCoversAllRedirects()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", ServerAnswer::redirect("/").after(60ms));
        const auto reply = awaited(transport.send({.url = server.url(), .timeout = 150ms}));
        QCOMPARE(reply.error().kind, Error::Kind::TimedOut);
    }

    void cookiesStayWithTheShopAndThisTransport()
    {
        MisbehavingServer server;
        MisbehavingServer uploads; // the same host: cookies alone would not see the difference
        HttpTransport transport({.base = server.url(), .allowedOrigins = {uploads.url()}});
        server.enqueue(ServerAnswer::of(200, {}, {{"Set-Cookie", "sid=abc; Path=/; HttpOnly"}}));
        QVERIFY(awaited(transport.send({.url = server.url()})));
        std::ignore = awaited(transport.send({.url = server.url(u"/next"_s)}));
        QCOMPARE(server.requests().last().header("Cookie"), "sid=abc"_ba);
        std::ignore = awaited(transport.send({.url = uploads.url()}));
        QCOMPARE(uploads.requestCount(), 1);
        QVERIFY(uploads.requests().last().header("Cookie").isEmpty());
        HttpTransport another({.base = server.url()});
        std::ignore = awaited(another.send({.url = server.url()}));
        QVERIFY(server.requests().last().header("Cookie").isEmpty());
    }

    void streamOfAnotherThreadGoesWithTheSession()
    {
        MisbehavingServer server;
        server.answerWith([](const SeenRequest &seen) {
            if (seen.target == "/sign-in")
                return ServerAnswer::of(200, {}, {{"Set-Cookie", "sid=abc; Path=/; HttpOnly"}});
            return seen.header("Cookie") == "sid=abc" ? ServerAnswer::of(200, "{\"status\":200}\n")
                                                      : ServerAnswer::of(401, {});
        });
        const TransportSettings settings{.base = server.url(), .cookies = std::make_shared<CookieStore>()};
        HttpTransport transport(settings);
        QVERIFY(awaited(transport.send({.url = server.url(u"/sign-in"_s)})));
        const HttpRequest log{.url = server.url(u"/log"_s)};
        QByteArray lines;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            HttpTransport own(settings);
            StreamReader reader(own, log, StreamFormat::JsonLines, {.handsOutBytes = true});
            QEventLoop until;
            connect(&reader, &StreamReader::bytesReceived, &until, [&](const QByteArray &bytes) {
                lines += bytes;
                until.quit();
            });
            connect(&reader, &StreamReader::stateChanged, &until, [&](StreamReader::State state) {
                if (state == StreamReader::State::Failed)
                    until.quit();
            });
            reader.start();
            until.exec();
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(lines, "{\"status\":200}\n"_ba);
    }
};

QTEST_GUILESS_MAIN(HttpRedirectsTest)
#include "tst_httpredirects.moc"
