// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"
#include "app/workspace/localdatabase.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto place = u"shop.test:443"_s;
const auto expiring = u"certificate/aa"_s;

AlertCondition condition(AlertLevel level)
{
    return {.key = expiring, .kind = u"certificate.expires"_s, .level = level};
}

} // namespace

class AlertDeskTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_database;
    std::unique_ptr<AlertDesk> m_desk;
    QDateTime m_now;
    QUuid m_shop = QUuid::createUuid();

    void open()
    {
        m_desk.reset();
        m_database = std::make_unique<LocalDatabase>(m_folder->filePath(u"workspace.db"_s));
        m_desk = std::make_unique<AlertDesk>(*m_database, m_shop, [this] { return m_now; });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        open();
    }
    void cleanup()
    {
        m_desk.reset();
        m_database.reset();
    }

    void aRestartNeitherForgetsNorRepeats()
    {
        QSignalSpy told(m_desk.get(), &AlertDesk::told);
        m_desk->observe(place, {condition(AlertLevel::Warning)});
        QCOMPARE(told.size(), 1);
        open();
        QCOMPARE(m_desk->waitingCount(), 1);
        QSignalSpy toldAgain(m_desk.get(), &AlertDesk::told);
        m_desk->observe(place, {condition(AlertLevel::Warning)});
        QCOMPARE(toldAgain.size(), 0);
        m_desk->observe(place, {condition(AlertLevel::Critical)});
        QCOMPARE(toldAgain.size(), 1);
    }

    void whatSomebodyHasSeenWaitsForNobody()
    {
        m_desk->observe(place, {condition(AlertLevel::Critical)});
        QVERIFY(m_desk->acknowledge(expiring, u"店主"_s));
        QCOMPARE(m_desk->waitingCount(), 0);
        open();
        QCOMPARE(m_desk->waitingCount(), 0);
        QCOMPARE(m_desk->book().incident(expiring)->acknowledged->by, u"店主"_s);
        QVERIFY(m_desk->takeBackAcknowledgement(expiring));
        QCOMPARE(m_desk->waitingCount(), 1);
    }

    void aSnoozedOneComesBack()
    {
        m_desk->observe(place, {condition(AlertLevel::Warning)});
        QVERIFY(m_desk->snooze(expiring, m_now.addMSecs(5)));
        QCOMPARE(m_desk->waitingCount(), 0);
        QSignalSpy changed(m_desk.get(), &AlertDesk::changed);
        m_now = m_now.addSecs(1);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(m_desk->waitingCount(), 1);
    }

    void aHostsTimelineSaysWhatHappened()
    {
        using What = AlertEvent::What;
        const auto see = [this](AlertLevel level) { m_desk->observe(place, {condition(level)}); };
        const auto whatHappened = [this] {
            QList<What> all;
            const auto events = m_desk->events(place, m_now.addDays(-30), 100);
            for (const AlertEvent &event : *events)
                all.prepend(event.what);
            return all;
        };
        see(AlertLevel::Warning);
        QTRY_COMPARE(whatHappened(), (QList{What::Began, What::Told}));
        QVERIFY(m_desk->acknowledge(expiring, u"店主"_s));
        m_now = m_now.addDays(1);
        see(AlertLevel::Critical); // seen: nothing is told
        QTRY_COMPARE(whatHappened().size(), 4);
        const QList<AlertEvent> worse = *m_desk->events(place, m_now, 100);
        QCOMPARE(worse.size(), 1);
        QCOMPARE(worse.first().what, What::Worsened);
        QVERIFY(worse.first().isQuiet);
        QCOMPARE(worse.first().incident.level, AlertLevel::Critical);
        QVERIFY(m_desk->takeBackAcknowledgement(expiring));
        QVERIFY(m_desk->snooze(expiring, m_now.addDays(1)));
        QVERIFY(m_desk->snooze(expiring, m_now));
        for (int look = 0; look < AlertBook::cleanLooks; ++look)
            m_desk->observe(place, {});
        QTRY_COMPARE(whatHappened().constLast(), What::Recovered);
        open();
        QCOMPARE(whatHappened(),
                 (QList{What::Began, What::Told, What::Seen, What::Worsened, What::Unseen, What::Snoozed,
                        What::Woken, What::Recovered}));
        QCOMPARE(m_desk->events(u"shop.test:44"_s, m_now.addDays(-30), 100)->size(), 0);
        QCOMPARE(m_desk->events(place, m_now.addDays(-30), 3)->size(), 3);
        see(AlertLevel::Critical);
        QTRY_VERIFY(whatHappened().contains(What::CameBack));
    }

    void maintenanceIsQuietButRecorded()
    {
        QVERIFY(m_desk->setMaintenance({{.from = m_now.addSecs(-60), .until = m_now.addMSecs(40)}}));
        QSignalSpy told(m_desk.get(), &AlertDesk::toldTogether);
        m_desk->observe(place, {condition(AlertLevel::Outage)});
        const auto events = [this] { return *m_desk->events(place, m_now.addDays(-1), 10); };
        QTRY_COMPARE(events().size(), 1);
        QVERIFY(events().constFirst().isQuiet);
        QCOMPARE(told.size(), 0);
        m_now = m_now.addSecs(1);
        QTRY_COMPARE(told.size(), 1); // by itself, when it ends
        open();
        QCOMPARE(m_desk->book().maintenance().size(), 1);
    }

    void aWeeklyWindowComesAgain()
    {
        // Thursday 12 March, 12:00 UTC is 20:00 in the test's zone.
        const MaintenanceWindow window{
            .from = m_now.addSecs(-3600), .until = m_now.addSecs(3600), .places = {place}, .isWeekly = true};
        QVERIFY(covers(window, place, m_now));
        QVERIFY(!covers(window, u"other.test:443"_s, m_now));
        QCOMPARE(endOfMaintenance(window, m_now), m_now.addSecs(3600));
        QVERIFY(!covers(window, place, m_now.addSecs(3600)));
        QVERIFY(!covers(window, place, m_now.addDays(6)));
        QCOMPARE(nextMaintenance(window, m_now.addDays(1)), m_now.addDays(7).addSecs(-3600));
        QVERIFY(covers(window, place, m_now.addDays(7)));
        QVERIFY(covers(window, place, m_now.addDays(7 * 500).addSecs(-3600)));
        QVERIFY(!covers(window, place, m_now.addDays(-7))); // not before the first time
        const MaintenanceWindow night{.from = m_now, .until = m_now.addDays(5), .isWeekly = true};
        QVERIFY(covers(night, place, m_now.addDays(7 + 4))); // over several midnights
        QVERIFY(!covers(night, place, m_now.addDays(7 + 6)));
        const MaintenanceWindow once{.from = m_now, .until = m_now.addSecs(1)};
        QVERIFY(!nextMaintenance(once, m_now.addSecs(1)));
    }

    void anotherShopHasItsOwn()
    {
        m_desk->observe(place, {condition(AlertLevel::Warning)});
        const AlertDesk other(*m_database, QUuid::createUuid(), [this] { return m_now; });
        QCOMPARE(other.waitingCount(), 0);
    }

    void whatCannotBeReadIsSetAside()
    {
        m_desk.reset();
        QVERIFY(m_database->write({{u"INSERT INTO alert_book (shop, body) VALUES (?, '{\"incidents\": 7}')"_s,
                                    {m_shop.toString(QUuid::WithoutBraces)}}}));
        open();
        QCOMPARE(m_desk->waitingCount(), 0);
        const auto kept = m_database->read(u"SELECT body FROM set_aside WHERE source = 'alert_book'"_s);
        QCOMPARE(kept->size(), 1);
        QVERIFY(kept->first().first().toString().contains(u'7'));
    }
};

QTEST_GUILESS_MAIN(AlertDeskTest)
#include "tst_alertdesk.moc"
