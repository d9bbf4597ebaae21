// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbook.h"
#include "app/traffic/endpointfailures.h"
#include "app/traffic/trafficjudge.h"

#include <QTest>

#include <cmath>
#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

const QTimeZone &shanghai()
{
    static const QTimeZone zone("Asia/Shanghai");
    return zone;
}

/// Monday 2 March 2026, midnight in Shanghai.
qint64 monday()
{
    return QDateTime(QDate(2026, 3, 2), QTime(0, 0), shanghai()).toMSecsSinceEpoch();
}

/// Shoppers by the minute: few at night, many in the evening, never the same twice.
double usualRate(qint64 atMs)
{
    const double hour = double((atMs - monday()) % dayMs) / hourMs;
    const double wave = 220 - 180 * std::cos((hour - 4) / 24 * 2 * M_PI);
    const double noise = double((atMs / minuteMs * 7919) % 41) - 20;
    return wave * (1 + noise / 100);
}

SeriesPoint minuteOf(qint64 atMs, double requests, double errorShare = 0.003, double p95Ms = 40)
{
    SeriesPoint point{.startMs = atMs / minuteMs * minuteMs, .requests = quint64(requests)};
    point.byClass[5] = quint64(std::round(requests * errorShare));
    point.byClass[2] = point.requests - point.byClass[5];
    if (point.requests > 0)
        point.took = Percentiles{p95Ms * 300, p95Ms * 1000, p95Ms * 2000};
    return point;
}

std::vector<SeriesPoint> minutes(qint64 nowMs, double requests, double errorShare, double p95Ms)
{
    std::vector<SeriesPoint> out;
    for (int back = 15; back > 0; --back)
        out.push_back(minuteOf(nowMs - back * minuteMs, requests, errorShare, p95Ms));
    return out;
}

