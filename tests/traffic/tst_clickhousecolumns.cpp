// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhouselog.h"
#include "app/traffic/clickhousequery.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Which column of a table is which field, from names, types and the first rows.
class ClickHouseColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreGuessed()
    {
        const ClickHouseTable guess =
            ClickHouseLog::guessColumns({},
                                        {.columns = {{u"event_time"_s, u"DateTime('Asia/Shanghai')"_s},
                                                     {u"Request_URI"_s, u"String"_s},
                                                     {u"status"_s, u"UInt16"_s},
                                                     {u"request_time"_s, u"Float64"_s},
                                                     {u"colour"_s, u"String"_s}}});
        QCOMPARE(guess.columns.value(LogField::Time), u"event_time"_s);
        QCOMPARE(guess.time, ClickHouseTable::Time::DateTime);
        QCOMPARE(guess.columns.value(LogField::Target), u"Request_URI"_s);
        QCOMPARE(guess.tookUnit, TookUnit::Seconds);
        QVERIFY(!guess.has(LogField::User));
        QCOMPARE(ClickHouseLog::guessColumns({}, {.columns = {{u"ts"_s, u"DateTime64(3)"_s}}}).time,
                 ClickHouseTable::Time::DateTime64);
        const ClickHouseTable other = ClickHouseLog::guessColumns(
            {},
            {.columns = {{u"verb"_s, u"String"_s}, {u"cost"_s, u"Float64"_s}, {u"len"_s, u"UInt64"_s}},
             .rows = {{u"GET"_s, 0.018, 17}, {u"GET"_s, 1.2, u"18"_s}}});
        QCOMPARE(other.columns.value(LogField::Method), u"verb"_s);
        QCOMPARE(other.columns.value(LogField::Bytes), u"len"_s);
        QCOMPARE(other.tookUnit, TookUnit::Seconds); // nobody waits for 1.2 ms with such a fraction
    }

    void numbersKeptAsTextAreReadWhereTheyAreNumbers()
    {
        const ClickHouseTable table =
            ClickHouseLog::guessColumns({},
                                        {.columns = {{u"time_local"_s, u"DateTime"_s},
                                                     {u"status"_s, u"UInt16"_s},
                                                     {u"request_time"_s, u"Nullable(String)"_s},
                                                     {u"body_bytes_sent"_s, u"String"_s}},
                                         .rows = {{u"2026-03-12 11:00:00"_s, 502, u"-"_s, u"0"_s}}});
        QCOMPARE(table.numbersAsText, (QSet{LogField::Took, LogField::Bytes}));
        const QString figures = ClickHouseQuery(table, {}).totals({.fromMs = 0, .toMs = 60'000});
        QVERIFY2(figures.contains(u"toFloat64OrNull(ifNull(toString(`request_time`), ''))"_s),
                 qPrintable(figures));
        QVERIFY2(figures.contains(u"toFloat64OrNull(ifNull(toString(`body_bytes_sent`), ''))"_s),
                 qPrintable(figures));
        QVERIFY2(!figures.contains(u"toString(`status`)"_s), qPrintable(figures));
    }

    void timesAreToldFromTypeAndValue_data()
    {
        using Time = ClickHouseTable::Time;
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<std::optional<Time>>("time");
        const auto row = [](const char *name, const QString &type, const QJsonValue &value,
                            std::optional<Time> time) { QTest::newRow(name) << type << value << time; };
        row("date and time", u"Nullable(DateTime)"_s, u"2026-03-12 11:00:00"_s, Time::DateTime);
        row("with fractions", u"DateTime64(3, 'Asia/Shanghai')"_s, u"2026-03-12 11:00:00.123"_s,
            Time::DateTime64);
        row("seconds in 64 bits", u"Int64"_s, u"1773313200"_s, Time::Seconds);
        row("seconds with a fraction", u"Float64"_s, 1773313200.25, Time::Seconds);
        row("milliseconds", u"UInt64"_s, u"1773313200123"_s, Time::Milliseconds);
        row("microseconds", u"Int64"_s, u"1773313200123456"_s, Time::Microseconds);
        row("nanoseconds", u"Int64"_s, u"1773313200123456789"_s, Time::Nanoseconds);
        row("text", u"String"_s, u"2026-03-12T11:00:00+08:00"_s, Time::Text);
        row("other text", u"String"_s, u"/api/products"_s, {});
        row("a day", u"Date"_s, u"2026-03-12"_s, {});
    }
    void timesAreToldFromTypeAndValue()
    {
        QFETCH(QString, type);
        QFETCH(QJsonValue, value);
        QFETCH(std::optional<ClickHouseTable::Time>, time);
        const ClickHouseRows rows{.columns = {{u"path"_s, u"String"_s}, {u"time"_s, type}},
                                  .rows = {QJsonArray{u"/a"_s, value}}};
        QVERIFY(ClickHouseLog::timeIn(rows, u"time"_s) == time);
        QCOMPARE(ClickHouseLog::guessColumns({}, rows).has(LogField::Time), time.has_value());
    }
};

QTEST_GUILESS_MAIN(ClickHouseColumnsTest)
#include "tst_clickhousecolumns.moc"
