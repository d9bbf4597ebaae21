// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logtime.h"
#include "tests/traffic/logmutation.h"
#include "tests/traffic/referenceparsers.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString iso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

class LogTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: none
        QTest::newRow("UTC") << u"2025-03-01T12:00:00Z"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("fraction") << u"2025-03-01T12:00:00.12Z"_s << u"2025-03-01T12:00:00.120Z"_s;
        QTest::newRow("nanoseconds") << u"2025-03-01T12:00:00.123456789Z"_s << u"2025-03-01T12:00:00.123Z"_s;
        QTest::newRow("offset") << u"2025-03-01T12:00:00+08:00"_s << u"2025-03-01T04:00:00.000Z"_s;
        QTest::newRow("offset without colon")
            << u"2025-03-01 12:00:00,5 -0330"_s << u"2025-03-01T15:30:00.500Z"_s;
        QTest::newRow("no zone is UTC") << u"2025-03-01 12:00:00"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << u"2024-02-29T00:00:00.000Z"_s;
        QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << u"2017-01-01T00:00:00.000Z"_s;
        QTest::newRow("seconds") << u"1740830400"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("seconds and fraction") << u"1740830400.25"_s << u"2025-03-01T12:00:00.250Z"_s;
        QTest::newRow("milliseconds") << u"1740830400250"_s << u"2025-03-01T12:00:00.250Z"_s;
        QTest::newRow("microseconds") << u"1740830400250999"_s << u"2025-03-01T12:00:00.250Z"_s;
        QTest::newRow("nanoseconds since the epoch")
            << u"1740830400250999999"_s << u"2025-03-01T12:00:00.250Z"_s;
        QTest::newRow("nginx") << u"01/Mar/2025:20:00:00 +0800"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("slashes") << u"2025/03/01 12:00:00"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("gin") << u"2025/03/01 - 12:00:00"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("a tab") << u"2025-03-01\t12:00:00"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("Django") << u"01/Mar/2025 12:00:00"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("HAProxy") << u"01/Mar/2025:12:00:00.25"_s << QString();
        QTest::newRow("HAProxy's milliseconds")
            << u"01/Mar/2025:12:00:00.250"_s << u"2025-03-01T12:00:00.250Z"_s;
        QTest::newRow("a date of two kinds") << u"2025-03/01 12:00:00"_s << QString();
        QTest::newRow("no leap day") << u"2025-02-29T00:00:00Z"_s << QString();
        QTest::newRow("1900") << u"1900-01-01T00:00:00Z"_s << QString();
        QTest::newRow("letters") << u"2025-0a-01T12:00:00Z"_s << QString();
        QTest::newRow("words after") << u"2025-03-01T12:00:00Zulu"_s << QString();
        QTest::newRow("point without digits") << u"2025-03-01T12:00:00.Z"_s << QString();
        QTest::newRow("a small number") << u"12345678"_s << QString();
        QTest::newRow("a huge number") << u"99999999999999999999"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        const QString eight = u"2025-03-01T00:00:00.000Z"_s;
        const QString eightAndMore = u"2025-03-01T00:00:00.123Z"_s;
        QTest::newRow("RFC 1123") << u"Sat, 01 Mar 2025 12:00:00 GMT"_s << u"2025-03-01T12:00:00.000Z"_s;
        QTest::newRow("RFC 2822") << u"Sat, 1 Mar 2025 08:00:00 +0800"_s << eight;
        QTest::newRow("single digits") << u"2025/3/1 8:00:00"_s << u"2025-03-01T08:00:00.000Z"_s;
        QTest::newRow("Java's zone") << u"2025-03-01T08:00:00.123+08:00[Asia/Shanghai]"_s << eightAndMore;
        QTest::newRow("Java in UTC") << u"2025-03-01T00:00:00Z[UTC]"_s << eight;
        QTest::newRow("Go") << u"2025-03-01 08:00:00 +0800 CST"_s << eight;
        QTest::newRow("Go where it knows no name") << u"2025-03-01 08:00:00 +0800 +0800"_s << eight;
        QTest::newRow("Go's monotonic clock")
            << u"2025-03-01 08:00:00.123456 +0800 CST m=+0.000012345"_s << eightAndMore;
        QTest::newRow("UTC by name") << u"2025-03-01 00:00:00 UTC"_s << eight;
        QTest::newRow("GMT by name") << u"2025-03-01 00:00:00.123 GMT"_s << eightAndMore;
        QTest::newRow("nginx with milliseconds") << u"01/Mar/2025:08:00:00.123 +0800"_s << eightAndMore;
        QTest::newRow("nginx without a zone") << u"01/Mar/2025:00:00:00"_s << eight;
        QTest::newRow("nginx, one digit") << u"1/Mar/2025:08:00:00 +0800"_s << eight;
        QTest::newRow("in brackets") << u"[01/Mar/2025:08:00:00 +0800]"_s << eight;
        QTest::newRow("ISO in brackets") << u"[2025-03-01T08:00:00.123+08:00]"_s << eightAndMore;
        QTest::newRow("rare in brackets") << u"[1/Mar/2025:08:00:00 +0800]"_s << eight;
        QTest::newRow("digits only") << u"20250301000000"_s << eight;
        QTest::newRow("digits with milliseconds") << u"20250301000000123"_s << eightAndMore;
        QTest::newRow("14 digits that are no date") << u"20251301000000"_s << QString();
        QTest::newRow("15 digits") << u"202503010000001"_s << QString();
        QTest::newRow("another zone by name") << u"2025-03-01 00:00:00 CST"_s << QString();
        QTest::newRow("a zone in brackets only") << u"2025-03-01T00:00:00[Asia/Shanghai]"_s << QString();
        QTest::newRow("an offset behind UTC") << u"2025-03-01 00:00:00 UTC+8"_s << QString();
        QTest::newRow("two offsets") << u"2025-03-01 08:00:00 +0800 +0900"_s << QString();
        QTest::newRow("two brackets") << u"[[2025-03-01T00:00:00Z]]"_s << QString();
        QTest::newRow("an open bracket") << u"[2025-03-01T00:00:00Z"_s << QString();
        QTest::newRow("30 February") << u"30/Feb/2025:00:00:00.123 +0800"_s << QString();
        QTest::newRow("no such month") << u"1/Mai/2025:00:00:00 +0800"_s << QString();
        QTest::newRow("afternoon") << u"2025/3/1 8:00:00 PM"_s << QString();
        QTest::newRow("American") << u"3/1/2025 08:00:00"_s << QString();
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QByteArray bytes = text.toLatin1();
        LogTime time;
        for (int again = 0; again < 2; ++again) { // the second time from what is remembered
            qint64 ms = 0;
            const bool isTime = time.read({bytes.constData(), size_t(bytes.size())}, ms);
            QCOMPARE(isTime ? iso(ms) : QString(), expected);
        }
    }

    void rareTimesHaveTheLogsZone()
    {
        LogTime time(QTimeZone("Asia/Shanghai"));
        for (const QByteArray &text :
             QList<QByteArray>{"20250301080000", "2025/3/1 08:00:00", "1/Mar/2025:08:00:00",
                               "[01/Mar/2025:08:00:00]", "[2025-03-01 08:00:00]"}) {
            qint64 ms = 0;
            QVERIFY2(time.read({text.constData(), size_t(text.size())}, ms), text.constData());
            QCOMPARE(iso(ms), u"2025-03-01T00:00:00.000Z"_s);
        }
    }

    void timesEqualTheSlowReference()
    {
        LogLines source(41);
        LogTime time;
        int times = 0;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray text = i % 2 ? source.mutated(source.time()) : source.time();
            if (isMaybeSinceEpoch(text))
                continue;
            qint64 ms = 0;
            const bool isTime = time.read({text.constData(), size_t(text.size())}, ms);
            const auto slow = readTimeSlowly(text);
            QVERIFY2(isTime == slow.has_value() && ms == slow.value_or(0), text.constData());
            times += isTime;
        }
        QVERIFY2(times > 5'000 && times < 15'000, qPrintable(QString::number(times)));
    }

    void zoneFollowsItsSummerTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("winter") << QByteArray("2025-01-15 12:00:00") << u"2025-01-15T11:00:00.000Z"_s;
        QTest::newRow("summer") << QByteArray("2025-07-15 12:00:00") << u"2025-07-15T10:00:00.000Z"_s;
        QTest::newRow("last second of winter")
            << QByteArray("2025-03-30 01:59:59") << u"2025-03-30T00:59:59.000Z"_s;
        QTest::newRow("first of summer")
            << QByteArray("2025-03-30 03:00:00") << u"2025-03-30T01:00:00.000Z"_s;
    }
    void zoneFollowsItsSummerTime()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        LogTime time(QTimeZone("Europe/Berlin"));
        qint64 ms = 0;
        QVERIFY(time.read({text.constData(), size_t(text.size())}, ms));
        QCOMPARE(iso(ms), expected);
    }

    void everyDayOfManyYearsIsRight()
    {
        for (QDate day(1970, 1, 1); day.year() < 2201; day = day.addDays(1)) {
            const QDateTime midnight(day, QTime(0, 0), Qt::UTC);
            QCOMPARE(utcMs(day.year(), day.month(), day.day(), 0, 0, 0).value_or(-1),
                     midnight.toMSecsSinceEpoch());
        }
    }
};

QTEST_GUILESS_MAIN(LogTimeTest)
#include "tst_logtime.moc"
