// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pageworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/emptystate.h"
#include "ui/common/statestack.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/saleschart.h"
#include "ui/overview/waitinglist.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<DayFigures> daysOf(std::initializer_list<std::optional<Money>> sales)
{
    QList<DayFigures> days;
    QDate date(2026, 3, 1);
    for (const auto &amount : sales) {
        days.append({.date = date, .orders = 2, .sales = amount});
        date = date.addDays(1);
    }
    return days;
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridStepsAreRound_data()
    {
        QTest::addColumn<qint64>("largest");
        QTest::addColumn<qint64>("step");
        QTest::newRow("no sales") << 0LL << 100LL;
        QTest::newRow("under a unit") << 5LL << 100LL;
        QTest::newRow("four steps exactly") << 400LL << 100LL;
        QTest::newRow("just over four steps") << 401LL << 200LL;
        QTest::newRow("five") << 1001LL << 500LL;
        QTest::newRow("thousands") << 1'234'567LL << 500'000LL;
    }
    void gridStepsAreRound()
    {
        QFETCH(qint64, largest);
        QFETCH(qint64, step);
        QCOMPARE(roundStep({largest}).minor, step);
    }

    void alertsThatWaitForSomebodyStandAmongWhatNeedsAHand()
    {
        PageWorkbench bench;
        const OverviewPage page(bench.services);
        auto *waiting = page.findChild<WaitingList *>();
        QCOMPARE(waiting->rowCount(), 0);
        bench.alerts.observe(u"shop.test:443"_s,
                             {{.key = u"reach/shop.test:443"_s, .level = AlertLevel::Outage}});
        QCOMPARE(waiting->rowCount(), 1);
        QSignalSpy opened(&page, &Page::openRequested);
        waiting->findChild<QPushButton *>()->click();
        QCOMPARE(opened.first().first().toString(), u"alerts"_s);
        QVERIFY(bench.alerts.acknowledge(u"reach/shop.test:443"_s, u"me"_s));
        QVERIFY(bench.alerts.snooze(u"reach/shop.test:443"_s, PageWorkbench::noon().addDays(1)));
        QCOMPARE(waiting->rowCount(), 0);
    }

    void barsStandOnZeroAndKeepTheirProportion()
    {
        const auto layout =
            layOutSalesChart(daysOf({Money{1000}, Money{500}, Money{0}}), {0, 0, 400, 200}, 50, 20);
        QCOMPARE(layout.bars.size(), 3);
        QCOMPARE(layout.bars[0].rect.bottom(), layout.plot.bottom());
        QCOMPARE(layout.bars[0].rect.height(), layout.bars[1].rect.height() * 2);
        QCOMPARE(layout.bars[2].rect.height(), 0.0);
        QVERIFY(!layout.bars[2].rect.isNull());
        QVERIFY(layout.plot.contains(layout.bars[0].rect));
        QVERIFY(layout.bars[2].isRunning && !layout.bars[1].isRunning);
    }

    void unknownDayIsAGap()
    {
        const auto layout = layOutSalesChart(daysOf({Money{1000}, std::nullopt}), {0, 0, 400, 200}, 50, 20);
        QVERIFY(layout.bars[1].rect.isNull());
    }

    void noRoomGivesNoBars()
    {
        QVERIFY(layOutSalesChart(daysOf({Money{1000}}), {0, 0, 40, 20}, 50, 20).bars.isEmpty());
        QVERIFY(layOutSalesChart({}, {0, 0, 400, 200}, 50, 20).bars.isEmpty());
    }

    void pointerFindsItsDay()
    {
        const auto layout = layOutSalesChart(daysOf({Money{1}, Money{2}}), {0, 0, 450, 200}, 50, 20);
        QCOMPARE(layout.dayAt({60, 50}), 0);
        QCOMPARE(layout.dayAt({440, 50}), 1);
        QCOMPARE(layout.dayAt({10, 50}), -1);
    }

    void keysReadADay()
    {
        SalesChart chart;
        chart.setLocale(QLocale::c());
        chart.setDays(daysOf({Money{1000}, Money{123400}}), u"CNY"_s);
        QVERIFY(chart.reading().contains(u"1244.00"_s));
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.reading().contains(u"1234.00"_s));
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.reading().contains(u"10.00"_s));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(chart.reading().contains(u"1244.00"_s));
    }

    void figuresAreTheBackends()
    {
        PageWorkbench bench;
        bench.backend.statisticsReads.reply = [](Done) -> Result<Statistics> {
            return Statistics{.today = {.orders = 12, .sales = Money{98765}},
                              .yesterday = {.orders = 20},
                              .waiting = {.toShip = 7, .refundsAsked = 0}};
        };
        OverviewPage page(bench.services);
        QVERIFY(!page.isSettled());
        QTRY_VERIFY(page.isSettled());
        QStringList shown;
        for (const QLabel *label : page.findChildren<QLabel *>(u"today"_s))
            shown.append(label->text());
        QCOMPARE(shown.size(), 4);
        QVERIFY2(shown.contains(u"12"_s), qPrintable(shown.join(u'|')));
        QCOMPARE(shown.count(u"\u2014"_s), 2); // paid orders and new customers are not said
        QVERIFY(!page.findChild<QPushButton *>(u"orders/state:refundAsked"_s));

        const QSignalSpy opened(&page, &Page::openRequested);
        page.findChild<QPushButton *>(u"orders/state:toShip"_s)->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).toString(), u"state:toShip"_s);
    }

    /// Some backends count refunds apart from orders: there is no list to open then.
    void whatHasNoListIsOnlyCounted()
    {
        PageWorkbench bench;
        bench.backend.offered.orders->states = {OrderState::ToShip};
        bench.backend.statisticsReads.reply = [](Done) -> Result<Statistics> {
            return Statistics{.waiting = {.toShip = 7, .refundsAsked = 12}};
        };
        const OverviewPage page(bench.services);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(page.findChild<WaitingList *>()->rowCount(), 2);
        QVERIFY(page.findChild<QPushButton *>(u"orders/state:toShip"_s));
        QVERIFY(!page.findChild<QPushButton *>(u"orders/state:refundAsked"_s));
        const auto labels = page.findChild<WaitingList *>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *one) { return one->text().contains(u"12"); }));
    }

    void errorKeepsTheFigures()
    {
        PageWorkbench bench;
        OverviewPage page(bench.services);
        bench.backend.statisticsReads.asked[0].answer.finish(Statistics{.today = {.orders = 3}});
        QTRY_VERIFY(page.isSettled());
        page.reload();
        bench.backend.statisticsReads.asked[1].answer.finish(failure(Error::Kind::Unreachable, {}));
        auto *states = page.findChild<StateStack *>();
        QTRY_VERIFY(page.findChild<Banner *>());
        QVERIFY(page.findChild<Banner *>()->isVisibleTo(&page));
        QCOMPARE(states->state(), StateStack::State::Content);
        QStringList shown;
        for (const QLabel *label : page.findChildren<QLabel *>(u"today"_s))
            shown.append(label->text());
        QVERIFY(shown.contains(u"3"_s));
    }

    void withoutStatisticsItSaysSo()
    {
        PageWorkbench bench;
        bench.backend.offered.hasStatistics = false;
        const OverviewPage page(bench.services);
        QCOMPARE(page.findChild<StateStack *>()->state(), StateStack::State::NotOffered);
        QVERIFY(bench.backend.statisticsReads.asked.isEmpty());
    }

    void aMissingRightIsNotTheBackendsLack()
    {
        PageWorkbench bench;
        bench.backend.offeredToAll = bench.backend.offered;
        bench.backend.offered.hasStatistics = false;
        OverviewPage page(bench.services);
        auto *states = page.findChild<StateStack *>();
        QCOMPARE(states->state(), StateStack::State::NotOffered);
        QVERIFY(states->findChild<EmptyState *>()->headline().contains(u"may not"_s));
        bench.backend.offered.hasStatistics = true; // somebody else signs in
        Q_EMIT bench.backend.sessionChanged();
        QCOMPARE(bench.backend.statisticsReads.asked.size(), 1);
        bench.backend.statisticsReads.asked[0].answer.finish(failure(Error::Kind::Forbidden, {}));
        QTRY_COMPARE(states->state(), StateStack::State::NotOffered);
    }

    void daysWithoutSalesAreNotDrawnAsNothingSold()
    {
        PageWorkbench bench;
        OverviewPage page(bench.services);
        const auto isShown = [&page](const QWidget *part) { return part->isVisibleTo(&page); };
        bench.backend.statisticsReads.asked[0].answer.finish(
            Statistics{.days = daysOf({std::nullopt, std::nullopt})});
        QTRY_VERIFY(page.isSettled());
        QVERIFY(!isShown(page.findChild<SalesChart *>()));
        QVERIFY(isShown(page.findChild<QLabel *>(u"noSales"_s)));
        page.reload();
        bench.backend.statisticsReads.asked[1].answer.finish(
            Statistics{.days = daysOf({std::nullopt, Money{100}})});
        QTRY_VERIFY(isShown(page.findChild<SalesChart *>()));
        QVERIFY(!isShown(page.findChild<QLabel *>(u"noSales"_s)));
    }
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"