/// Two weeks of usual hours.
TrafficHabit usualWeeks(qint64 untilMs)
{
    TrafficHabit habit;
    for (qint64 hour = untilMs - 14 * dayMs; hour < untilMs; hour += hourMs) {
        const double requests = usualRate(hour) * 60;
        habit.note({.startMs = hour,
                    .requests = quint64(requests),
                    .errors = quint64(requests * 0.003),
                    .p95Us = 40'000});
    }
    return habit;
}

QStringList kindsOf(const QList<AlertCondition> &conditions)
{
    QStringList out;
    for (const AlertCondition &condition : conditions)
        out.append(condition.kind);
    return out;
}

/// A shop over days, looked at once a minute: what its people are told.
class SimulatedShop
{
public:
    explicit SimulatedShop(qint64 fromMs) : m_nowMs(fromMs), m_habit(usualWeeks(fromMs)) { }

    /// What a minute is like in place of what is usual.
    std::function<SeriesPoint(qint64)> trouble{};
    QList<EndpointFailures> failures{};
    QStringList told{};
    TrafficRules rules{};

    void pass(std::chrono::minutes time)
    {
        for (qint64 end = m_nowMs + time.count() * minuteMs; m_nowMs < end; m_nowMs += minuteMs)
            passMinute();
    }
    const AlertBook &book() const { return m_book; }

private:
    void passMinute()
    {
        SeriesPoint minute = trouble ? trouble(m_nowMs) : minuteOf(m_nowMs, usualRate(m_nowMs));
        m_hour.requests += minute.requests;
        m_hour.errors += minute.byClass[5];
        if (minute.requests > 0)
            m_minutes.push_back(minute);
        while (!m_minutes.empty() && m_minutes.front().startMs < m_nowMs - 15 * minuteMs)
            m_minutes.pop_front();
        const qint64 now = m_nowMs + minuteMs;
        if (now % hourMs == 0) {
            m_hour.startMs = now - hourMs;
            m_hour.p95Us = 40'000;
            m_habit.note(std::exchange(m_hour, {}));
        }
        for (const EndpointFailures &failure : failures)
            m_habit.noteFailure(failure.endpoint, now);
        const TrafficLook look{.minutes = {m_minutes.begin(), m_minutes.end()}, .failures = failures};
        const auto at = QDateTime::fromMSecsSinceEpoch(now, Qt::UTC);
        for (const AlertMessage &message :
             m_book.observe(trafficalert::place, judgeTraffic(look, m_habit, rules, now, shanghai()), at))
            told.append(message.incident.kind);
    }

    qint64 m_nowMs;
    TrafficHabit m_habit;
    TrafficHour m_hour{};
    std::deque<SeriesPoint> m_minutes{};
    AlertBook m_book{};
};

} // namespace

class TrafficJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medianAndSpreadShrugOffOneOddDay()
    {
        const auto usual = usualOf({10, 12, 11, 9, 10, 500});
        QCOMPARE(usual->middle, 10.5);
        QVERIFY(usual->spread < 2);
        QCOMPARE(usual->days, 6);
        QVERIFY(!usualOf({1, 2, 3}));
    }

    void sameHourIsOneOnTheWall()
    {
        // In Berlin the clocks went forward on 29 March 2026: 12:00 was 11:00 UTC before and 10:00 UTC after.
        const QTimeZone berlin("Europe/Berlin");
        TrafficHabit habit;
        for (int day = 20; day < 31; ++day) {
            const auto noon = QDateTime(QDate(2026, 3, day), QTime(12, 0), berlin).toMSecsSinceEpoch();
            habit.note({.startMs = noon, .requests = 6000});
            habit.note({.startMs = noon - hourMs, .requests = 60});
        }
        const auto now = QDateTime(QDate(2026, 3, 31), QTime(12, 30), berlin).toMSecsSinceEpoch();
        const auto usual = habit.requestsPerMinute(now, berlin);
        QCOMPARE(usual->middle, 100.0);
        QCOMPARE(usual->spread, 0.0);
        QCOMPARE(usual->days, 11);
    }

    void limits_data()
    {
        QTest::addColumn<double>("requests");
        QTest::addColumn<double>("errorShare");
        QTest::addColumn<double>("p95Ms");
        QTest::addColumn<QString>("kind"); // empty: all is well
        const auto row = [](const char *name, double requests, double share, double p95,
                            const QString &kind) { QTest::newRow(name) << requests << share << p95 << kind; };
        row("as usual", 200, 0.003, 40, u""_s);
        row("a few more errors than usual", 200, 0.02, 40, u""_s);
        row("many errors", 200, 0.05, 40, trafficalert::errors);
        row("a high share of next to nothing", 2, 0.5, 40, u""_s);
        row("somewhat slower", 200, 0.003, 120, u""_s);
        row("much slower", 200, 0.003, 160, trafficalert::slow);
        row("errors and slow are one thing", 200, 0.4, 5000, trafficalert::errors);
    }
    void limits()
    {
        QFETCH(double, requests);
        QFETCH(double, errorShare);
        QFETCH(double, p95Ms);
        QFETCH(QString, kind);
        const qint64 now = monday() + 12 * hourMs;
        const TrafficLook look{.minutes = minutes(now, requests, errorShare, p95Ms)};
        QCOMPARE(kindsOf(judgeTraffic(look, usualWeeks(now), {}, now, shanghai())).join(u' '), kind);
    }

    void fixedLimitsCountInPlaceOfLearnedOnes()
    {
        const qint64 now = monday() + 12 * hourMs;
        const TrafficLook look{.minutes = minutes(now, 200, 0.02, 120)};
        const TrafficRules strict{.errorShare = 0.01, .p95Ms = 5000};
        const auto found = judgeTraffic(look, usualWeeks(now), strict, now, shanghai());
        QCOMPARE(kindsOf(found), QStringList{trafficalert::errors});
        QVERIFY(!found.constFirst().facts.contains(u"days"_s));
        QCOMPARE(found.constFirst().facts.value(u"limit"_s), u"0.01"_s);
        QVERIFY(judgeTraffic(look, usualWeeks(now), {.isOn = false, .errorShare = 0.01}, now, shanghai())
                    .isEmpty());
    }

    void learnedLimitSaysWhatItComesFrom()
    {
        const qint64 now = monday() + 12 * hourMs;
        const auto found =
            judgeTraffic({.minutes = minutes(now, 200, 0.2, 40)}, usualWeeks(now), {}, now, shanghai());
        QCOMPARE(found.constFirst().facts.value(u"days"_s), u"14"_s);
        QVERIFY(found.constFirst().facts.value(u"usual"_s).toDouble() < 0.004);
        QCOMPARE(found.constFirst().level, AlertLevel::Warning);
    }

    void silenceIsNoNewsAtNightNorRightAfterTheStart()
    {
        const qint64 evening = monday() + 20 * hourMs;
        const TrafficHabit habit = usualWeeks(evening);
        QCOMPARE(kindsOf(judgeTraffic({}, habit, {}, evening, shanghai())),
                 QStringList{trafficalert::silence});
        QVERIFY(judgeTraffic({.followedSinceMs = evening - 2 * minuteMs}, habit, {}, evening, shanghai())
                    .isEmpty());
        TrafficHabit quiet;
        for (int day = 1; day < 10; ++day)
            quiet.note({.startMs = evening - day * dayMs, .requests = 30}); // one in two minutes
        QVERIFY(judgeTraffic({}, quiet, {}, evening, shanghai()).isEmpty());
        QVERIFY(judgeTraffic({}, habit, {.watchesSilence = false}, evening, shanghai()).isEmpty());
    }

    void silenceIsSeenWithoutAPastToo()
    {
        const qint64 now = monday() + 20 * hourMs;
        TrafficLook look{.minutes = minutes(now, 100, 0, 40)};
        look.minutes.resize(10);
        QCOMPARE(kindsOf(judgeTraffic(look, {}, {}, now, shanghai())), QStringList{trafficalert::silence});
    }

    void newlyFailingEndpointsAreOneAlert()
    {
        const qint64 now = monday() + 12 * hourMs;
        TrafficHabit habit = usualWeeks(now);
        habit.noteFailure("/api/old", now - 3 * dayMs);
        TrafficLook look{.minutes = minutes(now, 200, 0.003, 40),
                         .failures = {{"/api/pay", 9}, {"/api/cart", 4}, {"/api/old", 50}, {"/api/once", 1}}};
        const auto found = judgeTraffic(look, habit, {}, now, shanghai());
        QCOMPARE(kindsOf(found), QStringList{trafficalert::newFailures});
        QCOMPARE(found.constFirst().facts.value(u"endpoints"_s), u"/api/pay\n/api/cart"_s);
        QCOMPARE(found.constFirst().facts.value(u"count"_s), u"13"_s);
        habit.noteFailure("/api/pay", now - 2 * hourMs);
        habit.noteFailure("/api/cart", now - 2 * hourMs);
        QVERIFY(judgeTraffic(look, habit, {}, now, shanghai()).isEmpty()); // known by now
    }

    void failuresOfThePastAreRememberedButNotCounted()
    {
        const qint64 now = monday();
        FailureCounter counter;
        counter.add("/api/pay", now - 3 * hourMs);
        QVERIFY(counter.lately(now).isEmpty());
        counter.add("/api/pay", now);
        counter.add("/api/cart", now - minuteMs);
        counter.add("/api/cart", now - 5 * minuteMs); // out of order
        const QList<EndpointFailures> expected{
            {.endpoint = "/api/cart", .count = 2, .sinceMs = now - 5 * minuteMs},
            {.endpoint = "/api/pay", .count = 1, .sinceMs = now - 3 * hourMs}};
        QCOMPARE(counter.lately(now), expected);
    }
    void quietEndpointsMakeRoomForOthers()
    {
        const qint64 now = monday();
        FailureCounter counter;
        for (size_t i = 0; i < FailureCounter::mostEndpoints; ++i)
            counter.add("/old/" + std::to_string(i), now - hourMs);
        counter.add("/api/pay", now);
        QVERIFY(counter.lately(now).isEmpty()); // full, until somebody has looked
        counter.add("/api/pay", now);
        QCOMPARE(counter.lately(now).size(), 1);
    }

    void weekWithoutTroubleTellsNothing()
    {
        SimulatedShop shop(monday());
        shop.pass(7 * 24h);
        QCOMPARE(shop.told, QStringList());
        QVERIFY(shop.book().incidents().isEmpty());
    }

    void weekOfTroublesTellsEachOnce()
    {
        SimulatedShop shop(monday());
        shop.pass(20h);
        // Monday, 20:00: the payment service fails for forty minutes. Errors, and slow answers too.
        shop.failures = {{"/api/pay", 400}, {"/api/orders", 300}};
        shop.trouble = [](qint64 at) { return minuteOf(at, usualRate(at), 0.3, 4000); };
        shop.pass(40min);
        QCOMPARE(shop.told, QStringList{trafficalert::errors});
        shop.failures.clear();
        shop.trouble = nullptr;
        shop.pass(26h);
        QCOMPARE(shop.told.size(), 1);
        QVERIFY(!shop.book().incidents().constFirst().isActive()); // over, quietly

        // Tuesday night: nothing comes for two hours.
        shop.trouble = [](qint64 at) { return minuteOf(at, 0); };
        shop.pass(2h);
        QCOMPARE(shop.told.mid(1), QStringList{trafficalert::silence});
        shop.trouble = nullptr;
        shop.pass(24h);

        // Wednesday: errors flicker around the limit for three hours. One incident, not thirty.
        shop.trouble = [](qint64 at) {
            return minuteOf(at, usualRate(at), at / minuteMs % 20 < 12 ? 0.12 : 0);
        };
        shop.pass(3h);
        const auto flicker = shop.told.mid(2).count(trafficalert::errors);
        QVERIFY2(flicker >= 1 && flicker <= 9, qPrintable(shop.told.join(u' ')));
        shop.trouble = nullptr;
        shop.pass(24h);

        // Friday: slow for an hour.
        const qsizetype before = shop.told.size();
        shop.trouble = [](qint64 at) { return minuteOf(at, usualRate(at), 0.003, 900); };
        shop.pass(1h);
        shop.trouble = nullptr;
        shop.pass(40h);
        QCOMPARE(shop.told.mid(before), QStringList{trafficalert::slow});
        for (const Incident &incident : shop.book().incidents())
            QVERIFY(!incident.isActive());
    }

    void hundredDaysKeepAMonth()
    {
        TrafficHabit habit;
        for (qint64 hour = 0; hour < 100 * 24; ++hour)
            habit.note({.startMs = monday() + hour * hourMs, .requests = 100});
        habit.dropOld(monday() + 100 * dayMs);
        QCOMPARE(habit.hours().size(), size_t(28 * 24));
        QVERIFY(habit.noteFailure("/a", monday()));
        QVERIFY(!habit.noteFailure("/a", monday() + dayMs));
        QVERIFY(habit.noteFailure("/a", monday() + 60 * dayMs)); // forgotten since
    }
};

QTEST_APPLESS_MAIN(TrafficJudgeTest)
#include "tst_trafficjudge.moc"
