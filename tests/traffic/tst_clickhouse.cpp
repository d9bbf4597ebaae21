// SPDX-License-Identifier: GPL-3.0-or-later
// With ZHANGGUI_CLICKHOUSE=http://user:password@host:port/database/table a real server is asked as well.
#include "app/net/httptransport.h"
#include "app/traffic/clickhouselog.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/resultof.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noonMs = 1'773'316'800'000; // 12 March 2026, 12:00 UTC
constexpr qint64 hourMs = 3'600'000;

ClickHouseTable requests()
{
    return {.url = QUrl(u"http://127.0.0.1:8123"_s),
            .database = u"shop"_s,
            .table = u"requests"_s,
            .tookUnit = TookUnit::Milliseconds,
            .columns = {{LogField::Time, u"event_time"_s},
                        {LogField::Target, u"request_uri"_s},
                        {LogField::Method, u"request_method"_s},
                        {LogField::Status, u"status"_s},
                        {LogField::Took, u"took_ms"_s},
                        {LogField::Bytes, u"bytes_sent"_s},
                        {LogField::Client, u"client_ip"_s}}};
}

FiguresQuestion lastHour(const QString &filter = {})
{
    return {.filter = *RowFilter::fromText(filter), .fromMs = noonMs - hourMs, .toMs = noonMs};
}

QStringList allQuestions(const ClickHouseQuery &query, const FiguresQuestion &question)
{
    return {query.points(question),
            query.totals(question),
            query.busiest(LogField::Target, question),
            query.busiest(LogField::Client, question),
            query.busiest(LogField::Status, question),
            query.failing(question),
            query.newestTime(question),
            query.slowest(question),
            query.newest(question)};
}

/// An answer in the shape of the server's, version 18.16.
QByteArray answer(const QByteArray &meta, const QByteArray &rows)
{
    return "{\n\t\"meta\":\n\t[" + meta + "],\n\n\t\"data\":\n\t[\n" + rows
        + "\n\t],\n\n\t\"rows\": 1,\n\n\t\"statistics\":\n\t{\n\t\t\"elapsed\": 0.003,\n\t\t\"rows_read\": "
          "1\n\t}\n}\n";
}

/// Words of the server's exceptions as it wrote them.
const QByteArray wrongPassword =
    "Code: 193, e.displayText() = DB::Exception: Wrong password for user default, e.what() = DB::Exception\n";
const QByteArray noTable =
    "Code: 60, e.displayText() = DB::Exception: Table shop.nope doesn't exist., e.what() = DB::Exception\n";
const QByteArray noDatabase =
    "Code: 81, e.displayText() = DB::Exception: Database nodb doesn't exist, e.what() = DB::Exception\n";
const QByteArray noColumn =
    "Code: 47, e.displayText() = DB::Exception: Unknown identifier: nocol, e.what() = DB::Exception\n";
const QByteArray tooLong =
    "Code: 159, e.displayText() = DB::Exception: Timeout exceeded: elapsed 30.1 seconds, "
    "maximum: 30, e.what() = DB::Exception\n";
const QByteArray later =
    "Code: 516. DB::Exception: default: Authentication failed: password is incorrect, or "
    "there is no user with such name. (AUTHENTICATION_FAILED) (version 23.8.1.1)\n";

