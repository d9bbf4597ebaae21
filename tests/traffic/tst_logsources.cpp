// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/backendlog.h"
#include "app/traffic/trafficfeed.h"
#include "tests/support/fakebackend.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
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

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's log");
}

/// By this program. Says yes at once where that cannot be seen.
bool isHeldOpen(const QString &path)
{
    const QFileInfoList held = QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files);
    return held.isEmpty() || std::ranges::any_of(held, [&path](const QFileInfo &file) {
               return file.symLinkTarget() == QFileInfo(path).canonicalFilePath();
           });
}

QString lastTarget(TrafficFeed &feed)
{
    const auto snapshot = feed.latest();
    if (!snapshot || snapshot->rows.count() == 0)
        return {};
    const auto target = snapshot->rows.texts(snapshot->rows.endNumber() - 1).target;
    return QString::fromUtf8(target.data(), qsizetype(target.size()));
}

quint64 requestsOf(TrafficFeed &feed)
{
    const auto snapshot = feed.latest();
    return snapshot ? snapshot->requests : 0;
}

SourceState stateIn(const QSignalSpy &states)
{
    return states.isEmpty() ? SourceState() : states.last().first().value<SourceState>();
}

RequestRecord record(int number)
{
    return {.id = QString::number(number),
            .at = noon().addSecs(number - 600),
            .target = u"/h/%1"_s.arg(number),
            .status = 200};
}

} // namespace

class LogSourcesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

