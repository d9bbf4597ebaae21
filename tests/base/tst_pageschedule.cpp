// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pageschedule.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

bool always(int)
{
    return true;
}

} // namespace

class TestPageSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsScrolledPastIsNotAskedFor()
    {
        PageSchedule schedule;
        QList<int> asked;
        for (int step = 0; step < 50; ++step) { // five pages a second less than needed to rest
            schedule.want({step}, 99ms * step);
            asked += schedule.work(99ms * step, always).ask;
        }
        QCOMPARE(asked, QList<int>());
        QCOMPARE(schedule.work(99ms * 49 + 100ms, always).ask, QList<int>{49});
    }

    void aPageThatStaysInViewWhileScrollingIsAskedFor()
    {
        PageSchedule schedule;
        schedule.want({1, 2}, 0ms);
        schedule.want({2, 3}, 60ms);
        const auto work = schedule.work(100ms, always);
        QCOMPARE(work.ask, QList<int>{2});
        QCOMPARE(work.again, 60ms);
    }

    void aRequestThatNobodyWantsAnyMoreIsDropped()
    {
        PageSchedule schedule;
        schedule.want({1}, 0ms);
        QCOMPARE(schedule.work(100ms, always).ask, QList<int>{1});
        QVERIFY(schedule.isAsking());
        schedule.want({7}, 120ms);
        QCOMPARE(schedule.work(120ms, always).drop, QList<int>{1});
        QVERIFY(!schedule.isAsking());
    }

    void aPageIsAskedForOnce()
    {
        PageSchedule schedule;
        schedule.want({1}, 0ms);
        QCOMPARE(schedule.work(100ms, always).ask, QList<int>{1});
        QCOMPARE(schedule.work(200ms, always).ask, QList<int>());
        schedule.answered(1);
        QCOMPARE(schedule.work(300ms, [](int) { return false; }).ask, QList<int>());
    }

    void theMostWantedIsAskedForFirst()
    {
        PageSchedule schedule;
        schedule.want({8, 9, 7}, 0ms);
        QCOMPARE(schedule.work(100ms, always).ask, (QList<int>{8, 9, 7}));
    }

    void aFailedPageWaitsForRetry()
    {
        PageSchedule schedule;
        schedule.want({1}, 0ms);
        (void)schedule.work(100ms, always);
        schedule.failed(1);
        QVERIFY(schedule.hasFailures());
        QCOMPARE(schedule.work(10s, always).ask, QList<int>());
        schedule.retry();
        QCOMPARE(schedule.work(10s, always).ask, QList<int>{1});
    }

    void scrollingAwayAndBackTriesAFailedPageAgain()
    {
        PageSchedule schedule;
        schedule.want({1}, 0ms);
        (void)schedule.work(100ms, always);
        schedule.failed(1);
        schedule.want({2}, 200ms);
        schedule.want({1}, 300ms);
        QCOMPARE(schedule.work(400ms, always).ask, QList<int>{1});
    }
};

QTEST_GUILESS_MAIN(TestPageSchedule)
#include "tst_pageschedule.moc"