/// Answers each question by what it asks for, as the server does.
ServerAnswer answerTo(const SeenRequest &request)
{
    if (request.header("X-ClickHouse-Key") != "secret")
        return ServerAnswer::of(401, wrongPassword);
    const QByteArray &sql = request.body;
    if (sql.contains("GROUP BY zg_at"))
        return ServerAnswer::of(200,
                                answer("{\"name\":\"at\",\"type\":\"Int64\"}",
                                       "[1773313200, 5, 900, 0, 0, 4, 0, 0, 1, [1000, 2000.5, 3000]],\n"
                                       "[1773313260, \"2\", \"300\", 0, 0, 2, 0, 0, 0, [null, null, null]]"));
    if (sql.contains("GROUP BY zg_key") && sql.contains("arrayStringConcat"))
        return ServerAnswer::of(200,
                                answer("{\"name\":\"k\",\"type\":\"String\"}",
                                       "[\"\\/api\\/products\\/{id}\", 6, 1, 1000, 2000, [6, 0, 0]],\n"
                                       "[\"\\/healthz\", 1, 0, 200, null, [0, 1, 0]]"));
    if (sql.contains("GROUP BY zg_key"))
        return ServerAnswer::of(200,
                                answer("{\"name\":\"k\",\"type\":\"String\"}", "[\"200\", 7, 0, 1, 1, []]"));
    if (sql.contains("ORDER BY zg_us DESC"))
        return ServerAnswer::of(200,
                                answer("{\"name\":\"ms\",\"type\":\"Int64\"}",
                                       "[1773313201000, \"GET\", \"\\/slow\", 503, 3000, 9, \"203.0.113.9\", "
                                       "\"\", \"okhttp\", \"\"],\n"
                                       "[1773313202000, \"GET\", \"\\/less\", 200, 2000, 9, \"203.0.113.9\", "
                                       "\"\", \"okhttp\", \"\"]"));
    if (sql.contains("DESC LIMIT"))
        return ServerAnswer::of(
            200,
            answer("{\"name\":\"ms\",\"type\":\"Int64\"}",
                   "[1773313209000, \"GET\", \"\\/b\", 200, null, 9, \"\", \"\", \"\", \"\"],\n"
                   "[1773313208000, \"GET\", \"\\/a\", 200, null, 9, \"\", \"\", \"\", \"\"]"));
    return ServerAnswer::of(
        200, answer("{\"name\":\"count()\",\"type\":\"UInt64\"}", "[7, 1, 1200, [1000, 2000, 3000]]"));
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

class ClickHouseTest : public QObject
{
    Q_OBJECT

    HttpTransport m_transport{TransportSettings{}};

private Q_SLOTS:
    void nothingBreaksOutOfItsQuotes()
    {
        QCOMPARE(ClickHouseQuery::quoted(u"it's \\ here"_s), u"'it\\'s \\\\ here'"_s);
        QCOMPARE(ClickHouseQuery::identifier(u"a`; DROP TABLE x"_s), u"`a\\`; DROP TABLE x`"_s);
        const ClickHouseQuery query(requests(), {});
        const QString sql = query.totals(lastHour(u"path:x')OR(1=1 \"agent=\\'\""_s));
        QVERIFY2(sql.contains(u"'x\\')or(1=1'"_s), qPrintable(sql));
    }

    void filtersBecomeConditions_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("condition");
        const auto row = [](const char *name, const QString &filter, const QString &condition) {
            QTest::newRow(name) << filter << condition;
        };
        row("status", u"status>=500"_s, u"(toInt32(ifNull(`status`, 0)) >= 500)"_s);
        row("class", u"status:5xx"_s,
            u"(toInt32(ifNull(`status`, 0)) >= 500 AND toInt32(ifNull(`status`, 0)) < 600)"_s);
        row("contains", u"path:/API"_s,
            u"(positionCaseInsensitive(ifNull(toString(`request_uri`), ''), '/api') > 0)"_s);
        row("equals", u"method=GET"_s, u"(ifNull(toString(`request_method`), '') = 'GET')"_s);
        row("regular expression", u"path~^/a\\d"_s,
            u"match(ifNull(toString(`request_uri`), ''), '^/a\\\\d')"_s);
        row("not", u"-client:10."_s,
            u"(NOT (positionCaseInsensitive(ifNull(toString(`client_ip`), ''), '10.') > 0))"_s);
        row("either", u"status=404 OR status=410"_s,
            u"((toInt32(ifNull(`status`, 0)) >= 404 AND toInt32(ifNull(`status`, 0)) < 405) OR "
            "(toInt32(ifNull(`status`, 0)) >= 410 AND toInt32(ifNull(`status`, 0)) < 411))"_s);
        row("took", u"took>1s"_s, u"ifNull((toFloat64(`took_ms`) * 1000 > 1000000), 0)"_s);
        row("a column the table does not have", u"user:wang"_s,
            u"(positionCaseInsensitive('', 'wang') > 0)"_s);
    }
    void filtersBecomeConditions()
    {
        QFETCH(QString, filter);
        QFETCH(QString, condition);
        const QString sql = ClickHouseQuery(requests(), {}).newest(lastHour(filter));
        QVERIFY2(sql.contains(condition), qPrintable(sql));
        QVERIFY(sql.contains(
            u"`event_time` >= toDateTime(1773313200) AND `event_time` < toDateTime(1773316800)"_s));
    }

    void percentSignsOfAFilterStay()
    {
        for (QString sql : allQuestions(ClickHouseQuery(requests(), {}), lastHour(u"path:a%2Fb%1c"_s))) {
            QVERIFY2(sql.contains(u"'a%2fb%1c'"_s), qPrintable(sql));
            QVERIFY2(!sql.remove(u"'a%2fb%1c'"_s).contains(u'%'), qPrintable(sql));
        }
    }

    /// The server takes a name given with AS for a column's, in WHERE too: a time in `t` would be compared as
    /// whatever else is called t.
    void ownNamesAreNoColumns()
    {
        const QRegularExpression given(u" AS (?!zg_|Nullable)(\\w+)"_s);
        for (const QString &sql : allQuestions(ClickHouseQuery(requests(), {}), lastHour()))
            QVERIFY2(!given.match(sql).hasMatch(), qPrintable(sql));
    }

    void timesAreComparedInTheColumnsOwnUnit()
    {
        ClickHouseTable table = requests();
        table.time = ClickHouseTable::Time::Milliseconds;
        QVERIFY(ClickHouseQuery(table, {}).totals(lastHour()).contains(u"`event_time` >= 1773313200000"_s));
        table.time = ClickHouseTable::Time::Seconds;
        QVERIFY(ClickHouseQuery(table, {}).totals(lastHour()).contains(u"`event_time` >= 1773313200 "_s));
        table.time = ClickHouseTable::Time::Microseconds;
        QVERIFY(
            ClickHouseQuery(table, {}).totals(lastHour()).contains(u"`event_time` >= 1773313200000000"_s));
        table.time = ClickHouseTable::Time::Text;
        const auto text = u"parseDateTimeBestEffortOrZero(ifNull(toString(`event_time`), ''))"_s;
        QVERIFY(
            ClickHouseQuery(table, {}).newest(lastHour()).contains(text + u" >= toDateTime(1773313200)"_s));
        QVERIFY(ClickHouseQuery(table, {}).newest(lastHour()).contains(u"ORDER BY "_s + text));
    }

    void rulesForEndpointsGoAlong()
    {
        const QString sql = ClickHouseQuery(requests(), {u"# ours"_s, u"/p/{slug}/reviews"_s, u"/static/*"_s})
                                .busiest(LogField::Target, lastHour());
        QVERIFY2(sql.contains(u"'^/p/[^/]+/reviews$'), '/p/{slug}/reviews'"_s), qPrintable(sql));
        QVERIFY2(sql.contains(u"'^/static(/.*)?$'), '/static/*'"_s), qPrintable(sql));
    }

    void stepsFitTheSpan()
    {
        QCOMPARE(stepForSpan(60'000), std::chrono::seconds(1));
        QCOMPARE(stepForSpan(24 * hourMs), std::chrono::seconds(60));
        QCOMPARE(stepForSpan(30 * 24 * hourMs), std::chrono::seconds(3600));
    }

    void figuresComeTogether()
    {
        MisbehavingServer server;
        server.answerWith(answerTo);
        ClickHouseTable table = requests();
        table.url = server.url();
        const ClickHouseClient client(m_transport, table.url, u"reader"_s, u"secret"_s);
        const auto figures = resultOf(ClickHouseLog(client, table, {}).ask(lastHour()));
        QVERIFY2(figures, qPrintable(figures ? QString() : figures.error().detail));
        const TrafficFigures &found = figures->figures;
        QCOMPARE(found.requests, quint64(7));
        QCOMPARE(found.errors, quint64(1));
        QCOMPARE(found.points.size(), size_t(2));
        QCOMPARE(found.points[0].byClass[5], quint64(1));
        QCOMPARE(found.points[0].took->p95Us, 2000.5);
        QCOMPARE(found.points[1].requests, quint64(2)); // in quotes, as other settings write it
        QVERIFY(!found.points[1].took);
        QCOMPARE(found.endpoints[0].key, "/api/products/{id}");
        QCOMPARE(found.endpoints[0].trend, (std::vector<quint32>{6, 0, 0}));
        QVERIFY(!found.endpoints[1].p95Us);
        QCOMPARE(textOf(figures->rows.texts(found.slowest.front()).target), u"/slow"_s);
        QCOMPARE(textOf(figures->rows.texts(found.slowest.back()).target), u"/less"_s);
        QCOMPARE(textOf(figures->rows.texts(figures->newest.front()).target), u"/a"_s);
        QCOMPARE(textOf(figures->rows.texts(figures->newest.back()).target), u"/b"_s);
        QCOMPARE(server.requestCount(), 7);
        for (const SeenRequest &request : server.requests()) {
            QCOMPARE(request.header("X-ClickHouse-User"), "reader");
            QVERIFY(request.target.contains("readonly=2"));
            QVERIFY(!request.target.contains("secret"));
            QVERIFY(!request.body.contains("SELECT *")); // figures, never the table
        }
    }

    void failuresAreSentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("part"); // of the sentence
        const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind,
                            const QString &part) {
            QTest::newRow(name) << status << body << int(kind) << part;
        };
        row("wrong password", 401, wrongPassword, Error::Kind::SignIn, u"user and password"_s);
        row("wrong password, later version", 403, later, Error::Kind::SignIn, u"user and password"_s);
        row("no table", 404, noTable, Error::Kind::NotFound, u"shop.nope doesn't exist"_s);
        row("no database", 404, noDatabase, Error::Kind::NotFound, u"nodb"_s);
        row("no column", 404, noColumn, Error::Kind::Refused, u"nocol"_s);
        row("too long", 500, tooLong, Error::Kind::TimedOut, u"shorter span"_s);
        row("exception behind the rows of a 200", 200,
            "{\n\t\"meta\":\n\t[\n\t],\n\n\t\"data\":\n\t[\n\t\t[0],\n\t\t[0]" + tooLong,
            Error::Kind::TimedOut, u"shorter span"_s);
        row("exception as a field of a 200", 200,
            "{\"meta\":[],\"data\":[],\"exception\":\"Code: 241. DB::Exception: Memory limit exceeded\"}",
            Error::Kind::Busy, u"too much to do"_s);
        row("cut after 200", 200, "{\n\t\"meta\":\n\t[\n\t],\n\t\"data\":\n\t[\n\t\t[0],",
            Error::Kind::BadReply, u"was cut"_s);
        row("a web page", 200, "<html><body>Welcome</body></html>", Error::Kind::BadReply,
            u"no ClickHouse server"_s);
        row("nothing", 200, "", Error::Kind::BadReply, u"no ClickHouse server"_s);
    }
    void failuresAreSentences()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, part);
        MisbehavingServer server;
        server.enqueue(ServerAnswer::of(status, body));
        const ClickHouseClient client(m_transport, server.url(), u"reader"_s, u"x"_s);
        const auto rows = resultOf(client.ask(u"SELECT 1"_s));
        QVERIFY(!rows);
        QCOMPARE(int(rows.error().kind), kind);
        QVERIFY2(rows.error().message.contains(part), qPrintable(rows.error().message));
        QVERIFY(!rows.error().message.contains(u"e.what"_s));
    }

    void serverThatIsNotThereIsASentenceToo()
    {
        MisbehavingServer server;
        const QUrl url = server.url();
        server.stopListening();
        const auto rows = resultOf(ClickHouseClient(m_transport, url, u"a"_s, u"b"_s).ask(u"SELECT 1"_s));
        QVERIFY(!rows);
        QCOMPARE(int(rows.error().kind), int(Error::Kind::Unreachable));
        QVERIFY(!rows.error().message.isEmpty());
    }

    void realServerAnswersTheSame()
    {
        const QUrl address = QUrl::fromUserInput(qEnvironmentVariable("ZHANGGUI_CLICKHOUSE"));
        if (address.host().isEmpty())
            QSKIP("no ZHANGGUI_CLICKHOUSE");
        ClickHouseTable table{.url = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath),
                              .user = address.userName(),
                              .database = address.path().section(u'/', 1, 1),
                              .table = address.path().section(u'/', 2, 2)};
        const ClickHouseClient client(m_transport, table.url, table.user, address.password());
        const auto sample = resultOf(ClickHouseLog::sample(client, table));
        QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().message));
        table = sample->guess;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        for (const QString &filter :
             {u""_s, u"status>=500"_s, u"path~^/api took>5ms -client:113.7"_s,
              u"endpoint=/api/products/{id}"_s, u"okhttp method=GET OR method=PUT"_s}) {
            for (const int days : {1, 30}) {
                const FiguresQuestion question{
                    .filter = *RowFilter::fromText(filter), .fromMs = now - days * 24 * hourMs, .toMs = now};
                QElapsedTimer timer;
                timer.start();
                const auto found = resultOf(
                    ClickHouseLog(client, table, {u"/api/cart*"_s, u"/x/{y}"_s}).ask(question), 60'000);
                QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
                quint64 sum = 0;
                for (const SeriesPoint &point : found->figures.points)
                    sum += point.requests;
                QCOMPARE(sum, found->figures.requests);
                qInfo("%-50s %2d days: %llu requests, %zu points, %lld endpoints, %lld ms",
                      qPrintable(filter), days, found->figures.requests, found->figures.points.size(),
                      found->figures.endpoints.size(), timer.elapsed());
            }
        }
        const TimeRange month{now - 30 * 24 * hourMs, now};
        const auto failing = resultOf(ClickHouseLog(client, table, {}).failing(month), 60'000);
        QVERIFY2(failing, qPrintable(failing ? QString() : failing.error().detail));
        for (const EndpointFailures &endpoint : *failing) {
            QVERIFY(endpoint.count > 0);
            QVERIFY(month.contains(endpoint.sinceMs));
            qInfo("%s failed %llu times since %lld", endpoint.endpoint.constData(), endpoint.count,
                  endpoint.sinceMs);
        }
    }
};

QTEST_GUILESS_MAIN(ClickHouseTest)
#include "tst_clickhouse.moc"
