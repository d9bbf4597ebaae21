// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tailmodel.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/columnchart.h"
#include "ui/common/searchfield.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"
#include "ui/traffic/jsonmapper.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/ruletable.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficoptions.h"
#include "ui/traffic/trafficpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
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
    void openStream()
    {
        QTRY_VERIFY(!backend.streams.opened.isEmpty() && backend.streams.opened.constLast());
        backend.streams.opened.constLast()->answer(200);
    }

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

    void newRequestsArriveAndPauseHoldsThem()
    {
        Bench bench;
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
        Bench bench;
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

    void chosenEndpointBecomesATerm()
    {
        Bench bench;
        TrafficPage page(bench.secrets, bench.services);
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
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.findChild<QPushButton *>(u"reveal"_s)->click();
        QCOMPARE(cell(tailOf(page), 29, TailModel::ClientColumn), u"203.0.113.0"_s);
        QVERIFY(cell(tailOf(page), 29, TailModel::PathColumn).contains(u"13800138000"_s));
    }

    void requestOpensBesideTheTailAndLeadsToItsOrder()
    {
        Bench bench;
        TrafficPage page(bench.secrets, bench.services);
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
        Bench bench;
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
        Bench bench;
        bench.backend.offered.requestLog.reset();
        bench.backend.offered.requestHistory.reset();
        TrafficPage page(bench.secrets, bench.services);
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
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
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

    void filtersThatMakeNoSenseAreSaidInWords()
    {
        Bench bench;
        TrafficPage page(bench.secrets, bench.services);
        page.openTarget(u"filter:status>many"_s);
        auto *banner = page.findChild<Banner *>();
        const auto labels = banner->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
                                    [](const QLabel *label) { return label->text().contains(u"many"_s); }));
    }

    void brushHoldsForTailAndTables()
    {
        Bench bench;
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
        Bench bench;
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
        Bench bench;
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
        Bench bench;
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
        Bench bench;
        TrafficPage page(bench.secrets, bench.services);
        auto *chart = page.findChild<ColumnChart *>(u"requestsChart"_s);
        QVERIFY(chart->scene().pins.isEmpty());
        Q_EMIT bench.applier.productSaved(u"7"_s);
        Q_EMIT bench.applier.orderSaved(u"8"_s);
        QCOMPARE(chart->scene().pins.size(), 1);
        QVERIFY2(chart->scene().pins[0].text.contains(u'2'), qPrintable(chart->scene().pins[0].text));
    }

    void optionsAreKeptAndNonsenseIsNot()
    {
        Bench bench;
        TrafficMemory &memory = bench.traffic.memory();
        memory.setFilters({{u"Slow"_s, u"took>1s"_s}});
        memory.setColours({{u"status:5xx"_s, u"bad"_s}});
        TrafficOptions dialog(memory);
        const QSignalSpy routes(&dialog, &TrafficOptions::routesChanged);
        auto *filters = dialog.findChild<RuleTable *>(u"savedFilters"_s);
        QCOMPARE(filters->rows(), QList<RuleTable::Row>({{u"Slow"_s, u"took>1s"_s}}));
        filters->findChild<QTableWidget *>()->item(0, 1)->setText(u"took>1parsec"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"fault"_s)->text().contains(u"parsec"_s));
        filters->findChild<QTableWidget *>()->item(0, 1)->setText(u"took>2s"_s);
        QVERIFY(dialog.findChild<QLabel *>(u"fault"_s)->text().isEmpty());
        auto *edit = dialog.findChild<QPlainTextEdit *>(u"routes"_s);
        edit->setPlainText(u"p/{x}"_s);
        QVERIFY(!dialog.findChild<QLabel *>(u"fault"_s)->text().isEmpty());
        edit->setPlainText(u"/p/{x}"_s);
        dialog.accept();
        QCOMPARE(memory.filters().constFirst().text, u"took>2s"_s);
        QCOMPARE(memory.routes(), QStringList{u"/p/{x}"_s});
        QCOMPARE(routes.size(), 1);
    }

    void colourRulesTintTheTail()
    {
        Bench bench;
        bench.traffic.memory().setColours({{u"status:5xx"_s, u"bad"_s}, {u"path:/nothing"_s, u"good"_s}});
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        QCOMPARE(tailOf(page)->index(29, 0).data(TailModel::ColourRole).toString(), u"bad"_s);
        QCOMPARE(tailOf(page)->index(28, 0).data(TailModel::ColourRole).toString(), QString());
    }

    void savedFiltersAreInTheMenu()
    {
        Bench bench;
        bench.traffic.memory().setFilters({{u"Broken"_s, u"status:5xx"_s}});
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 30);
        page.findChild<QPushButton *>(u"filters"_s)->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE(tailOf(page)->rowCount(), 6);
        QCOMPARE(page.findChild<SearchField *>()->text(), u"status:5xx"_s);
    }

    void keysOfJsonLinesAreMapped()
    {
        QCOMPARE(JsonMapper::keysOf("{\"t\":1,\"req\":{\"uri\":\"/a\",\"deep\":{\"x\":2}}}"),
                 (QStringList{u"req.deep.x"_s, u"req.uri"_s, u"t"_s}));
        QVERIFY(JsonMapper::keysOf("no json").isEmpty());
        Bench bench;
        QFile log(bench.folder.filePath(u"odd.json"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("{\"zeit\":\"2026-03-12 11:59:00\",\"wohin\":{\"pfad\":\"/a\"},\"antwort\":200}\n");
        log.close();
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
        dialog.show();
        dialog.findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(1);
        dialog.findChild<QLineEdit *>(u"text"_s)->setText(log.fileName());
        auto *path = dialog.findChild<QComboBox *>(u"json-path"_s);
        QTRY_VERIFY(path->findText(u"wohin.pfad"_s) >= 0);
        dialog.findChild<QComboBox *>(u"json-time"_s)->setCurrentText(u"zeit"_s);
        path->setCurrentText(u"wohin.pfad"_s);
        dialog.findChild<QComboBox *>(u"json-status"_s)->setCurrentText(u"antwort"_s);
        dialog.findChild<QComboBox *>(u"zone"_s)->setCurrentText(u"Asia/Tokyo"_s);
        auto *table = dialog.findChild<TableView *>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(cell(table->model(), 0, TailModel::PathColumn), u"/a"_s);
        QCOMPARE(dialog.source().format->zone.id(), "Asia/Tokyo");
        QCOMPARE(dialog.source().format->fields.size(), 3);
    }

    void tableOnAServerIsLookedAtAndAsked()
    {
        Bench bench;
        MisbehavingServer server;
        server.answerWith([](const SeenRequest &request) {
            if (request.header("X-ClickHouse-Key") != "secret")
                return ServerAnswer::of(
                    401, "Code: 193, e.displayText() = DB::Exception: Wrong password, e.what()");
            if (request.body.startsWith("SELECT *"))
                return ServerAnswer::of(
                    200,
                    "{\"meta\":[{\"name\":\"event_time\",\"type\":\"DateTime\"},{\"name\":"
                    "\"uri\",\"type\":\"String\"}],\"data\":[[\"2026-03-12 11:00:00\",\"/a\"]]}");
            if (request.body.contains("DESC LIMIT 1000"))
                return ServerAnswer::of(
                    200,
                    "{\"meta\":[],\"data\":[[1773316799000,\"GET\",\"/a\",200,null,1,\"\",\"\","
                    "\"\",\"\"]]}");
            return ServerAnswer::of(200, "{\"meta\":[],\"data\":[]}");
        });
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
        dialog.show();
        auto *kind = dialog.findChild<QComboBox *>(u"kind"_s);
        kind->setCurrentIndex(kind->findData(int(TrafficSource::Kind::ClickHouse)));
        dialog.findChild<QLineEdit *>(u"url"_s)->setText(server.url().toString());
        dialog.findChild<QLineEdit *>(u"table"_s)->setText(u"requests"_s);
        const auto *verdict = dialog.findChild<QLabel *>(u"verdict"_s);
        dialog.findChild<QPushButton *>(u"look"_s)->click();
        QTRY_VERIFY2(verdict->text().contains(u"password"_s), qPrintable(verdict->text()));
        dialog.findChild<QLineEdit *>(u"password"_s)->setText(u"secret"_s);
        dialog.findChild<QPushButton *>(u"look"_s)->click();
        QTRY_COMPARE(dialog.findChild<QTableWidget *>(u"firstRows"_s)->rowCount(), 1);
        QCOMPARE(dialog.source().table.columns.value(LogField::Target), u"uri"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        QTRY_COMPARE(accepted.size(), 1);
        bench.traffic.memory().setSource(dialog.source());

        TrafficPage page(bench.secrets, bench.services);
        page.show();
        QTRY_COMPARE(tailOf(page)->rowCount(), 1);
        QCOMPARE(cell(tailOf(page), 0, TailModel::PathColumn), u"/a"_s);
        QVERIFY(page.isSettled());
    }
};

QTEST_MAIN(TrafficPageTest)
#include "tst_trafficpage.moc"
