// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tailmodel.h"
#include "tests/ui/trafficpagebench.h"
#include "ui/common/banner.h"
#include "ui/common/columnchart.h"
#include "ui/common/searchfield.h"
#include "ui/common/statestack.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/tailpane.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

class TrafficPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shopsOwnLogIsShownFirst()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        QVERIFY(!page.isSettled());
        page.resize(1060, 740);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        QTRY_VERIFY(page.isSettled());
        QCOMPARE(cell(tailOf(page), 29, TailModel::PathColumn), u"/admin/v1/orders/30?phone=***"_s);
        QCOMPARE(cell(tailOf(page), 29, TailModel::ClientColumn), u"203.0.113.***"_s);
        const auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s)->model();
        QTRY_COMPARE(endpoints->rowCount(), 2);
        QCOMPARE(cell(endpoints, 0, 0), u"/shop/v1/products/{id}"_s);
        QCOMPARE(cell(endpoints, 0, 1), u"24"_s);
        QCOMPARE(cell(endpoints, 1, 3), u"100.0%"_s);
        // Thirty requests of the last minute: it is looked at closely.
        QCOMPARE(page.findChild<QComboBox *>(u"window"_s)->currentIndex(), 0);
        const ChartData chart = page.findChild<ColumnChart *>(u"requestsChart"_s)->data();
        float sum = 0;
        for (const ChartSeries &series : chart.series)
            sum += std::accumulate(series.values.begin(), series.values.end(), 0.0F);
        QCOMPARE(sum, 30.0F);
    }

    void requestsOfTheFutureAreSaid()
    {
        TrafficPageBench bench;
        RequestRecord late = record(31, u"/late"_s, 200);
        late.at = PageWorkbench::noon().addSecs(3600);
        bench.history.prepend(late);
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 31);
        auto *said = page.findChild<QPushButton *>(u"ahead"_s);
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->text().contains(u"1"_s), qPrintable(said->text()));
        said->click();
        QVERIFY(page.findChild<QMessageBox *>());
    }

    void logThatHasEndedIsLookedAtAsAWhole()
    {
        TrafficPageBench bench;
        const qint64 ago = 3LL * 86'400;
        for (RequestRecord &request : bench.history)
            request.at = request.at.addSecs(-ago);
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        auto *chart = page.findChild<ColumnChart *>(u"requestsChart"_s);
        const auto first = PageWorkbench::noon().addSecs(1 - 50 - ago).toMSecsSinceEpoch();
        const auto last = PageWorkbench::noon().addSecs(30 - 50 - ago).toMSecsSinceEpoch();
        QTRY_VERIFY(chart->data().fromMs <= first && chart->data().fromMs > first - 20'000);
        QVERIFY(chart->data().endMs() > last);
        QTRY_VERIFY(page.hasLiveData());
        const auto &well = chart->data().series.constFirst().values;
        QCOMPARE(std::accumulate(well.begin(), well.end(), 0.0F), 24.0F); // and the charts show it
        QVERIFY(std::ranges::any_of(page.findChildren<QAbstractButton *>(), [](const QAbstractButton *chip) {
            return chip->isVisible() && chip->text().contains(u"9 Mar"_s);
        }));
        // One that is still written is looked at as it is.
        bench.openStream();
        bench.backend.streams.opened.constLast()->send(
            "data: "
            "{\"at\":\"2026-03-12T11:59:59Z\",\"method\":\"GET\",\"path\":\"/now\",\"status\":200}\n\n");
        QTRY_VERIFY(chart->data().endMs() >= PageWorkbench::noon().toMSecsSinceEpoch());
    }

    void newRequestsArriveAndPauseHoldsThem()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        bench.openStream();
        const auto send = [&bench](const QByteArray &path) {
            bench.backend.streams.opened.constLast()->send(
                "data: {\"at\":\"2026-03-12T11:59:59Z\",\"method\":\"GET\",\"path\":\"" + path
                + "\",\"status\":200}\n\n");
        };
        send("/one");
        QTRY_COMPARE(tailOf(page)->rowCount(), 31);
        auto *pause = page.findChild<QPushButton *>(u"pause"_s);
        pause->click();
        send("/two");
        QTest::qWait(0);
        QCOMPARE(tailOf(page)->rowCount(), 31);
        pause->click();
        QTRY_COMPARE(tailOf(page)->rowCount(), 32);
        QCOMPARE(cell(tailOf(page), 31, TailModel::PathColumn), u"/two"_s);
    }

    void filterHoldsForTailTablesAndCharts()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.openTarget(u"filter:status>=500"_s);
        QTRY_COMPARE(tailOf(page)->rowCount(), 6);
        const auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s)->model();
        QTRY_COMPARE(endpoints->rowCount(), 1);
        QTRY_COMPARE(page.findChild<ColumnChart *>(u"requestsChart"_s)->data().series.constFirst().values,
                     std::vector<float>(60, 0));
        auto *search = page.findChild<SearchField *>();
        QCOMPARE(search->text(), u"status>=500"_s);
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);

        page.openTarget(u"filter:status>many"_s);
        QVERIFY(page.findChild<Banner *>()->isVisibleTo(&page));
    }

    void emptyTablesSayWhy()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.openTarget(u"filter:path:nowhere"_s);
        const auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s);
        const auto *tail = page.findChild<TableView *>(u"tail"_s);
        QTRY_COMPARE(endpoints->accessibleDescription(), u"No request of this time matches the filter."_s);
        QTRY_COMPARE(tail->accessibleDescription(), u"No request matches the filter."_s);
        QCOMPARE(page.findChild<ColumnChart *>(u"latencyChart"_s)->scene().unknownText,
                 u"No requests to measure in this time."_s);
    }

    void aLogWithoutTimesSaysSo()
    {
        TrafficPageBench bench;
        for (RequestRecord &request : bench.history) {
            request.tookMs = {};
            request.client.clear();
        }
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        QTRY_COMPARE(page.findChild<TableView *>(u"traffic-slowest"_s)->accessibleDescription(),
                     u"The log does not say how long requests took."_s);
        QCOMPARE(page.findChild<TableView *>(u"traffic-clients"_s)->accessibleDescription(),
                 u"The log does not say who asks."_s);
        QCOMPARE(page.findChild<ColumnChart *>(u"latencyChart"_s)->scene().unknownText,
                 u"The log does not say how long requests took."_s);
    }

    void chosenEndpointBecomesATerm()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        auto *table = page.findChild<TableView *>(u"traffic-endpoints"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        clickRow(table, 1);
        QCOMPARE(page.findChild<SearchField *>()->text(), u"endpoint=/admin/v1/orders/{id}"_s);
        QTRY_COMPARE(tailOf(page)->rowCount(), 6);
    }

    void personalDataIsShownOnRequestOnly()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.findChild<QPushButton *>(u"reveal"_s)->click();
        QCOMPARE(cell(tailOf(page), 29, TailModel::ClientColumn), u"203.0.113.0"_s);
        QVERIFY(cell(tailOf(page), 29, TailModel::PathColumn).contains(u"13800138000"_s));
    }

    void copiedRequestTypesNothingIntoAShell()
    {
        TrafficPageBench bench;
        bench.history.prepend(record(31, u"/a'\nreboot\u001b[201~\u202e商%41?b={1}&c=d"_s, 200));
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 31);
        clickRow(page.findChild<TableView *>(u"tail"_s), 30);
        QCOMPARE(page.findChild<RequestPanel *>()->asCurl(),
                 u"curl -X GET 'https://HOST/a%27%0Areboot%1B[201~%E2%80%AE%E5%95%86%41?b=%7B1%7D&c=d'"_s);
    }

    void requestOpensBesideTheTailAndLeadsToItsOrder()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.resize(1060, 740);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        auto *tail = page.findChild<TableView *>(u"tail"_s);
        clickRow(tail, 29);
        auto *panel = page.findChild<RequestPanel *>();
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->asCurl().contains(u"13800138000"_s));
        QVERIFY(panel->asCurl().startsWith(u"curl -X GET"_s));
        QSignalSpy opened(&page, &Page::openRequested);
        for (auto *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == u"Open the order"_s)
                button->click();
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(1).toString(), u"30"_s);
    }

    void tailHoldsStillWhileSomebodyReads()
    {
        TrafficPageBench bench;
        bench.history.clear();
        for (int i = 200; i > 0; --i)
            bench.history.append(record(i, u"/n"_s, 200));
        for (RequestRecord &old : bench.history)
            old.at = PageWorkbench::noon().addSecs(-5);
        bench.backend.offered.requestHistory->largestPage = 500;
        TrafficPage page(bench.secrets, bench.services);
        page.resize(1060, 740);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 200);
        auto *tail = page.findChild<TableView *>(u"tail"_s);
        auto *pane = page.findChild<TailPane *>();
        QVERIFY(pane->isFollowing());
        QCOMPARE(tail->verticalScrollBar()->value(), tail->verticalScrollBar()->maximum());
        tail->verticalScrollBar()->setValue(10);
        QVERIFY(!pane->isFollowing());
        bench.openStream();
        bench.backend.streams.opened.constLast()->send(
            "data: {\"at\":\"2026-03-12T11:59:59Z\",\"path\":\"/new\",\"status\":200}\n\n");
        auto *follow = page.findChild<QPushButton *>(u"follow"_s);
        QTRY_VERIFY(follow->isVisible());
        QCOMPARE(tailOf(page)->rowCount(), 200);
        follow->click();
        QTRY_COMPARE(tailOf(page)->rowCount(), 201);
        QVERIFY(pane->isFollowing());
    }

    void lostStreamIsSaidAndTriedAgain()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(bench.backend.streams.opened.size(), 1);
        bench.openStream();
        bench.backend.streams.opened[0]->end(Error{.kind = Error::Kind::Unreachable, .detail = u"cut"_s});
        auto *banner = page.findChild<Banner *>();
        QTRY_VERIFY(banner->isVisibleTo(&page));
        QVERIFY(!banner->headline().isEmpty());
        banner->findChild<QPushButton *>()->click();
        QTRY_COMPARE(bench.backend.streams.opened.size(), 2);
    }

    void backendWithoutALogOffersOtherSources()
    {
        TrafficPageBench bench;
        bench.backend.offered.requestLog.reset();
        bench.backend.offered.requestHistory.reset();
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QCOMPARE(page.findChild<StateStack *>()->state(), StateStack::State::Empty);
        QVERIFY(page.isSettled());
        Q_EMIT page.findChild<StateStack *>()->actionRequested();
        QVERIFY(page.findChild<SourceDialog *>());
    }

    void filtersThatMakeNoSenseAreSaidInWords()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.openTarget(u"filter:status>many"_s);
        auto *banner = page.findChild<Banner *>();
        const auto labels = banner->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
                                    [](const QLabel *label) { return label->text().contains(u"many"_s); }));
    }

    void brushHoldsForTailAndTables()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        auto *chart = page.findChild<ColumnChart *>(u"requestsChart"_s);
        const qint64 now = PageWorkbench::noon().toMSecsSinceEpoch();
        const TimeRange five{now - 44'000, now - 39'000}; // requests 6 to 10
        Q_EMIT chart->brushed(five);
        QTRY_COMPARE(tailOf(page)->rowCount(), 5);
        const auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s)->model();
        QTRY_COMPARE(cell(endpoints, 0, 1), u"4"_s);
        QCOMPARE(page.findChild<ColumnChart *>(u"bytesChart"_s)->scene().brush, std::optional(five));
        Q_EMIT chart->brushed({});
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
    }

    void zoomedChartsStandStillUntilSomebodyGoesBack()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        auto *chart = page.findChild<ColumnChart *>(u"requestsChart"_s);
        QTRY_COMPARE(chart->data().steps(), 60);
        const qint64 now = PageWorkbench::noon().toMSecsSinceEpoch();
        Q_EMIT chart->spanRequested({now - 40'000, now - 20'000});
        QTRY_COMPARE(chart->data().steps(), 20);
        QCOMPARE(chart->data().fromMs, now - 40'000);
        float sum = 0;
        for (const ChartSeries &series : chart->data().series)
            sum += std::accumulate(series.values.begin(), series.values.end(), 0.0F);
        QTRY_COMPARE(sum, 20.0F);
        const auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s)->model();
        QTRY_COMPARE(cell(endpoints, 0, 1), u"16"_s); // of twenty
        Q_EMIT chart->zoomRequested(now - 30'000, 0.5);
        QTRY_COMPARE(chart->data().steps(), 10);
        Q_EMIT chart->liveRequested();
        QTRY_COMPARE(chart->data().steps(), 60);
    }

    void chosenLogAndSpanAreRemembered()
    {
        TrafficPageBench bench;
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("1.2.3.4 - - [12/Mar/2026:11:59:00 +0000] \"GET /a HTTP/1.1\" 200 1\n");
        log.close();
        bench.traffic.memory().setSource({.kind = TrafficSource::Kind::File, .text = log.fileName()});
        {
            TrafficPage page(bench.secrets, bench.services);
            page.show();
            QTRY_COMPARE(tailOf(page)->rowCount(), 1);
            page.findChild<QComboBox *>(u"window"_s)->setCurrentIndex(4);
        }
        TrafficPage page(bench.secrets, bench.services);
        QCOMPARE(page.findChild<QComboBox *>(u"window"_s)->currentIndex(), 4);
        QCOMPARE(bench.traffic.source().text, log.fileName());
    }

    void missedRequestsAreCountedAlsoAfterACut()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        bench.openStream();
        const auto send = [&bench](int from, int to) {
            for (int id = from; id <= to; ++id)
                bench.backend.streams.opened.constLast()->send(
                    "id: " + QByteArray::number(id)
                    + "\nretry: 1\ndata: "
                      "{\"at\":\"2026-03-12T11:59:59Z\",\"path\":\"/x\",\"status\":200}\n\n");
        };
        send(31, 40);
        auto *lost = page.findChild<QPushButton *>(u"lost"_s);
        QVERIFY(lost->isHidden());
        bench.backend.streams.opened[0]->end(Error{.kind = Error::Kind::Unreachable, .detail = u"cut"_s});
        QTRY_COMPARE(bench.backend.streams.opened.size(), 2);
        bench.openStream();
        send(53, 60);
        QTRY_VERIFY(!lost->isHidden());
        QTRY_COMPARE(lost->text(), u"12 request(s) missed"_s);
        lost->click();
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"12"_s));
    }

    void writesOfThisConsoleAreMarked()
    {
        TrafficPageBench bench;
        TrafficPage page(bench.secrets, bench.services);
        auto *chart = page.findChild<ColumnChart *>(u"requestsChart"_s);
        QVERIFY(chart->scene().pins.isEmpty());
        Q_EMIT bench.applier.saved({.kind = EntityRef::Kind::Product, .id = u"7"_s});
        Q_EMIT bench.applier.saved({.kind = EntityRef::Kind::Order, .id = u"8"_s});
        QCOMPARE(chart->scene().pins.size(), 1);
        QVERIFY2(chart->scene().pins[0].text.contains(u'2'), qPrintable(chart->scene().pins[0].text));
    }

    void colourRulesTintTheTail()
    {
        TrafficPageBench bench;
        bench.traffic.memory().setColours({{u"status:5xx"_s, u"bad"_s}, {u"path:/nothing"_s, u"good"_s}});
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        QCOMPARE(tailOf(page)->index(29, 0).data(TailModel::ColourRole).toString(), u"bad"_s);
        QCOMPARE(tailOf(page)->index(28, 0).data(TailModel::ColourRole).toString(), QString());
    }

    void savedFiltersAreInTheMenu()
    {
        TrafficPageBench bench;
        bench.traffic.memory().setFilters({{u"Broken"_s, u"status:5xx"_s}});
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.findChild<QPushButton *>(u"filters"_s)->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE(tailOf(page)->rowCount(), 6);
        QCOMPARE(page.findChild<SearchField *>()->text(), u"status:5xx"_s);
    }
};

QTEST_MAIN(TrafficPageTest)
#include "tst_trafficpage.moc"
