// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"
#include "app/traffic/trafficmemory.h"
#include "app/traffic/trafficwatch.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;

struct Bench {
    QTemporaryDir folder{};
    QSettings store{folder.filePath(u"s.ini"_s), QSettings::IniFormat};
    Settings settings{store};
    QUuid shop = QUuid::createUuid();
    TrafficMemory memory{settings, shop};
};

TrafficSource clickHouse()
{
    return {.kind = TrafficSource::Kind::ClickHouse,
            .table = {.url = QUrl(u"http://127.0.0.1:8123"_s),
                      .user = u"reader"_s,
                      .database = u"shop"_s,
                      .table = u"requests"_s,
                      .time = ClickHouseTable::Time::Milliseconds,
                      .tookUnit = TookUnit::Seconds,
                      .columns = {{LogField::Time, u"at"_s}, {LogField::Target, u"uri"_s}},
                      .numbersAsText = {LogField::Took, LogField::Bytes}}};
}

} // namespace

class TrafficMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newShopRemembersNothing()
    {
        const Bench bench;
        QVERIFY(!bench.memory.source());
        QVERIFY(!bench.memory.window());
        QVERIFY(bench.memory.filters().isEmpty() && bench.memory.marks().isEmpty());
        QCOMPARE(bench.memory.rules(), TrafficRules());
    }

    void everythingComesBack()
    {
        Bench bench;
        LogFormat format = *logFormatFromText(u"json:time=at,status=code,took=ms/us"_s);
        format.zone = QTimeZone("Asia/Shanghai");
        const TrafficSource command{.kind = TrafficSource::Kind::Command,
                                    .text = u"ssh shop tail -F x"_s,
                                    .format = format,
                                    .zone = format.zone};
        const QList<SavedFilter> filters{{u"Slow"_s, u"took>1s"_s}, {u"Broken"_s, u"status:5xx"_s}};
        const QList<ColourRule> colours{{u"path:/pay"_s, u"warning"_s}};
        const TrafficRules rules{.errorShare = 0.07, .watchesSilence = false};
        bench.memory.setSource(command);
        bench.memory.setWindow(std::chrono::hours(6));
        bench.memory.setFilters(filters);
        bench.memory.setColours(colours);
        bench.memory.setRoutes({u"/p/{slug}"_s});
        bench.memory.setRules(rules);
        const TrafficMemory again(bench.settings, bench.shop);
        QCOMPARE(again.source(), std::optional(command));
        QCOMPARE(again.window(), std::optional<std::chrono::seconds>(std::chrono::hours(6)));
        QCOMPARE(again.filters(), filters);
        QCOMPARE(again.colours(), colours);
        QCOMPARE(again.routes(), QStringList{u"/p/{slug}"_s});
        QCOMPARE(again.rules(), rules);
        bench.memory.setSource(clickHouse());
        QCOMPARE(again.source(), std::optional(clickHouse()));
        QVERIFY(!TrafficMemory(bench.settings, QUuid::createUuid()).source()); // each shop by itself
    }

    void addressOfATableKeepsNoPassword()
    {
        Bench bench;
        TrafficSource source = clickHouse();
        source.table.url = QUrl(u"http://someone:hidden@127.0.0.1:8123"_s);
        bench.memory.setSource(source);
        bench.store.sync();
        QFile file(bench.store.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hidden"));
    }

    void goesWithTheShop()
    {
        Bench bench;
        bench.settings.saveShop({.id = bench.shop, .name = u"Shop"_s});
        bench.memory.setRoutes({u"/a"_s});
        bench.settings.removeShop(bench.shop);
        QVERIFY(bench.memory.routes().isEmpty());
    }

    void writesOfAMinuteAreOneMarkAndOldMarksGo()
    {
        Bench bench;
        const qint64 day = 24 * hourMs;
        bench.memory.addMark({.atMs = 100 * day, .kind = ChartMark::Kind::Release, .text = u"1.4"_s});
        bench.memory.addMark({.atMs = 100 * day + 1000, .kind = ChartMark::Kind::OwnWrite});
        bench.memory.addMark({.atMs = 100 * day + 2000, .kind = ChartMark::Kind::OwnWrite});
        bench.memory.addMark({.atMs = 100 * day + 61'000, .kind = ChartMark::Kind::OwnWrite});
        const auto marks = bench.memory.marks();
        QCOMPARE(marks.size(), 3);
        QCOMPARE(marks[1].count, 2);
        bench.memory.removeMark(marks[0]);
        QCOMPARE(bench.memory.marks().size(), 2);
        bench.memory.addMark({.atMs = 140 * day, .kind = ChartMark::Kind::Release});
        QCOMPARE(bench.memory.marks().size(), 1);
    }

    void habitIsKeptOnDisk()
    {
        Bench bench;
        LocalDatabase database(bench.folder.filePath(u"w.db"_s));
        HabitStore store(database, bench.shop);
        TrafficHabit habit;
        const TrafficHour hour{.startMs = 500'000 * hourMs, .requests = 70, .errors = 3, .p95Us = 1500};
        habit.note(hour);
        habit.noteFailure("/api/pay", 500'000 * hourMs + 5);
        QVERIFY(store.store(habit, {hour}, {"/api/pay"}));
        const auto again = HabitStore(database, bench.shop).load();
        QVERIFY(again);
        QCOMPARE(again->hours().begin()->second, hour);
        QCOMPARE(again->failingSince("/api/pay"), std::optional<qint64>(500'000 * hourMs + 5));
        QVERIFY(HabitStore(database, QUuid::createUuid()).load()->hours().empty());
    }

    void watchTellsTheDeskAndLearns()
    {
        Bench bench;
        LocalDatabase database(bench.folder.filePath(u"w.db"_s));
        qint64 nowMs = 500'000 * hourMs + 600'000;
        const Clock clock = [&nowMs] { return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC); };
        AlertDesk alerts(database, bench.shop, clock);
        TrafficWatch watch(database, bench.shop, alerts, clock);
        watch.start();
        watch.look(); // nothing has come yet
        QVERIFY(alerts.book().all().isEmpty());
        auto snapshot = std::make_shared<TrafficSnapshot>();
        for (qint64 back = 8; back > 0; --back) {
            SeriesPoint minute{.startMs = nowMs - back * 60'000, .requests = 100};
            minute.byClass[5] = 60;
            snapshot->minutes.push_back(minute);
        }
        snapshot->hours = {{.startMs = 499'999 * hourMs, .requests = 4000}};
        snapshot->failures = {{"/api/pay", 300}};
        watch.take(snapshot);
        watch.look();
        QVERIFY(alerts.book().incidents().isEmpty() || !alerts.book().incidents().constFirst().isActive());
        nowMs += 60'000;
        watch.look();
        QCOMPARE(alerts.book().incidents().size(), 1);
        QCOMPARE(alerts.book().incidents().constFirst().kind, QString(trafficalert::errors));
        QCOMPARE(alerts.book().incidents().constFirst().level, AlertLevel::Critical);
        QCOMPARE(HabitStore(database, bench.shop).load()->hours().size(), size_t(1));
        watch.take(nullptr); // the line is down
        nowMs += 600'000;
        watch.look();
        QVERIFY(alerts.book().incidents().constFirst().isActive());
        watch.take(std::make_shared<TrafficSnapshot>()); // up again: what was meanwhile is not known
        watch.look();
        nowMs += 60'000;
        watch.look();
        QCOMPARE(alerts.book().incidents().size(), 1);
    }

    void silenceOfALineThatIsUpIsTold()
    {
        Bench bench;
        LocalDatabase database(bench.folder.filePath(u"w.db"_s));
        qint64 nowMs = 500'000 * hourMs + 600'000;
        const Clock clock = [&nowMs] { return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC); };
        AlertDesk alerts(database, bench.shop, clock);
        TrafficWatch watch(database, bench.shop, alerts, clock);
        watch.start();
        auto last = std::make_shared<TrafficSnapshot>(); // after it nothing comes, so nothing is published
        for (qint64 back = 8; back > 0; --back)
            last->minutes.push_back({.startMs = nowMs - back * 60'000, .requests = 100});
        watch.take(last);
        for (int minute = 0; minute < 9; ++minute) {
            nowMs += 60'000;
            watch.look();
        }
        QCOMPARE(alerts.book().incidents().size(), 1);
        QCOMPARE(alerts.book().incidents().constFirst().kind, QString(trafficalert::silence));
        QVERIFY(alerts.book().incidents().constFirst().isActive());
    }
};

QTEST_GUILESS_MAIN(TrafficMemoryTest)
#include "tst_trafficmemory.moc"
