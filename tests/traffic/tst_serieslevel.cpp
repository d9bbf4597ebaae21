// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/serieslevel.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace std::chrono_literals;

namespace {

struct Seen {
    qint64 timeMs = 0;
    int statusClass = 0;
    qint64 bytes = 0;
    qint64 tookUs = 0;
};

constexpr qint64 start = 1'740'787'200'000;
constexpr qint64 forever = std::numeric_limits<qint64>::max();

/// Mostly in order, some late by up to ten minutes, some far ahead.
QList<Seen> shuffledEvents(int count)
{
    QRandomGenerator random(21);
    QList<Seen> out;
    for (int i = 0; i < count; ++i) {
        qint64 at = start + i * 37;
        if (i % 11 == 0)
            at -= qint64(random.bounded(600'000));
        if (i % 997 == 0)
            at += 7'200'000;
        out.append(
            {at, int(random.bounded(6)), qint64(random.bounded(50'000)), qint64(random.bounded(3'000'000))});
    }
    return out;
}

void add(SeriesLevel &level, const Seen &event)
{
    level.add(event.timeMs, {event.statusClass, event.bytes, latencybucket::of(event.tookUs)});
}

/// The same by keeping everything.
std::map<qint64, QList<Seen>> grouped(const QList<Seen> &events, qint64 stepMs)
{
    std::map<qint64, QList<Seen>> out;
    for (const Seen &event : events)
        out[event.timeMs / stepMs * stepMs].append(event);
    return out;
}

double exactShare(QList<Seen> events, double share)
{
    std::ranges::sort(events, {}, &Seen::tookUs);
    return double(events.at(qsizetype(std::ceil(share * double(events.size()))) - 1).tookUs);
}

} // namespace

class SeriesLevelTest : public QObject
{
    Q_OBJECT

    static void compare(const SeriesLevel &level, const QList<Seen> &events)
    {
        const auto expected = grouped(events, level.step().count() * 1000);
        const auto points = level.points(0, forever);
        QCOMPARE(points.size(), expected.size());
        auto point = points.begin();
        for (const auto &[at, group] : expected) {
            QCOMPARE(point->startMs, at);
            QCOMPARE(point->requests, quint64(group.size()));
            quint64 bytes = 0;
            std::array<quint64, statusClassCount> byClass{};
            for (const Seen &event : group) {
                bytes += quint64(event.bytes);
                ++byClass[size_t(event.statusClass)];
            }
            QCOMPARE(point->bytes, bytes);
            QVERIFY(point->byClass == byClass);
            QVERIFY(point->took);
            for (const auto &[found, share] :
                 {std::pair{point->took->p50Us, 0.5}, std::pair{point->took->p95Us, 0.95},
                  std::pair{point->took->p99Us, 0.99}}) {
                const double exact = exactShare(group, share);
                QVERIFY(std::abs(found - exact) <= exact * 0.008 + 0.5);
            }
            ++point;
        }
    }

private Q_SLOTS:
    void anyOrderGivesTheSameFigures()
    {
        const auto events = shuffledEvents(30'000);
        SeriesLevel level(1s);
        for (const Seen &event : events)
            add(level, event);
        compare(level, events);
    }

    void rollingUpIsExact()
    {
        const auto events = shuffledEvents(20'000);
        SeriesLevel seconds(1s);
        for (const Seen &event : events)
            add(seconds, event);
        SeriesLevel minutes(60s);
        minutes.merge(seconds);
        compare(minutes, events);
        SeriesLevel hours(3600s);
        hours.merge(minutes);
        compare(hours, events);
    }

    void partsMergeToTheWhole()
    {
        const auto events = shuffledEvents(20'000);
        SeriesLevel even(1s);
        SeriesLevel odd(1s);
        for (qsizetype i = 0; i < events.size(); ++i)
            add(i % 2 ? odd : even, events.at(i));
        even.merge(odd);
        compare(even, events);
    }

    void rangesIncludeTheirStartAndNotTheirEnd()
    {
        SeriesLevel level(1s);
        for (int i = 0; i < 10; ++i)
            level.add(start + i * 1000, {2, 1, 5});
        const auto points = level.points(start + 2000, start + 5000);
        QCOMPARE(points.size(), size_t(3));
        QCOMPARE(points.front().startMs, start + 2000);
        QCOMPARE(level.firstMs(), start);
        QCOMPARE(level.endMs(), start + 10'000);
    }

    void whatNeverSaidHowLongItTookHasNoPercentiles()
    {
        SeriesLevel level(1s);
        level.add(start, {2, 1, -1});
        QVERIFY(!level.points(0, forever).front().took);
    }

    void settledStepsKeepTheirFiguresForLittle()
    {
        SeriesLevel level(1s);
        for (int i = 0; i < 1000; ++i) {
            for (int took = 0; took < 200; ++took)
                level.add(start + i * 1000, {2, 1, took * 7});
        }
        const auto before = level.points(0, forever);
        const qsizetype memory = level.memory();
        level.settle(); // all of it is fresh
        QCOMPARE(level.memory(), memory);
        level.settle();
        QVERIFY(level.memory() < memory / 4);
        const auto after = level.points(0, forever);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].requests, before[i].requests);
            QVERIFY(after[i].took == before[i].took);
        }
        // A straggler counts and moves no percentile; the newest step goes on as ever.
        level.add(start, {5, 1, 2000});
        level.add(start + 999'000, {5, 1, 2000});
        const auto later = level.points(0, forever);
        QCOMPARE(later.front().requests, quint64(201));
        QCOMPARE(later.front().byClass[5], quint64(1));
        QVERIFY(later.front().took == before.front().took);
        QCOMPARE(later.back().requests, quint64(201));
        for (int took = 0; took < 500; ++took)
            level.add(start + 999'000, {5, 1, 2000});
        QVERIFY(!(level.points(0, forever).back().took == before.back().took));
    }

    void droppedTimeIsGoneAndCanComeBack()
    {
        SeriesLevel level(1s);
        for (int i = 0; i < 1000; ++i)
            level.add(start + i * 1000, {2, 1, 5});
        const qsizetype before = level.memory();
        level.dropBefore(start + 900'000);
        QVERIFY(level.memory() < before);
        QVERIFY(level.firstMs() > start + 800'000);
        level.add(start + 999'000, {2, 1, 5});
        QCOMPARE(level.points(start + 999'000, forever).front().requests, quint64(2));
        level.add(start, {5, 1, 5});
        QCOMPARE(level.firstMs(), start);
    }
};

QTEST_GUILESS_MAIN(SeriesLevelTest)
#include "tst_serieslevel.moc"
