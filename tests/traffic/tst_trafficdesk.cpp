// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficjudge.h"
#include "tests/support/pageworkbench.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Stands still until it is told the time; read by the feed's thread, too.
struct SetClock {
    std::atomic<qint64> nowMs = PageWorkbench::noon().toMSecsSinceEpoch();

    Clock clock()
    {
        return [this] { return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC); };
    }
};

/// So many requests in each of the last minutes, of which every fourth failed.
QByteArray failingMinutes(qint64 nowMs, int minutes, int perMinute)
{
    QByteArray log;
    for (int i = 0; i < minutes * perMinute; ++i) {
        const QDateTime at =
            QDateTime::fromMSecsSinceEpoch(nowMs - minutes * minuteMs + i * minuteMs / perMinute, Qt::UTC);
        log += "203.0.113.9 - - [" + QLocale::c().toString(at, u"dd/MMM/yyyy:HH:mm:ss"_s).toLatin1()
            + " +0000] \"GET /api/orders/" + QByteArray::number(i) + " HTTP/1.1\" " + (i % 4 ? "200" : "503")
            + " 100 \"-\" \"okhttp\" 0.018\n";
    }
    return log;
}

bool isTold(const AlertDesk &alerts, QLatin1StringView kind)
{
    const auto incident = alerts.book().incident(kind);
    return incident && incident->state == Incident::State::Open;
}

} // namespace

class TrafficDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alertsNeedNoPage()
    {
        SetClock time;
        PageWorkbench bench(time.clock());
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        log.write(failingMinutes(time.nowMs, 10, 30));
        bench.traffic.memory().setSource({.kind = TrafficSource::Kind::File, .text = log.fileName()});
        QVERIFY(!bench.traffic.needsSession());
        bench.traffic.start();
        QTRY_VERIFY(bench.traffic.snapshot() && bench.traffic.snapshot()->requests == 300);
        bench.traffic.look();
        time.nowMs += minuteMs;
        bench.traffic.look();
        QVERIFY(isTold(bench.alerts, trafficalert::errors));
    }

    void whatTheLogShowsFailingForHoursIsNoNewFailure()
    {
        SetClock time;
        PageWorkbench bench(time.clock());
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        log.write(failingMinutes(time.nowMs, 180, 1)); // too few for an alert about errors
        bench.traffic.memory().setSource({.kind = TrafficSource::Kind::File, .text = log.fileName()});
        bench.traffic.start();
        QTRY_VERIFY(bench.traffic.snapshot() && bench.traffic.snapshot()->requests == 180);
        QVERIFY(!bench.traffic.snapshot()->failures.isEmpty());
        bench.traffic.look();
        time.nowMs += minuteMs;
        bench.traffic.look();
        QVERIFY(!isTold(bench.alerts, trafficalert::newFailures));
        QVERIFY(!isTold(bench.alerts, trafficalert::errors));
    }

    void thePictureEndsAtTheNowOfALogWhoseClockIsAhead()
    {
        SetClock time;
        PageWorkbench bench(time.clock());
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        constexpr qint64 ahead = 90'000;
        log.write(failingMinutes(time.nowMs + ahead, 10, 30));
        bench.traffic.memory().setSource({.kind = TrafficSource::Kind::File, .text = log.fileName()});
        bench.traffic.start();
        QTRY_VERIFY(bench.traffic.snapshot() && bench.traffic.snapshot()->requests == 300);
        QCOMPARE(bench.traffic.snapshot()->fromFuture, quint64(0));
        const qint64 shown = bench.traffic.now().toMSecsSinceEpoch() - time.nowMs;
        QVERIFY2(shown > ahead / 3 && shown <= ahead, qPrintable(QString::number(shown)));
    }

    void shopsOwnLogIsFollowedWithoutAPageAndElsewhere()
    {
        PageWorkbench bench;
        bench.backend.requestPages.reply = [](const RequestLogQuery &) -> Result<PageOf<RequestRecord>> {
            return PageOf<RequestRecord>{};
        };
        QVERIFY(bench.traffic.needsSession());
        bench.traffic.start();
        QTRY_COMPARE(bench.backend.streams.opened.size(), 1);
        FakeStream *stream = bench.backend.streams.opened.constFirst();
        QVERIFY(stream->thread() != QThread::currentThread()); // reading and decoding is not the window's
        stream->answer(200);
        QTRY_COMPARE(bench.traffic.state().kind, SourceState::Kind::Open);
        stream->send("id: 1\ndata: {\"at\":\"2026-03-12T11:59:59Z\",\"path\":\"/x\",\"status\":200}\n\n");
        QTRY_VERIFY(bench.traffic.snapshot() && bench.traffic.snapshot()->requests == 1);
        bench.traffic.start(); // is already
        QCOMPARE(bench.traffic.snapshot()->requests, quint64(1));
    }

    void shopWithoutALogHasNothingToWatch()
    {
        PageWorkbench bench;
        bench.backend.offered.requestLog.reset();
        bench.backend.offered.requestHistory.reset();
        bench.traffic.start();
        bench.traffic.look();
        QCOMPARE(bench.traffic.state().kind, SourceState::Kind::Idle);
        QVERIFY(bench.alerts.book().all().isEmpty());
    }

    void hiddenPictureIsPublishedOnceASecond()
    {
        SetClock time;
        PageWorkbench bench(time.clock());
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        bench.traffic.memory().setSource({.kind = TrafficSource::Kind::File, .text = log.fileName()});
        bench.traffic.start();
        QTRY_COMPARE(bench.traffic.state().kind, SourceState::Kind::Open);
        QSignalSpy changes(&bench.traffic, &TrafficDesk::snapshotChanged);
        log.write(failingMinutes(time.nowMs, 1, 30));
        bench.traffic.setWatched(true);
        QTRY_VERIFY(!changes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TrafficDeskTest)
#include "tst_trafficdesk.moc"
