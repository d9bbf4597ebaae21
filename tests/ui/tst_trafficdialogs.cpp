// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tailmodel.h"
#include "tests/support/misbehavingserver.h"
#include "tests/ui/trafficpagebench.h"
#include "ui/traffic/clickhousefields.h"
#include "ui/traffic/jsonmapper.h"
#include "ui/traffic/ruletable.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/trafficoptions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

namespace {

void nameTable(const SourceDialog &dialog, const QUrl &server)
{
    auto *kind = dialog.findChild<QComboBox *>(u"kind"_s);
    kind->setCurrentIndex(kind->findData(int(TrafficSource::Kind::ClickHouse)));
    dialog.findChild<QLineEdit *>(u"url"_s)->setText(server.toString());
    dialog.findChild<QLineEdit *>(u"table"_s)->setText(u"requests"_s);
}

} // namespace

/// What the traffic page asks in dialogs: where the log is, how it is read, what is shown of it.
class TrafficDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialogShowsTheFirstRequestsBeforeItIsAccepted()
    {
        TrafficPageBench bench;
        QFile log(bench.folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("1.2.3.4 - - [12/Mar/2026:11:59:00 +0000] \"GET /a HTTP/1.1\" 200 1\nnonsense\n");
        log.close();
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
        dialog.show();
        auto *where = dialog.findChild<QLineEdit *>(u"text"_s);
        QVERIFY(!where->isVisible()); // nothing to choose of the shop's own log
        dialog.findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(1);
        QVERIFY(where->isVisible() && QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_W, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), where);
        where->setText(log.fileName());
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

    void optionsAreKeptAndNonsenseIsNot()
    {
        TrafficPageBench bench;
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
        filters->findChild<QPushButton *>(u"add"_s)->click();
        filters->findChild<QTableWidget *>()->item(1, 0)->setText(u"Errors"_s);
        QVERIFY(
            dialog.findChild<QLabel *>(u"fault"_s)->text().contains(u"Errors"_s)); // nothing typed is dropped
        filters->findChild<QTableWidget *>()->item(1, 0)->setText({});
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

    void keysOfJsonLinesAreMapped()
    {
        QCOMPARE(JsonMapper::keysOf("{\"t\":1,\"req\":{\"uri\":\"/a\",\"deep\":{\"x\":2}}}"),
                 (QStringList{u"req.deep.x"_s, u"req.uri"_s, u"t"_s}));
        QVERIFY(JsonMapper::keysOf("no json").isEmpty());
        TrafficPageBench bench;
        QFile log(bench.folder.filePath(u"odd.json"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("{\"zeit\":\"2026-03-12 11:59:00\",\"wohin\":{\"pfad\":\"/a\"},\"antwort\":200}\n");
        log.close();
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
        dialog.show();
        dialog.findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(1);
        dialog.findChild<QLineEdit *>(u"text"_s)->setText(log.fileName());
        QCOMPARE(dialog.source().zone, QTimeZone(QTimeZone::systemTimeZoneId()));
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
        TrafficPageBench bench;
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
        nameTable(dialog, server.url());
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

    void timeIsReadAsTheChosenColumnHasIt()
    {
        TrafficPageBench bench;
        MisbehavingServer server;
        server.answerWith([](const SeenRequest &) {
            return ServerAnswer::of(
                200, R"({"meta":[{"name":"time","type":"DateTime"},{"name":"began","type":"UInt64"},
                                 {"name":"uri","type":"String"}],
                         "data":[["2026-03-12 11:00:00","1773313200123","/a"]]})");
        });
        SourceDialog dialog(bench.settings, bench.secrets, bench.services.clock, true, {});
        dialog.show();
        nameTable(dialog, server.url());
        dialog.findChild<QPushButton *>(u"look"_s)->click();
        auto *fields = dialog.findChild<ClickHouseFields *>();
        QTRY_VERIFY(fields->isReady());
        QCOMPARE(dialog.source().table.time, ClickHouseTable::Time::DateTime);

        const auto *verdict = dialog.findChild<QLabel *>(u"verdict"_s);
        const auto choose = [&dialog](int column) {
            auto *box = dialog.findChild<QComboBox *>(u"column-time"_s);
            QTest::keyClick(box, Qt::Key_Home);
            for (int i = 0; i < column; ++i)
                QTest::keyClick(box, Qt::Key_Down);
        };
        choose(2);
        QCOMPARE(dialog.source().table.columns.value(LogField::Time), u"began"_s);
        QCOMPARE(dialog.source().table.time, ClickHouseTable::Time::Milliseconds);
        QVERIFY(fields->isReady());
        choose(3);
        QVERIFY(!fields->isReady());
        QVERIFY2(verdict->text().contains(u"“uri” has no times"_s), qPrintable(verdict->text()));
        choose(0);
        QVERIFY(!fields->isReady());
        QVERIFY2(verdict->text().contains(u"Choose the column"_s), qPrintable(verdict->text()));
    }

    void nothingOfTheLogBeforeIsShownForTheNext()
    {
        TrafficPageBench bench;
        MisbehavingServer server;
        server.answerWith([](const SeenRequest &) { return ServerAnswer::silent(); });
        TrafficPage page(bench.secrets, bench.services);
        page.show();
        auto *endpoints = page.findChild<TableView *>(u"traffic-endpoints"_s)->model();
        QTRY_COMPARE(endpoints->rowCount(), 2);
        page.commands().at(2)->trigger(); // choose a log
        auto *dialog = page.findChild<SourceDialog *>();
        nameTable(*dialog, server.url());
        dialog->accept();
        QTRY_COMPARE(bench.traffic.source().kind, TrafficSource::Kind::ClickHouse);
        QCOMPARE(endpoints->rowCount(), 0);
        QVERIFY(!page.isSettled()); // until the server has answered
    }
};

QTEST_MAIN(TrafficDialogsTest)
#include "tst_trafficdialogs.moc"
