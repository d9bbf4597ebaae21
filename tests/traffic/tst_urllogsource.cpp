// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficfeed.h"
#include "tests/support/misbehavingserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

QByteArray jsonLine(int number)
{
    return "{\"at\":\"2026-03-12T11:59:30Z\",\"method\":\"GET\",\"path\":\"/n/" + QByteArray::number(number)
        + "\",\"status\":200,\"tookMs\":1.5,\"bytes\":9,\"client\":\"127.0.0.1\"}";
}

QByteArray jsonLines(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += jsonLine(i) + '\n';
    return out;
}

QByteArray event(int id)
{
    return "id: " + QByteArray::number(id) + "\ndata: " + jsonLine(id) + "\n\n";
}

QByteArray events(int from, int to)
{
    QByteArray out = "retry: 1\n\n"; // so that the next connection does not keep a test waiting
    for (int id = from; id <= to; ++id)
        out += event(id);
    return out;
}

QByteArray head(const QByteArray &type)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
}

ServerAnswer stream(const QByteArray &body, ServerAnswer::End end)
{
    return ServerAnswer::raw(head("text/event-stream") + body, end);
}

/// A feed that follows a path of the server's.
struct Following {
    Following(const MisbehavingServer &server, const QString &path)
        : states(&feed, &TrafficFeed::stateChanged), losses(&feed, &TrafficFeed::lossChanged)
    {
        feed.open({.kind = TrafficSource::Kind::Url, .text = server.url(path).toString()});
    }
    quint64 requests()
    {
        const auto snapshot = feed.latest();
        return snapshot ? snapshot->requests : 0;
    }
    SourceState state() const
    {
        return states.isEmpty() ? SourceState() : states.last().first().value<SourceState>();
    }
    SourceLoss loss() const
    {
        return losses.isEmpty() ? SourceLoss() : losses.last().first().value<SourceLoss>();
    }

    TrafficFeed feed{noon};
    QSignalSpy states;
    QSignalSpy losses;
};

/// Memory of this process that is really there, bytes.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class UrlLogSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonLinesAreRead()
    {
        MisbehavingServer server;
        server.enqueue(
            ServerAnswer::raw(head("application/x-ndjson") + jsonLines(40), ServerAnswer::End::Silence));
        Following log(server, u"/log"_s);
        QTRY_COMPARE(log.requests(), quint64(40));
        QCOMPARE(log.state().kind, SourceState::Kind::Open);
    }

    void cutStreamGoesOnWhereItWasAndSaysWhatItMissed()
    {
        MisbehavingServer server;
        server.enqueue(stream(events(1, 30), ServerAnswer::End::Reset));
        server.enqueue(stream(events(41, 60), ServerAnswer::End::Silence)); // ten are gone for good
        Following log(server, u"/log/stream"_s);
        QTRY_COMPARE(log.requests(), quint64(50));
        QCOMPARE(server.requests().at(1).header("Last-Event-ID"), "30");
        QTRY_COMPARE(log.loss(), (SourceLoss{.missed = 10, .cuts = 1}));
        QCOMPARE(log.state().kind, SourceState::Kind::Open);
    }

    void lineThatWasCutDoesNotRunIntoTheNext()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::raw(head("application/x-ndjson") + jsonLines(3) + jsonLine(9).left(40),
                                         ServerAnswer::End::Close));
        server.enqueue(
            ServerAnswer::raw(head("application/x-ndjson") + jsonLines(2), ServerAnswer::End::Silence));
        Following log(server, u"/log"_s);
        QTRY_COMPARE(log.requests(), quint64(5));
        QTRY_VERIFY(log.feed.latest()->unparsed == 1);
        QCOMPARE(log.loss(), (SourceLoss{.cuts = 1, .unknownCuts = 1}));
    }

    void htmlInPlaceOfAStreamIsToldAndTriedAgain()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::html());
        Following log(server, u"/log/stream"_s);
        QTRY_COMPARE(log.state().kind, SourceState::Kind::Waiting);
        QVERIFY(!log.state().detail.isEmpty());
        QCOMPARE(log.requests(), quint64(0));
    }

    void htmlInPlaceOfLinesIsCountedAsNotUnderstood()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::html("<html>\n<body>\n<h1>Sign in</h1>\n</body>\n</html>\n"));
        Following log(server, u"/log"_s);
        QTRY_VERIFY(log.feed.latest() && log.feed.latest()->unparsed == 5);
        QCOMPARE(log.feed.latest()->unparsedSamples.constFirst(), "<html>");
        QCOMPARE(log.requests(), quint64(0));
    }

    void missingAddressEnds()
    {
        MisbehavingServer server;
        Following log(server, u"/nothing/here"_s);
        QTRY_COMPARE(log.state().kind, SourceState::Kind::Failed);
    }

    void stalledStreamKeepsWhatCame()
    {
        MisbehavingServer server;
        server.enqueue(stream(events(1, 5) + "id: 6\ndata: {\"at\":", ServerAnswer::End::Silence));
        Following log(server, u"/log/stream"_s);
        QTRY_COMPARE(log.requests(), quint64(5));
        QCOMPARE(log.state().kind, SourceState::Kind::Open); // for ninety seconds silence is no fault
        QVERIFY(log.loss().isNothing());
    }

    void gzipBombStaysSmall()
    {
        constexpr qint64 unpacked = 512 << 20;
        const qint64 before = residentBytes();
        MisbehavingServer server;
        ServerAnswer bomb = ServerAnswer::gzipBomb(unpacked);
        server.enqueue(bomb);
        Following log(server, u"/log"_s);
        // Half a gigabyte without a line's end: read to its end, and dropped as one line too long.
        QTRY_VERIFY_WITH_TIMEOUT(log.state().kind == SourceState::Kind::Waiting
                                     || log.state().kind == SourceState::Kind::Failed,
                                 60'000);
        QCOMPARE(log.requests(), quint64(0));
        constexpr qint64 room = unpacked / 2; // freed memory that the sanitizers hold back is most of it
        QVERIFY2(residentBytes() - before < room, qPrintable(QString::number(residentBytes() - before)));
    }

    void moreThanCanBeReadHoldsTheSenderBack()
    {
        // 40 MiB offered at once: what is not read yet waits at the sender, not here.
        const QByteArray body = jsonLines(250'000);
        const qint64 before = residentBytes();
        MisbehavingServer server;
        server.enqueue(ServerAnswer::raw(head("application/x-ndjson") + body, ServerAnswer::End::Close));
        Following log(server, u"/log"_s);
        QTRY_COMPARE_WITH_TIMEOUT(log.requests(), quint64(250'000), 60'000); // nothing is lost
        const qint64 kept = 2 * body.size(); // the server's own copies are in this process too
        QVERIFY2(residentBytes() - before < kept + (150 << 20),
                 qPrintable(QString::number(residentBytes() - before)));
    }
};

QTEST_GUILESS_MAIN(UrlLogSourceTest)
#include "tst_urllogsource.moc"
