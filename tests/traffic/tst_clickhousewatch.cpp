// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"
#include "app/traffic/clickhouseaccess.h"
#include "app/traffic/clickhousewatch.h"
#include "app/traffic/trafficwatch.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/memorysecretstore.h"
#include "tests/support/misbehavingserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 noonMs = 1'773'316'800'000; // 12 March 2026, 12:00 UTC

QByteArray answer(const QByteArrayList &rows)
{
    return "{\"meta\":[],\"data\":[" + rows.join(',') + "]}";
}

/// A table of a shop that has so many requests a minute, of which some fail.
class TableServer
{
public:
    TableServer()
    {
        m_server.answerWith([this](const SeenRequest &request) {
            asked.append(request.body);
            return isBroken ? ServerAnswer::of(500, "Code: 241. DB::Exception: Memory limit exceeded")
                            : ServerAnswer::of(200, answerTo(request.body));
        });
    }

    ClickHouseTable table() const
    {
        return {.url = m_server.url(),
                .database = u"shop"_s,
                .table = u"requests"_s,
                .columns = {{LogField::Time, u"event_time"_s},
                            {LogField::Target, u"uri"_s},
                            {LogField::Status, u"status"_s}}};
    }

    qint64 nowMs = noonMs;
    qint64 newestMs = noonMs; ///< of the rows that are there
    int perMinute = 40;
    int failuresPerMinute = 0;
    qint64 failingSinceMs = noonMs; ///< the same endpoint, as far back as the table goes
    bool isBroken = false;
    QByteArrayList asked{};

private:
    QByteArray answerTo(const QByteArray &sql) const
    {
        if (sql.contains("max(zg_ms)"))
            return answer({'[' + QByteArray::number(newestMs) + ", 9]"});
        if (sql.contains("GROUP BY zg_key"))
            return answer(failures(sql));
        return sql.contains("1000 * 3600") ? answer({}) : answer(minutes());
    }
    QByteArrayList failures(const QByteArray &sql) const
    {
        const qint64 latelyMs = (nowMs / minuteMs - 15) * minuteMs;
        const bool isOfThePast =
            !sql.contains(QByteArray("toDateTime(" + QByteArray::number(latelyMs / 1000)));
        if (failuresPerMinute == 0 || (isOfThePast && failingSinceMs >= nowMs / hourMs * hourMs))
            return {};
        return {"[\"/pay\", 99, " + QByteArray::number(isOfThePast ? failingSinceMs : latelyMs) + ']'};
    }
    QByteArrayList minutes() const
    {
        QByteArrayList rows;
        for (qint64 at = (nowMs / minuteMs - 15) * minuteMs; at < newestMs; at += minuteMs)
            rows.append('[' + QByteArray::number(at / 1000) + ',' + QByteArray::number(perMinute) + ",0,0,0,"
                        + QByteArray::number(perMinute - failuresPerMinute) + ",0,0,"
                        + QByteArray::number(failuresPerMinute) + ",[1000,2000,3000]]");
        return rows;
    }

    MisbehavingServer m_server{};
};

/// The watch of a shop whose requests are in that table.
struct Bench {
    Bench()
    {
        QObject::connect(&tableWatch, &ClickHouseWatch::found, &watch, &TrafficWatch::take);
        watch.start();
        tableWatch.start(server.table(), {});
    }
    /// As each minute does; more is in the table by then, up to so far back.
    void passMinute(std::chrono::minutes late = {})
    {
        server.nowMs += minuteMs;
        server.newestMs = std::max(server.newestMs, server.nowMs - late.count() * minuteMs);
        look();
    }
    void look()
    {
        QSignalSpy found(&tableWatch, &ClickHouseWatch::found);
        tableWatch.look();
        QVERIFY(found.wait());
        watch.look();
    }
    bool isTold(QLatin1StringView kind) const
    {
        const auto incident = alerts.book().incident(kind);
        return incident && incident->state == Incident::State::Open;
    }

