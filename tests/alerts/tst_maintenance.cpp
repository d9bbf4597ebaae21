// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/maintenance.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

const QDate firstSunday(2026, 3, 1); // before clocks go on anywhere in the north

QDateTime local(const QDate &date, int hour, int minute, int second = 0)
{
    return QDateTime(date, QTime(hour, minute, second));
}

/// Every Sunday.
MaintenanceWindow sundays(const QTime &from, const QTime &until)
{
    return {.from = QDateTime(firstSunday, from).toUTC(),
            .until = QDateTime(firstSunday, until).toUTC(),
            .isWeekly = true};
}

bool isOn(const MaintenanceWindow &window, const QDateTime &now)
{
    return covers(window, u"shop.test:443"_s, now.toUTC());
}

} // namespace

/// Weekly maintenance in zones that change their clocks: it is at the same time by the clock on the wall.
class MaintenanceTest : public QObject
{
    Q_OBJECT

    QByteArray m_zone = qgetenv("TZ");

    void moveTo(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

private Q_SLOTS:
    void cleanup() { moveTo(m_zone); }

    void everyWeekHasItsHour_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Shanghai", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void everyWeekHasItsHour()
    {
        QFETCH(const QByteArray, zone);
        moveTo(zone);
        const MaintenanceWindow window = sundays({22, 0}, {23, 30});
        for (int week = 0; week < 104; ++week) {
            const QDate sunday = firstSunday.addDays(7 * week);
            QVERIFY(!isOn(window, local(sunday, 21, 59, 59)));
            QVERIFY(isOn(window, local(sunday, 22, 0)));
            QVERIFY(isOn(window, local(sunday, 23, 29, 59)));
            QVERIFY(!isOn(window, local(sunday, 23, 30)));
            QVERIFY(!isOn(window, local(sunday.addDays(3), 22, 30)));
            QCOMPARE(nextMaintenance(window, local(sunday, 12, 0).toUTC()), local(sunday, 22, 0).toUTC());
            QCOMPARE(endOfMaintenance(window, local(sunday, 22, 0).toUTC()), local(sunday, 23, 30).toUTC());
        }
    }

    void aNightThatLosesAnHourEndsByTheClock()
    {
        moveTo("America/New_York"); // 8 March 2026: 2:00 becomes 3:00
        const QDate sunday(2026, 3, 8);
        const MaintenanceWindow window = sundays({1, 30}, {3, 30});
        QVERIFY(isOn(window, local(sunday, 1, 30)));
        QVERIFY(isOn(window, local(sunday, 3, 29)));
        QVERIFY(!isOn(window, local(sunday, 3, 30)));
        QCOMPARE(local(sunday, 1, 30).secsTo(*endOfMaintenance(window, local(sunday, 1, 30).toUTC())), 3600);
    }

    void aNightThatGainsAnHourEndsByTheClock()
    {
        moveTo("America/New_York"); // 1 November 2026: 2:00 becomes 1:00
        const QDate sunday(2026, 11, 1);
        const MaintenanceWindow window = sundays({0, 30}, {2, 30});
        const QDateTime begin = local(sunday, 0, 30);
        QVERIFY(!isOn(window, begin.addSecs(-1)));
        QCOMPARE(begin.secsTo(*endOfMaintenance(window, begin.toUTC())), 3 * 3600);
        QVERIFY(isOn(window, begin.addSecs(2 * 3600))); // half past one for the second time
    }

    void anHourThatIsLeftOutComesLater()
    {
        moveTo("America/New_York");
        const QDate sunday(2026, 3, 8);
        const MaintenanceWindow window = sundays({2, 15}, {2, 45});
        QVERIFY(!isOn(window, local(sunday, 1, 59, 59)));
        QVERIFY(isOn(window, local(sunday, 3, 20)));
        QVERIFY(!isOn(window, local(sunday, 3, 45)));
        QCOMPARE(nextMaintenance(window, local(sunday.addDays(-1), 12, 0).toUTC()),
                 local(sunday, 3, 15).toUTC());
        QVERIFY(isOn(window, local(sunday.addDays(7), 2, 20)));
    }

    void oneTimeOnlyKnowsNoZone()
    {
        moveTo("America/New_York");
        const MaintenanceWindow once{.from = local({2026, 3, 8}, 1, 0).toUTC(),
                                     .until = local({2026, 3, 8}, 4, 0).toUTC()};
        QCOMPARE(once.from.secsTo(once.until), 2 * 3600);
        QVERIFY(isOn(once, local({2026, 3, 8}, 3, 59)));
        QVERIFY(!isOn(once, local({2026, 3, 15}, 3, 59)));
    }
};

QTEST_GUILESS_MAIN(MaintenanceTest)
#include "tst_maintenance.moc"
