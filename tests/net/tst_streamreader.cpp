// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"
#include "app/net/streamreader.h"
#include "tests/support/fakestreams.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServerAnswer stream(const QByteArray &events, ServerAnswer::End end = ServerAnswer::End::Close)
{
    return ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + events, end);
}

const StreamReaderSettings quick{.firstWait = 1ms, .longestWait = 4ms, .jitter = [] { return 0.0; }};

/// A server, a reader of it, and what the reader said.
struct Scene {
    explicit Scene(StreamFormat format = StreamFormat::ServerSentEvents,
                   const StreamReaderSettings &settings = quick)
        : reader(transport, {.url = server.url(u"/stream"_s), .headers = {{"Authorization", "Bearer t"}}},
                 format, settings)
    {
        QObject::connect(&reader, &StreamReader::received, &reader,
                         [this](const QList<ReceivedEvent> &events) {
                             for (const ReceivedEvent &event : events)
                                 data.append(event.data);
                         });
    }

    MisbehavingServer server{};
    HttpTransport transport{{.base = server.url()}};
    StreamReader reader;
    QByteArrayList data{};
};

} // namespace

class StreamReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatComes()
    {
        Scene scene;
        scene.server.enqueue(stream("data: 1\n\ndata: 2\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QCOMPARE(scene.reader.state(), StreamReader::State::Connecting);
        QTRY_COMPARE(scene.data, (QByteArrayList{"1", "2"}));
        QCOMPARE(scene.reader.state(), StreamReader::State::Open);
        const SeenRequest asked = scene.server.requests().first();
        QCOMPARE(asked.header("Accept"), "text/event-stream"_ba);
        QCOMPARE(asked.header("Authorization"), "Bearer t"_ba);
        QVERIFY(asked.header("Last-Event-ID").isEmpty());
    }

    void goesOnAfterACutWhereItWas()
    {
        Scene scene;
        scene.server.enqueue(stream("id: 5\ndata: 1\n\nid: 6\ndata: half"));
        scene.server.enqueue(stream("id: 6\ndata: 2\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, (QByteArrayList{"1", "2"}));
        QCOMPARE(scene.server.requests().at(1).header("Last-Event-ID"), "5"_ba);
    }

    void readsJsonLines()
    {
        Scene scene(StreamFormat::JsonLines);
        scene.server.enqueue(
            ServerAnswer::raw("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}\n{\"a\":2}\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, (QByteArrayList{"{\"a\":1}", "{\"a\":2}"}));
        QCOMPARE(scene.server.requests().first().header("Accept"), "application/x-ndjson"_ba);
    }

    void keepsTryingWhileTheServerIsIll_data()
    {
        QTest::addColumn<ServerAnswer>("answer");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("closes") << ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                                                     "Content-Length: 100\r\n\r\n: hi\n")
                                << Error::Kind::Unreachable;
        QTest::newRow("503") << ServerAnswer::of(503) << Error::Kind::Busy;
        QTest::newRow("429") << ServerAnswer::of(429) << Error::Kind::Busy;
        QTest::newRow("500") << ServerAnswer::of(500) << Error::Kind::BadReply;
        QTest::newRow("HTML") << ServerAnswer::html() << Error::Kind::BadReply;
        QTest::newRow("redirect") << ServerAnswer::redirect("/login") << Error::Kind::BadReply;
    }

    void keepsTryingWhileTheServerIsIll()
    {
        QFETCH(ServerAnswer, answer);
        QFETCH(Error::Kind, kind);
        Scene scene;
        QList<Error::Kind> errors;
        connect(&scene.reader, &StreamReader::stateChanged, this, [&](StreamReader::State state) {
            if (state == StreamReader::State::Waiting && scene.reader.lastError())
                errors.append(scene.reader.lastError()->kind);
        });
        for (int i = 0; i < 4; ++i)
            scene.server.enqueue(answer);
        scene.server.enqueue(stream("data: well again\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, QByteArrayList{"well again"});
        QCOMPARE(scene.server.requestCount(), 5);
        QCOMPARE(errors, QList<Error::Kind>(4, kind));
    }

    void givesUpWhereTryingDoesNotHelp_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("401") << 401 << Error::Kind::SignIn;
        QTest::newRow("403") << 403 << Error::Kind::Forbidden;
        QTest::newRow("404") << 404 << Error::Kind::NotFound;
        QTest::newRow("410") << 410 << Error::Kind::NotFound;
    }

    void givesUpWhereTryingDoesNotHelp()
    {
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        Scene scene;
        scene.server.enqueue(ServerAnswer::of(status));
        scene.reader.start();
        QTRY_COMPARE(scene.reader.state(), StreamReader::State::Failed);
        QCOMPARE(scene.reader.lastError()->kind, kind);
        // Signed in again: the new token is used, and the stream goes on.
        scene.server.enqueue(stream("data: 1\n\n", ServerAnswer::End::Silence));
        scene.reader.setRequest({.url = scene.server.url(), .headers = {{"Authorization", "Bearer new"}}});
        scene.reader.start();
        QTRY_COMPARE(scene.data, QByteArrayList{"1"});
        QCOMPARE(scene.server.requests().last().header("Authorization"), "Bearer new"_ba);
    }

    void noContentMeansNothingToCome()
    {
        Scene scene;
        scene.server.enqueue(ServerAnswer::of(204));
        scene.reader.start();
        QTRY_COMPARE(scene.reader.state(), StreamReader::State::Stopped);
        QCOMPARE(scene.server.requestCount(), 1);
    }

    void aCertificateThatIsNotTrustedEndsIt()
    {
        MisbehavingServer server(selfSignedCertificate());
        HttpTransport transport({.base = server.url()});
        StreamReader reader(transport, {.url = server.url()}, StreamFormat::ServerSentEvents, quick);
        reader.start();
        QTRY_COMPARE(reader.state(), StreamReader::State::Failed);
        QCOMPARE(reader.lastError()->kind, Error::Kind::Untrusted);
    }

    void aSilentLineCountsAsDead()
    {
        StreamReaderSettings settings = quick;
        settings.silenceLimit = 50ms;
        Scene scene(StreamFormat::ServerSentEvents, settings);
        scene.server.enqueue(stream("data: 1\n\n", ServerAnswer::End::Silence));
        scene.server.enqueue(stream("data: 2\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_VERIFY(scene.data.startsWith("1") && scene.data.contains("2"));
        QVERIFY(scene.server.disconnectCount() >= 1);
    }

    void headersThatNeverComeAreNotWaitedFor()
    {
        StreamReaderSettings settings = quick;
        settings.connectTimeout = 30ms;
        Scene scene(StreamFormat::ServerSentEvents, settings);
        scene.server.enqueue(ServerAnswer::silent());
        scene.server.enqueue(stream("data: 1\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, QByteArrayList{"1"});
    }

    void theStreamSaysHowLongToWait()
    {
        StreamReaderSettings settings = quick;
        settings.firstWait = 60'000ms;
        settings.longestWait = 60'000ms;
        Scene scene(StreamFormat::ServerSentEvents, settings);
        scene.server.enqueue(stream("retry: 2\ndata: 1\n\n"));
        scene.server.enqueue(stream("data: 2\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, (QByteArrayList{"1", "2"}));
    }

    void countsWhatItDropped()
    {
        StreamReaderSettings settings = quick;
        settings.largestEvent = 1000;
        Scene scene(StreamFormat::ServerSentEvents, settings);
        scene.server.enqueue(
            stream("data: " + QByteArray(100'000, 'x') + "\n\ndata: 1\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data, QByteArrayList{"1"});
        QCOMPARE(scene.reader.droppedCount(), 1);
    }

    void manyEventsArriveWholeAndInOrder()
    {
        QByteArray bytes;
        for (int i = 0; i < 50'000; ++i)
            bytes += "data: " + QByteArray::number(i) + "\n\n";
        Scene scene;
        QSignalSpy batches(&scene.reader, &StreamReader::received);
        scene.server.enqueue(stream(bytes, ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data.size(), 50'000);
        QCOMPARE(scene.data.last(), "49999"_ba);
        QVERIFY2(batches.size() < 1'000, "events come in batches");
    }

    void stoppingClosesTheConnection()
    {
        Scene scene;
        scene.server.enqueue(stream("data: 1\n\n", ServerAnswer::End::Silence));
        scene.reader.start();
        QTRY_COMPARE(scene.data.size(), 1);
        scene.reader.stop();
        QCOMPARE(scene.reader.state(), StreamReader::State::Stopped);
        QTRY_COMPARE(scene.server.disconnectCount(), 1);
    }

    void bytesAreHandedOutGatheredAndMuchAtOnce()
    {
        FakeStreams streams;
        StreamReaderSettings settings = quick;
        settings.handsOutBytes = true;
        StreamReader reader(streams, {}, StreamFormat::JsonLines, settings);
        const QSignalSpy received(&reader, &StreamReader::bytesReceived);
        reader.start();
        FakeStream *stream = streams.opened.first();
        stream->answer(200, "application/x-ndjson");
        for (const char *piece : {"{}\n", "{", "}\n"})
            stream->send(piece);
        QCOMPARE(received.size(), 0);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().toByteArray(), "{}\n{}\n"_ba);
        const QByteArray much(300'000, '\n');
        stream->send(much);
        QCOMPARE(received.size(), 2);
        QCOMPARE(received.last().first().toByteArray(), much);
        stream->send("last"); // what waits when the line is cut is not lost
        stream->end();
        QCOMPARE(received.last().first().toByteArray(), "last"_ba);
        QCOMPARE(received.first().first().toByteArray(), "{}\n{}\n"_ba);
    }

    void aReceiverMayStopOrDestroyIt()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.answerPath("/", stream("data: 1\n\ndata: 2\n\n"));
        StreamReader stopped(transport, {.url = server.url()}, StreamFormat::ServerSentEvents, quick);
        connect(&stopped, &StreamReader::received, &stopped, &StreamReader::stop);
        stopped.start();
        QTRY_COMPARE(stopped.state(), StreamReader::State::Stopped);
        auto *destroyed =
            new StreamReader(transport, {.url = server.url()}, StreamFormat::ServerSentEvents, quick, this);
        const QPointer<StreamReader> watched(destroyed);
        connect(destroyed, &StreamReader::received, this, [destroyed] { delete destroyed; });
        destroyed->start();
        QTRY_VERIFY(!watched);
    }
};

QTEST_GUILESS_MAIN(StreamReaderTest)
#include "tst_streamreader.moc"