    TableServer server{};
    Clock clock = [this] { return QDateTime::fromMSecsSinceEpoch(server.nowMs, Qt::UTC); };
    QTemporaryDir folder{};
    LocalDatabase database{folder.filePath(u"workspace.db"_s), clock};
    QUuid shop = QUuid::createUuid();
    AlertDesk alerts{database, shop, clock};
    MemorySecretStore secrets{};
    ClickHouseAccess access{secrets};
    TrafficWatch watch{database, shop, alerts, clock};
    ClickHouseWatch tableWatch{access, clock};
};

} // namespace

class ClickHouseWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsInTheTableAreAnAlert()
    {
        Bench bench;
        for (int minute = 0; minute < 3; ++minute)
            bench.passMinute();
        QVERIFY(bench.alerts.book().all().isEmpty());
        bench.server.failuresPerMinute = 20;
        for (int minute = 0; minute < 3; ++minute)
            bench.passMinute();
        QVERIFY(bench.isTold(trafficalert::errors));
        QCOMPARE(bench.alerts.book().incident(trafficalert::errors)->facts.value(u"endpoints"_s), u"/pay"_s);
    }

    void whatHasLongFailedIsNoNewFailure_data()
    {
        QTest::addColumn<qint64>("sinceMs");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("for three days") << noonMs - 3 * 24 * hourMs << false;
        QTest::newRow("since noon") << noonMs << true;
    }
    void whatHasLongFailedIsNoNewFailure()
    {
        QFETCH(qint64, sinceMs);
        QFETCH(bool, isNew);
        Bench bench;
        bench.server.perMinute = 400;
        bench.server.failuresPerMinute = 4; // one in a hundred: no alert by itself
        bench.server.failingSinceMs = sinceMs;
        for (int minute = 0; minute < 5; ++minute)
            bench.passMinute();
        QCOMPARE(bench.isTold(trafficalert::newFailures), isNew);
        QCOMPARE(bench.alerts.book().all().size(), isNew ? 1 : 0);
    }

    void littleIsAskedAndThePastOnce()
    {
        Bench bench;
        bench.passMinute();
        QCOMPARE(bench.server.asked.size(), 5);
        bench.server.asked.clear();
        bench.passMinute();
        QCOMPARE(bench.server.asked.size(), 3); // no hour is over
        for (const QByteArray &sql : bench.server.asked) {
            QVERIFY(!sql.contains("SELECT *"));
            QVERIFY2(sql.contains("toDateTime(1773316020)"),
                     sql.constData()); // a quarter of an hour before 12:02
        }
    }

    void tableThatIsFilledInBatchesIsNotSilent()
    {
        Bench bench;
        for (int minute = 0; minute < 60; ++minute) {
            const bool isBatch = minute % 6 == 0;
            bench.passMinute(isBatch ? std::chrono::minutes(0) : std::chrono::minutes(60));
            QVERIFY2(!bench.isTold(trafficalert::silence), qPrintable(QString::number(minute)));
        }
        bool isTold = false;
        for (int minute = 0; minute < 20 && !isTold; ++minute) {
            bench.passMinute(std::chrono::minutes(600)); // nothing comes any more
            isTold = bench.isTold(trafficalert::silence);
        }
        QVERIFY(isTold);
    }

    void brokenServerIsSaidAndIsNoNewsOfTheTraffic()
    {
        Bench bench;
        QSignalSpy states(&bench.tableWatch, &ClickHouseWatch::stateChanged);
        for (int minute = 0; minute < 10; ++minute)
            bench.passMinute();
        QCOMPARE(states.last().first().value<SourceState>().kind, SourceState::Kind::Open);
        bench.server.isBroken = true;
        for (int minute = 0; minute < 10; ++minute)
            bench.passMinute(std::chrono::minutes(600));
        const auto state = states.last().first().value<SourceState>();
        QCOMPARE(state.kind, SourceState::Kind::Waiting);
        QVERIFY2(state.detail.contains(u"too much to do"_s), qPrintable(state.detail));
        QVERIFY(bench.alerts.book().all().isEmpty());
        bench.server.isBroken = false;
        bench.passMinute();
        QCOMPARE(states.last().first().value<SourceState>().kind, SourceState::Kind::Open);
    }
};

QTEST_GUILESS_MAIN(ClickHouseWatchTest)
#include "tst_clickhousewatch.moc"
