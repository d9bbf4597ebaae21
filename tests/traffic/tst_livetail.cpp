// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/requestrecord.h"
#include "app/traffic/formatsearch.h"
#include "app/traffic/rowfilter.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/toprowsmodel.h"
#include "app/traffic/trafficengine.h"
#include "app/traffic/trafficfigures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 forever = std::numeric_limits<qint64>::max();

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

/// A line of the access log, so many seconds before noon.
QByteArray line(int secondsBefore, const QByteArray &request, int status, const QByteArray &took = "0.010",
                const QByteArray &client = "203.0.113.9")
{
    const QString time = QLocale::c().toString(noon().addSecs(-secondsBefore), u"dd/MMM/yyyy:HH:mm:ss"_s);
    return client + " - - [" + time.toLatin1() + " +0000] \"" + request + " HTTP/1.1\" "
        + QByteArray::number(status) + " 100 \"-\" \"okhttp\" " + took + '\n';
}

QByteArray someTraffic()
{
    return line(50, "GET /api/products/1", 200, "0.010")
        + line(40, "GET /api/products/2?ref=home", 200, "0.020")
        + line(30, "POST /api/orders", 503, "1.500", "198.51.100.7")
        + line(20, "GET /api/orders/77", 404, "0.005") + "what is this\n"
        + line(10, "GET /healthz", 200, "0.001", "2001:db8::9");
}

TrafficSnapshotPtr snapshotOf(TrafficEngine &engine, const TrafficView &view = {.window = 15min})
{
    QSignalSpy published(&engine, &TrafficEngine::published);
    engine.setView(view); // publishes at once
    return engine.latest();
}

QStringList pathsOf(const RowsSnapshot &rows, const std::vector<qint64> &numbers)
{
    QStringList out;
    for (const qint64 number : numbers) {
        const auto target = rows.texts(number).target;
        out.append(QString::fromUtf8(target.data(), qsizetype(target.size())));
    }
    return out;
}

} // namespace

class LiveTailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeFiguresAndRows()
    {
        TrafficEngine engine(noon);
        engine.reset({}); // the format is told from the lines
        const QByteArray bytes = someTraffic();
        for (qsizetype at = 0; at < bytes.size(); at += 7)
            engine.take(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(7, bytes.size() - at)));
        const auto snapshot = snapshotOf(engine);
        QCOMPARE(snapshot->requests, quint64(5));
        QCOMPARE(snapshot->unparsed, quint64(1));
        QCOMPARE(snapshot->unparsedSamples.constFirst(), "what is this");
        QCOMPARE(snapshot->rows.count(), 5);
        QCOMPARE(snapshot->points.size(), size_t(5));
        QCOMPARE(snapshot->points.at(2).byClass[5], quint64(1));
        QVERIFY(std::abs(snapshot->points.at(2).took->p99Us - 1.5e6) < 1.5e6 * 0.008);
    }

    void requestsAreFoundAfterWhateverComesFirst_data()
    {
        QTest::addColumn<int>("banner"); // lines
        QTest::addColumn<int>("linesAtATime");
        for (const int linesAtATime : {1, 100'000}) {
            for (const int banner : {1, 19, 20, 120, 501, 700}) {
                const QByteArray name =
                    QByteArray::number(banner) + " lines, by " + QByteArray::number(linesAtATime);
                QTest::newRow(name.constData()) << banner << linesAtATime;
            }
        }
    }
    void requestsAreFoundAfterWhateverComesFirst()
    {
        QFETCH(int, banner);
        QFETCH(int, linesAtATime);
        QList<QByteArray> lines;
        for (int i = 0; i < banner; ++i)
            lines.append("/docker-entrypoint.sh: Configuration " + QByteArray::number(i) + '\n');
        for (int i = 0; i < 300; ++i)
            lines.append(line(300 - i, "GET /n/x" + QByteArray::number(i), 200));
        TrafficEngine engine(noon);
        engine.reset({});
        for (qsizetype at = 0; at < lines.size(); at += linesAtATime) {
            engine.take(lines.mid(at, linesAtATime).join());
            const auto shown = snapshotOf(engine); // so often does a page look
            const auto came = quint64(std::min(at + linesAtATime, lines.size()));
            QCOMPARE(shown->requests + shown->unparsed, came);
        }
        const auto snapshot = snapshotOf(engine);
        QCOMPARE(snapshot->requests, quint64(300));
        QCOMPARE(snapshot->unparsed, quint64(banner));
        QCOMPARE(pathsOf(snapshot->rows, {0, 299}), (QStringList{u"/n/x0"_s, u"/n/x299"_s}));
        QCOMPARE(snapshot->unparsedSamples.size(), std::min<qsizetype>(banner, TrafficEngine::keptSamples));
    }

    void requestsAmongManyOtherLinesAreFound()
    {
        TrafficEngine engine(noon);
        engine.reset({});
        const QByteArray others = QByteArray("one\ntwo\nthree\n").repeated(2);
        engine.take(QByteArray(others + line(5, "GET /a", 200) + "four\n" + line(4, "GET /b", 200) + "five\n"
                               + line(3, "GET /c", 200) + "six\n"));
        const auto snapshot = snapshotOf(engine);
        QCOMPARE(snapshot->requests, quint64(3));
        QCOMPARE(snapshot->unparsed, quint64(9));
    }

    void logWithoutRequestsCostsNextToNothing()
    {
        FormatSearch search;
        int looks = 0;
        for (int i = 0; i < 100'000; ++i) {
            search.add("INFO worker " + QByteArray::number(i) + " is idle");
            while (search.isOverfull())
                search.takeOldest();
            if (search.isDue()) {
                ++looks;
                QVERIFY(!search.look(1000));
            }
        }
        QVERIFY2(looks < 30, qPrintable(QString::number(looks)));
        QVERIFY(search.lines().size() == FormatSearch::mostLines);
        QVERIFY(!search.isDueWhenQuiet(1000) && search.isDueWhenQuiet(10'000)); // within 9 seconds
    }

    void snapshotsNeverChange()
    {
        TrafficEngine engine(noon);
        engine.take(someTraffic());
        const auto first = snapshotOf(engine);
        for (int i = 0; i < 10'000; ++i)
            engine.take(line(5, "GET /later", 200));
        QCOMPARE(first->rows.count(), 5);
        QCOMPARE(pathsOf(first->rows, {0}), QStringList{u"/api/products/1"_s});
        QCOMPARE(snapshotOf(engine)->rows.count(), 10'005);
    }

    void timesAreShownAsFineAsTheLogWritesThem()
    {
        const auto timeShown = [](const QByteArray &bytes) {
            TrafficEngine engine(noon);
            engine.reset({}); // the format is told from the lines
            engine.take(bytes);
            TailModel model(noon);
            model.set(snapshotOf(engine)->rows);
            return model.index(0, TailModel::TimeColumn).data().toString();
        };
        const QString seconds = noon().addSecs(-50).toLocalTime().toString(u"HH:mm:ss"_s);
        QCOMPARE(timeShown(someTraffic()), seconds);
        const QByteArray whole = R"({"time":"2026-03-12T11:59:10.000Z","path":"/a","status":200})";
        const QByteArray quarter = R"({"time":"2026-03-12T11:59:11.250Z","path":"/b","status":200})";
        QCOMPARE(timeShown(whole + '\n' + QByteArray(quarter + '\n').repeated(5)), seconds + u".000"_s);
    }

    void onlyTheNewestAreKept()
    {
        constexpr qint64 most = 10'000;
        TrafficEngine engine(noon, most);
        for (int i = 0; i < 30'000; ++i)
            engine.take(line(5, "GET /n/x" + QByteArray::number(i), 200));
        const auto snapshot = snapshotOf(engine);
        QCOMPARE(snapshot->rows.count(), most);
        QCOMPARE(snapshot->rows.firstNumber(), 20'000);
        QCOMPARE(pathsOf(snapshot->rows, {20'000, 29'999}), (QStringList{u"/n/x20000"_s, u"/n/x29999"_s}));
        QVERIFY(snapshot->rows.parts().size() < 5);
        QCOMPARE(snapshot->requests, quint64(30'000)); // counted all the same
    }

    void publishesAtMostThirtyTimesASecond()
    {
        TrafficEngine engine(noon);
        QSignalSpy published(&engine, &TrafficEngine::published);
        for (int i = 0; i < 1000; ++i)
            engine.take(line(1, "GET /", 200));
        QVERIFY(published.isEmpty());
        QTRY_COMPARE(published.size(), 1);
        engine.take(line(1, "GET /", 200));
        engine.setView({.window = 1min});
        QCOMPARE(published.size(), 1); // nobody has taken the last one yet
    }

    void wrongClocksAreCountedAndDrawNothing()
    {
        TrafficEngine engine(noon);
        engine.take(QByteArray(line(-3600, "GET /tomorrow", 200) + line(40 * 86'400, "GET /old", 200)
                               + line(-60, "GET /soon", 200)));
        const auto snapshot = snapshotOf(engine);
        QCOMPARE(snapshot->fromFuture, quint64(1));
        QCOMPARE(snapshot->rows.count(), 3);
        QCOMPARE(snapshot->points.size(), size_t(1));
    }

    void logOfLastYearIsKeptLikeOneOfToday()
    {
        TrafficEngine engine(noon);
        constexpr int year = 365 * 86'400;
        engine.take(QByteArray(line(year + 40 * 86'400, "GET /before", 200)
                               + line(year + 90, "GET /first", 200) + line(year + 60, "GET /a", 503)
                               + line(year, "GET /last", 200)));
        const TimeRange atItsEnd{noon().addSecs(-year - 1800).toMSecsSinceEpoch(),
                                 noon().addSecs(-year + 1).toMSecsSinceEpoch()};
        const auto snapshot = snapshotOf(engine, {.fixed = atItsEnd});
        QCOMPARE(snapshot->step, 1s);
        QCOMPARE(snapshot->points.size(), size_t(3));
        QCOMPARE(snapshot->oldestMs, noon().addSecs(-year - 90).toMSecsSinceEpoch());
        QCOMPARE(snapshot->newestMs, noon().addSecs(-year).toMSecsSinceEpoch());
        QVERIFY(snapshot->hours.empty() && snapshot->failures.isEmpty()); // nothing for the watch of today
    }

    void recordsOfTheBackendAreRowsToo()
    {
        TrafficEngine engine(noon);
        engine.takeRecords({{.id = u"1"_s,
                             .at = noon().addSecs(-5),
                             .method = u"GET"_s,
                             .target = u"/中文"_s,
                             .status = 200,
                             .tookMs = 1.5,
                             .user = u"wang"_s,
                             .requestId = u"r-1"_s}});
        const auto rows = snapshotOf(engine)->rows;
        QCOMPARE(rows.row(0).tookUs, 1500U);
        QVERIFY(rows.texts(0).user == "wang" && rows.texts(0).requestId == "r-1");
    }

    void filtersFind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("paths");
        const auto row = [](const char *name, const QString &text, const QString &paths) {
            QTest::newRow(name) << text << paths;
        };
        row("everything", u""_s,
            u"/api/products/1 /api/products/2?ref=home /api/orders /api/orders/77 /healthz"_s);
        row("a word", u"products"_s, u"/api/products/1 /api/products/2?ref=home"_s);
        row("a word in any case", u"HEALTH"_s, u"/healthz"_s);
        row("both", u"status>=400 path:/api/orders"_s, u"/api/orders /api/orders/77"_s);
        row("class", u"status:5xx"_s, u"/api/orders"_s);
        row("class with equals", u"status=4xx"_s, u"/api/orders/77"_s);
        row("either", u"status:5xx OR status:404"_s, u"/api/orders /api/orders/77"_s);
        row("not", u"-path:/api"_s, u"/healthz"_s);
        row("not, the other way", u"!method:GET"_s, u"/api/orders"_s);
        row("slow", u"took>15ms"_s, u"/api/products/2?ref=home /api/orders"_s);
        row("slower, in seconds", u"took>=1.5s"_s, u"/api/orders"_s);
        row("endpoint", u"endpoint=/api/products/{id}"_s, u"/api/products/1 /api/products/2?ref=home"_s);
        row("client", u"client:2001:db8"_s, u"/healthz"_s);
        row("regular expression", u"path~^/api/\\w+/\\d$"_s, u"/api/products/1"_s);
        row("agent", u"agent:okhttp status=200 -path:api"_s, u"/healthz"_s);
        row("quoted", u"\"/healthz\""_s, u"/healthz"_s);
        row("method as a word", u"post"_s, u"/api/orders"_s);
        row("bytes", u"bytes>1kb"_s, u""_s);
    }
    void filtersFind()
    {
        QFETCH(QString, text);
        QFETCH(QString, paths);
        TrafficEngine engine(noon);
        engine.take(someTraffic());
        const auto snapshot = snapshotOf(engine);
        const auto filter = RowFilter::fromText(text);
        QVERIFY(filter);
        QCOMPARE(pathsOf(snapshot->rows, filter->matching(snapshot->rows, 0, 100)).join(u' '), paths);

        TrafficEngine choosy(noon); // keeps none in vain, and misses none
        choosy.setFilter(*filter);
        choosy.take(someTraffic());
        const RowsSnapshot kept = snapshotOf(choosy)->rows;
        QCOMPARE(pathsOf(kept, filter->matching(kept, 0, 100)).join(u' '), paths);
        if (!text.contains(u"endpoint"_s)) // which is not known before
            QCOMPARE(size_t(kept.count()), filter->matching(kept, 0, 100).size());
    }

    void filtersThatMakeNoSenseAreRefused()
    {
        for (const QString &text :
             {u"status>many"_s, u"path~("_s, u"took>1parsec"_s, u"OR a"_s, u"a OR"_s, u"a OR OR b"_s,
              u"\"open"_s, u"path>3"_s, u"status:9999"_s, u"status="_s}) {
            const auto filter = RowFilter::fromText(text);
            QVERIFY2(!filter && !filter.error().message.isEmpty(), qPrintable(text));
        }
    }

    void termsReadBackAsThemselves()
    {
        TrafficEngine engine(noon);
        engine.take(QByteArray(line(3, "GET /a b", 200) + line(2, "GET /ab", 200)));
        const auto snapshot = snapshotOf(engine);
        const auto filter = RowFilter::fromText(RowFilter::term(u"path"_s, u"/a b"_s));
        QCOMPARE(filter->matching(snapshot->rows, 0, 9), std::vector<qint64>{0});
    }

    void figuresCountWhatIsWanted()
    {
        TrafficEngine engine(noon);
        engine.take(someTraffic());
        const auto snapshot = snapshotOf(engine);
        const auto all = figuresOf(snapshot->rows, {.toMs = forever});
        QCOMPARE(all.requests, quint64(5));
        QCOMPARE(all.errors, quint64(1));
        QCOMPARE(all.endpoints.constFirst().key, "/api/products/{id}");
        QCOMPARE(all.endpoints.constFirst().requests, quint64(2));
        QVERIFY(std::abs(*all.endpoints.constFirst().p95Us - 20'000) <= 20'000 * 0.008);
        QCOMPARE(all.clients.constFirst().key, "203.0.113.9");
        QCOMPARE(all.statuses.constFirst().key, "200");
        QVERIFY(std::abs(all.took->p50Us - 10'000) <= 10'000 * 0.008);
        QCOMPARE(all.slowest.front(), 2);
        const auto some = figuresOf(snapshot->rows,
                                    {.filter = *RowFilter::fromText(u"status>=400"_s),
                                     .fromMs = noon().toMSecsSinceEpoch() - 25'000,
                                     .toMs = forever});
        QCOMPARE(some.requests, quint64(1));
        QCOMPARE(some.points.size(), size_t(1));
    }

    void rowStaysOneRowWhateverItsTextsHold()
    {
        TrafficEngine engine(noon);
        engine.take(line(1, "GET /a\\x0Ab\\x1B[2J\\xE2\\x80\\xAE", 200));
        TailModel tail(noon);
        const auto rows = snapshotOf(engine)->rows;
        tail.set(rows);
        QCOMPARE(tail.index(0, TailModel::PathColumn).data().toString(), u"/a\\x0Ab\\x1B[2J\\u{202E}"_s);
        TopRowsModel endpoints(TopRowsModel::Kind::Endpoints);
        endpoints.set(figuresOf(rows, {.toMs = forever}).endpoints, 1, 1);
        const QModelIndex key = endpoints.index(0, TopRowsModel::KeyColumn);
        QCOMPARE(key.data().toString(), u"/a\\x0Ab\\x1B[2J\\u{202E}"_s);
        QVERIFY(key.data(TopRowsModel::KeyRole).toString().contains(u'\n')); // what filters look for
    }

    void modelGrowsThenMovesUnderItsRows()
    {
        TrafficEngine engine(noon, 100);
        TailModel model(noon);
        const QAbstractItemModelTester tester(&model);
        engine.take(someTraffic());
        model.set(snapshotOf(engine)->rows);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(4, TailModel::PathColumn).data().toString(), u"/healthz"_s);
        QCOMPARE(model.index(4, TailModel::ClientColumn).data().toString(), u"2001:db8:::***"_s);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 200; ++i)
            engine.take(line(1, "GET /n" + QByteArray::number(i), 200));
        model.set(snapshotOf(engine)->rows);
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(inserted.size(), 1);
        engine.take(line(1, "GET /last", 200));
        model.set(snapshotOf(engine)->rows);
        QCOMPARE(inserted.size(), 1); // full: the rows move, none is inserted
        QCOMPARE(model.index(99, TailModel::PathColumn).data().toString(), u"/last"_s);
        QCOMPARE(model.rowOf(model.numberAt(40)), 40);
        model.set(snapshotOf(engine)->rows, std::vector<qint64>{150, 160});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.numberAt(1), 160);
        QCOMPARE(model.rowOf(160), 1);
        model.set({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(LiveTailTest)
#include "tst_livetail.moc"