private Q_SLOTS:
    void fileIsFollowedAcrossItsRotation()
    {
        const QString path = m_folder.filePath(u"access.json"_s);
        append(path, jsonLine(1) + '\n' + jsonLine(2).first(20));
        TrafficFeed feed(noon);
        const QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        append(path, jsonLine(2).mid(20) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/2"_s);
        QVERIFY(QFile::rename(path, path + u".1"_s));
        append(path, jsonLine(3) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/3"_s);
        QVERIFY(QFile::resize(path, 0)); // copytruncate
        QTRY_COMPARE(states.size(), 3);  // opened, opened anew, and once more
        append(path, jsonLine(4) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/4"_s);
        QCOMPARE(requestsOf(feed), quint64(4));
    }

    void whatIsStillWrittenToARotatedFileIsRead()
    {
        const QString path = m_folder.filePath(u"rotated.json"_s);
        append(path, jsonLine(1) + '\n');
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QVERIFY(QFile::rename(path, path + u".1"_s));
        append(path, {});              // as logrotate's create leaves it
        QTRY_VERIFY(isHeldOpen(path)); // it has been seen
        append(path + u".1"_s, jsonLine(2) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/2"_s);
        append(path + u".1"_s, jsonLine(3) + '\n');
        append(path, jsonLine(4) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/4"_s);
        QCOMPARE(requestsOf(feed), quint64(4));
        QCOMPARE(stateIn(states).kind, SourceState::Kind::Open);
    }

    void fileThatIsRotatedBeforeItWasReadIsRead()
    {
        const QString path = m_folder.filePath(u"twice.json"_s);
        append(path, jsonLine(1) + '\n');
        TrafficFeed feed(noon);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QVERIFY(QFile::rename(path, path + u".1"_s));
        append(path, {});
        QTRY_VERIFY(isHeldOpen(path));
        append(path, jsonLine(2) + '\n');
        QVERIFY(QFile::rename(path, path + u".2"_s));
        append(path, jsonLine(3) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/3"_s);
        QCOMPARE(requestsOf(feed), quint64(3));
    }

    void fileThatIsWrittenAnewAndLongerIsReadFromItsStart()
    {
        const QString path = m_folder.filePath(u"anew.json"_s);
        append(path, jsonLine(1) + '\n');
        TrafficFeed feed(noon);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered));
        file.write(jsonLine(2) + '\n' + jsonLine(3) + '\n' + jsonLine(4) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/4"_s);
        QCOMPARE(requestsOf(feed), quint64(4));
    }

    void packedFileThatIsNotReadIsSaidInWords()
    {
        const QString path = m_folder.filePath(u"log.zst"_s);
        append(path, QByteArray("\x28\xb5\x2f\xfd more"));
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(stateIn(states).kind, SourceState::Kind::Failed);
        QVERIFY2(stateIn(states).detail.contains(u"zstd -dc"_s), qPrintable(stateIn(states).detail));
    }

    void fileThatIsNotThereIsToldAndWaitedFor()
    {
        const QString path = m_folder.filePath(u"later.json"_s);
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(stateIn(states).kind, SourceState::Kind::Waiting);
        QVERIFY(stateIn(states).detail.contains(path));
        append(path, jsonLine(1) + '\n');
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Open);
    }

    void fileThatGoesOrIsForbiddenIsToldAndGoesOn()
    {
        const QString path = m_folder.filePath(u"fragile.json"_s);
        append(path, jsonLine(1) + '\n');
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Waiting);
        QVERIFY(QDir().mkdir(path)); // something that can't be read as a file
        QTest::qWait(0);
        QVERIFY(QDir().rmdir(path));
        append(path, jsonLine(2) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/2"_s);
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Open);
        QCOMPARE(requestsOf(feed), quint64(2));
    }

    void halfALineOfTheOldFileDoesNotSpoilTheNew()
    {
        const QString path = m_folder.filePath(u"half.json"_s);
        append(path, jsonLine(1) + '\n' + jsonLine(2).first(20));
        TrafficFeed feed(noon);
        feed.open({.kind = TrafficSource::Kind::File, .text = path});
        QTRY_COMPARE(requestsOf(feed), quint64(1));
        QVERIFY(QFile::rename(path, path + u".1"_s));
        append(path, jsonLine(3) + '\n');
        QTRY_COMPARE(lastTarget(feed), u"/n/3"_s);
        QCOMPARE(requestsOf(feed), quint64(2));
        QCOMPARE(feed.latest()->unparsed, quint64(1));
    }

    void commandThatIsKilledIsStartedAgainAndNothingCountsTwice()
    {
        const QString path = m_folder.filePath(u"tail.json"_s);
        const QString script = m_folder.filePath(u"tail.sh"_s);
        append(path, jsonLine(1) + '\n' + jsonLine(2) + '\n');
        append(script, "cat \"" + path.toLocal8Bit() + "\"\nkill -9 $$\n"); // what a cut ssh looks like
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::Command, .text = u"sh \"%1\""_s.arg(script)});
        QTRY_COMPARE(requestsOf(feed), quint64(2));
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Waiting);
        QVERIFY(!stateIn(states).detail.isEmpty());
        append(path, QByteArray(jsonLine(3)).replace("11:59:30", "11:59:31") + '\n');
        QTRY_COMPARE(requestsOf(feed), quint64(3)); // the first two came again
        QCOMPARE(lastTarget(feed), u"/n/3"_s);
    }

    void commandIsReadAndItsEndTold()
    {
        const QString path = m_folder.filePath(u"command.json"_s);
        append(path, jsonLine(1) + '\n' + jsonLine(2) + '\n');
        TrafficFeed feed(noon);
        QSignalSpy states(&feed, &TrafficFeed::stateChanged);
        feed.open({.kind = TrafficSource::Kind::Command, .text = u"cat \"%1\""_s.arg(path)});
        QTRY_COMPARE(requestsOf(feed), quint64(2));
        QTRY_COMPARE(states.last().first().value<SourceState>().kind, SourceState::Kind::Ended);
        feed.open({.kind = TrafficSource::Kind::Command, .text = u"cat /no/such/file"_s});
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Waiting);
        QVERIFY(stateIn(states).detail.contains(u"/no/such/file"_s));
        feed.open({.kind = TrafficSource::Kind::Command, .text = u"no-such-program-at-all"_s});
        QTRY_COMPARE(stateIn(states).kind, SourceState::Kind::Failed);
        QVERIFY(!stateIn(states).detail.contains(u"/no/such/file"_s));
    }

    void historyComesBeforeTheStreamAndNothingTwice()
    {
        FakeBackend backend;
        backend.offered.requestHistory->largestPage = 2;
        TrafficFeed feed(noon);
        BackendLog log(backend, feed);
        QVERIFY(log.isOffered());
        feed.open({.format = log.format()});
        log.start(noon().addDays(-30));
        backend.requestPages.asked[0].answer.finish(PageOf<RequestRecord>{.items = {record(4), record(3)}});
        QTRY_COMPARE(backend.requestPages.asked.size(), 2);
        // One more has come since: the second page begins with what was the last of the first.
        backend.requestPages.asked[1].answer.finish(PageOf<RequestRecord>{.items = {record(3), record(2)}});
        QTRY_COMPARE(backend.requestPages.asked.size(), 3);
        backend.requestPages.asked[2].answer.finish(PageOf<RequestRecord>{.items = {record(1)}});
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        QTRY_COMPARE(requestsOf(feed), quint64(4));
        QCOMPARE(lastTarget(feed), u"/h/4"_s);
        FakeStream *stream = backend.streams.opened.first();
        QVERIFY(stream->request().headers.contains(qMakePair(QByteArray("Last-Event-ID"), QByteArray("4"))));
        stream->answer(200);
        QTRY_COMPARE(log.state().kind, SourceState::Kind::Open);
        stream->send("id: 5\nevent: request\ndata: " + jsonLine(5) + "\n\n");
        QTRY_COMPARE(lastTarget(feed), u"/n/5"_s);
        QCOMPARE(requestsOf(feed), quint64(5));
    }

    void sessionThatHasGoneIsRenewedOnce()
    {
        FakeBackend backend;
        backend.offered.requestHistory.reset();
        TrafficFeed feed(noon);
        BackendLog log(backend, feed);
        log.start(noon());
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        backend.streams.opened[0]->answer(401);
        QTRY_COMPARE(backend.probes.asked.size(), 1);
        backend.probes.asked[0].answer.finish(*backend.signedIn);
        QTRY_COMPARE(backend.streams.opened.size(), 2);
        backend.streams.opened[1]->answer(401);
        QTRY_COMPARE(log.state().kind, SourceState::Kind::Failed);
        QCOMPARE(backend.probes.asked.size(), 1);
    }

    void cutStreamWaitsAndSaysSo()
    {
        FakeBackend backend;
        backend.offered.requestHistory.reset();
        TrafficFeed feed(noon);
        BackendLog log(backend, feed);
        log.start(noon());
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        backend.streams.opened[0]->answer(200);
        backend.streams.opened[0]->end(Error{.kind = Error::Kind::Unreachable, .detail = u"cut"_s});
        QTRY_COMPARE(log.state(), (SourceState{SourceState::Kind::Waiting, u"cut"_s}));
        log.stop();
        QCOMPARE(log.state().kind, SourceState::Kind::Idle);
    }

    void htmlInPlaceOfAStreamIsNoStream()
    {
        FakeBackend backend;
        backend.offered.requestHistory.reset();
        TrafficFeed feed(noon);
        BackendLog log(backend, feed);
        log.start(noon());
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        backend.streams.opened[0]->answer(200, "text/html");
        QTRY_COMPARE(log.state().kind, SourceState::Kind::Waiting);
        QVERIFY(!log.state().detail.isEmpty());
    }

    void withoutALogNothingIsOffered()
    {
        FakeBackend backend;
        backend.offered.requestHistory.reset();
        backend.offered.requestLog.reset();
        TrafficFeed feed(noon);
        QVERIFY(!BackendLog(backend, feed).isOffered());
    }
};

QTEST_GUILESS_MAIN(LogSourcesTest)
#include "tst_logsources.moc"
