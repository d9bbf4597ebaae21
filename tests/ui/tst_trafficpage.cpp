// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tailmodel.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/searchfield.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"
#include "ui/traffic/columnchart.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

RequestRecord record(int number, const QString &target, int status)
{
    return {.id = QString::number(number),
            .at = PageWorkbench::noon().addSecs(number - 50),
            .method = u"GET"_s,
            .target = target,
            .status = status,
            .tookMs = double(number),
            .bytes = 100,
            .client = u"203.0.113.%1"_s.arg(number % 3)};
}

/// A page over a backend whose history has 30 requests, of which 6 are errors.
struct Bench : PageWorkbench {
    Bench()
    {
        backend.requestPages.reply = [this](const RequestLogQuery &) -> Result<PageOf<RequestRecord>> {
            return PageOf<RequestRecord>{.items = history};
        };
        for (int i = 30; i > 0; --i)
            history.append(record(i,
                                  i % 5 ? u"/shop/v1/products/%1"_s.arg(i)
                                        : u"/admin/v1/orders/%1?phone=13800138000"_s.arg(i),
                                  i % 5 ? 200 : 503));
    }
    void openStream() { backend.streams.opened.constLast()->answer(200); }

    QList<RequestRecord> history{};
};

QAbstractItemModel *tailOf(const TrafficPage &page)
{
    return page.findChild<TableView *>(u"tail"_s)->model();
}

QString cell(const QAbstractItemModel *model, int row, int column)
{
    return model->index(row, column).data().toString();
}

} // namespace

class TrafficPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shopsOwnLogIsShownFirst()
    {
        Bench bench;
        TrafficPage page(bench.services);
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

    void newRequestsArriveAndPauseHoldsThem()
    {
        Bench bench;
        TrafficPage page(bench.services);
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
        Bench bench;
        TrafficPage page(bench.services);
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

    void chosenEndpointBecomesATerm()
    {
        Bench bench;
        TrafficPage page(bench.services);
        page.show();
        auto *table = page.findChild<TableView *>(u"traffic-endpoints"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        Q_EMIT table->activated(table->model()->index(1, 0));
        QCOMPARE(page.findChild<SearchField *>()->text(), u"endpoint=/admin/v1/orders/{id}"_s);
        QTRY_COMPARE(tailOf(page)->rowCount(), 6);
    }

    void personalDataIsShownOnRequestOnly()
    {
        Bench bench;
        TrafficPage page(bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.findChild<QPushButton *>(u"reveal"_s)->click();
        QCOMPARE(cell(tailOf(page), 29, TailModel::ClientColumn), u"203.0.113.0"_s);
        QVERIFY(cell(tailOf(page), 29, TailModel::PathColumn).contains(u"13800138000"_s));
    }

    void requestOpensBesideTheTailAndLeadsToItsOrder()
    {
        Bench bench;
        TrafficPage page(bench.services);
        page.resize(1060, 740);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        auto *tail = page.findChild<TableView *>(u"tail"_s);
        Q_EMIT tail->activated(tail->model()->index(29, 0));
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
        Bench bench;
        bench.history.clear();
        for (int i = 200; i > 0; --i)
            bench.history.append(record(i, u"/n"_s, 200));
        for (RequestRecord &old : bench.history)
            old.at = PageWorkbench::noon().addSecs(-5);
        bench.backend.offered.requestHistory->largestPage = 500;
        TrafficPage page(bench.services);
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
        Bench bench;
        TrafficPage page(bench.services);
        page.show();
        QTRY_COMPARE(bench.backend.streams.opened.size(), 1);
        bench.openStream();
        bench.backend.streams.opened[0]->end(Error{.kind = Error::Kind::Unreachable, .detail = u"cut"_s});
        auto *banner = page.findChild<Banner *>();
        QVERIFY(banner->isVisibleTo(&page));
        QVERIFY(!banner->headline().isEmpty());
        banner->findChild<QPushButton *>()->click();
        QTRY_COMPARE(bench.backend.streams.opened.size(), 2);
    }

    void backendWithoutALogOffersOtherSources()
    {
        Bench bench;
        bench.backend.offered.requestLog.reset();
        bench.backend.offered.requestHistory.reset();
        TrafficPage page(bench.services);
        page.show();
        QCOMPARE(page.findChild<StateStack *>()->state(), StateStack::State::Empty);
        QVERIFY(page.isSettled());
        Q_EMIT page.findChild<StateStack *>()->actionRequested();
        QVERIFY(page.findChild<SourceDialog *>());
    }

    void dialogShowsTheFirstRequestsBeforeItIsAccepted()
    {
        Bench bench;
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("1.2.3.4 - - [12/Mar/2026:11:59:00 +0000] \"GET /a HTTP/1.1\" 200 1\nnonsense\n");
        log.close();
        SourceDialog dialog(bench.settings, bench.services.clock, true, {});
        dialog.show();
        dialog.findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(1);
        dialog.findChild<QLineEdit *>(u"text"_s)->setText(log.fileName());
        auto *table = dialog.findChild<TableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(cell(table->model(), 0, TailModel::PathColumn), u"/a"_s);
        const auto *verdict = dialog.findChild<QLabel *>(u"verdict"_s);
        QVERIFY2(verdict->text().contains(u"1 of 2"_s), qPrintable(verdict->text()));
        QCOMPARE(dialog.source().kind, TrafficSource::Kind::File);
        dialog.findChild<QLineEdit *>(u"format"_s)->setText(u"$status only"_s);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"format"_s), Qt::Key_Space);
        QTRY_VERIFY(verdict->text().contains(u"time"_s)); // says that no variable is the time
    }
};

QTEST_MAIN(TrafficPageTest)
#include "tst_trafficpage.moc"
