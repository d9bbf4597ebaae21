// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbookjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

QDateTime hour(int hours)
{
    return start.addSecs(hours * 3600);
}

AlertCondition certificate(AlertLevel level)
{
    return {.key = u"certificate/ab"_s, .kind = u"certificate.expires"_s, .level = level};
}

AlertCondition outage()
{
    return {.key = u"reach/a"_s,
            .kind = u"host.unreachable"_s,
            .level = AlertLevel::Outage,
            .raiseAfter = 2,
            .isRepeatable = true};
}

} // namespace

/// One incident a thing, each level told once, quiet recovery, silence that is kept.
class AlertBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLevelIsToldOnce()
    {
        AlertBook book;
        int told = 0;
        for (int i = 0; i < 100; ++i)
            told += int(book.observe(u"a"_s, {certificate(AlertLevel::Notice)}, hour(i)).size());
        QCOMPARE(told, 1);
        const auto warning = book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(100));
        QCOMPARE(warning.size(), 1);
        QVERIFY(warning.first().before == AlertLevel::Notice);
        QCOMPARE(warning.first().incident.since, hour(0));
        QVERIFY(book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(101)).isEmpty());
        QCOMPARE(book.observe(u"a"_s, {certificate(AlertLevel::Outage)}, hour(102)).size(), 1);
    }

    void eachStepOfALevelIsToldOnce()
    {
        AlertBook book;
        const auto see = [&](AlertLevel level, int step, int at) {
            const AlertCondition condition{.key = u"k"_s, .kind = u"x"_s, .level = level, .step = step};
            return book.observe(u"a"_s, {condition}, hour(at));
        };
        QCOMPARE(see(AlertLevel::Warning, 0, 0).size(), 1);
        QCOMPARE(see(AlertLevel::Warning, 0, 1).size(), 0);
        const auto reminder = see(AlertLevel::Warning, 1, 2);
        QCOMPARE(reminder.size(), 1);
        QCOMPARE(reminder.first().before, AlertLevel::Warning);
        QCOMPARE(see(AlertLevel::Warning, 1, 3).size(), 0);
        QCOMPARE(see(AlertLevel::Warning, 0, 4).size(), 0); // another place that is not so far
        QCOMPARE(see(AlertLevel::Critical, 0, 5).size(), 1);
        const auto kept = incidentFromJson(toJson(*book.incident(u"k"_s)));
        QCOMPARE(*kept, *book.incident(u"k"_s));
        QCOMPARE(see(AlertLevel::Critical, 1, 6).size(), 1);
        const AlertBook later = *alertBookFromJson(toJson(book));
        QCOMPARE(later.incident(u"k"_s)->toldStep, 1);
    }

    void hostsWithOneCertificateAreOneIncident()
    {
        AlertBook book;
        QCOMPARE(book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0)).size(), 1);
        QVERIFY(book.observe(u"b"_s, {certificate(AlertLevel::Warning)}, hour(0)).isEmpty());
        QCOMPARE(book.incidents().size(), 1);
        QCOMPARE(book.incidents().constFirst().places.keys(), (QStringList{u"a"_s, u"b"_s}));
    }

    void alternatingCertificatesAreOneIncidentWithAState()
    {
        AlertBook book;
        int told = 0;
        for (int i = 0; i < 1000; ++i) {
            QList<AlertCondition> shown;
            if (i % 2 == 0)
                shown.append(certificate(AlertLevel::Warning));
            told += int(book.observe(u"a"_s, shown, hour(i)).size());
        }
        QCOMPARE(told, 1);
        QCOMPARE(book.incidents().size(), 1);
        QCOMPARE(book.incidents().constFirst().state, Incident::State::Fading);
    }

    void recoveryTakesSomeCleanLooksAndIsQuiet()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0));
        for (int i = 1; i < AlertBook::cleanLooks; ++i) {
            QVERIFY(book.observe(u"a"_s, {}, hour(i)).isEmpty());
            QCOMPARE(book.incidents().constFirst().state, Incident::State::Fading);
        }
        QVERIFY(book.observe(u"a"_s, {}, hour(10)).isEmpty());
        QCOMPARE(book.incidents().constFirst().state, Incident::State::Recovered);
        QVERIFY(book.incidents().constFirst().recoveredAt == hour(10));
    }

    void aCertificateThatComesBackIsNoNews()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0));
        for (int i = 1; i <= 5; ++i)
            (void)book.observe(u"a"_s, {}, hour(i));
        QVERIFY(book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(6)).isEmpty());
        QVERIFY(book.incidents().constFirst().isActive());
        QCOMPARE(book.observe(u"a"_s, {certificate(AlertLevel::Critical)}, hour(7)).size(), 1);
    }

    void aLostPacketIsNoOutage()
    {
        AlertBook book;
        for (int i = 0; i < 50; ++i) {
            QVERIFY(book.observe(u"a"_s, {outage()}, hour(2 * i)).isEmpty());
            QVERIFY(book.observe(u"a"_s, {}, hour(2 * i + 1)).isEmpty());
        }
        QVERIFY(std::ranges::none_of(book.incidents(), &Incident::isActive));
    }

    void eachOutageIsNews()
    {
        AlertBook book;
        int told = 0;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 10; ++i)
                told += int(book.observe(u"a"_s, {outage()}, hour(100 * round + i)).size());
            for (int i = 10; i < 20; ++i)
                told += int(book.observe(u"a"_s, {}, hour(100 * round + i)).size());
        }
        QCOMPARE(told, 3);
    }

    void anAcknowledgementSilencesAllButOutages()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0));
        book.acknowledge(u"certificate/ab"_s, {.by = u"Li"_s, .reason = u"ordered"_s, .at = hour(1)});
        QVERIFY(book.observe(u"a"_s, {certificate(AlertLevel::Critical)}, hour(2)).isEmpty());
        QCOMPARE(book.observe(u"a"_s, {certificate(AlertLevel::Outage)}, hour(3)).size(), 1);
        for (int i = 4; i < 10; ++i)
            (void)book.observe(u"a"_s, {}, hour(i));
        QVERIFY(!book.incidents().constFirst().acknowledged); // gone with what it was about
    }

    void aSnoozeHoldsTheMessageBack()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Notice)}, hour(0));
        book.snooze(u"certificate/ab"_s, hour(10));
        QVERIFY(book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(2)).isEmpty());
        QVERIFY(book.due(hour(9)).isEmpty());
        QCOMPARE(book.due(hour(10)).size(), 1);
        QVERIFY(book.due(hour(11)).isEmpty());
    }

    void maintenanceIsQuietOnlyWhereItIs()
    {
        AlertBook book;
        book.setMaintenance({{.from = hour(0), .until = hour(5), .places = {u"a"_s}}});
        QVERIFY(book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(1)).isEmpty());
        QCOMPARE(book.observe(u"b"_s, {certificate(AlertLevel::Warning)}, hour(2)).size(), 1);
        AlertBook other;
        other.setMaintenance({{.from = hour(0), .until = hour(5)}});
        QVERIFY(other.observe(u"a"_s, {outage()}, hour(1)).isEmpty());
        QVERIFY(other.observe(u"a"_s, {outage()}, hour(2)).isEmpty());
        QCOMPARE(other.observe(u"a"_s, {outage()}, hour(5)).size(), 1); // it is still down afterwards
    }

    void aForgottenPlaceLeavesItsIncidents()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0));
        QVERIFY(book.forget(u"a"_s, hour(1)).isEmpty());
        QCOMPARE(book.incidents().constFirst().state, Incident::State::Recovered);
    }

    void whatIsLongOverIsDropped()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(0));
        (void)book.forget(u"a"_s, hour(1));
        (void)book.observe(u"a"_s, {}, start.addDays(80));
        QCOMPARE(book.incidents().size(), 1);
        (void)book.observe(u"a"_s, {}, start.addDays(100));
        QVERIFY(book.incidents().isEmpty());
    }

    void aRestartNeitherForgetsNorRepeats()
    {
        AlertBook book;
        (void)book.observe(u"a"_s, {certificate(AlertLevel::Warning), outage()}, hour(0));
        book.acknowledge(u"certificate/ab"_s, {.by = u"李"_s, .at = hour(1)});
        book.snooze(u"reach/a"_s, hour(9));
        book.setMaintenance({{.from = hour(0), .until = hour(5), .places = {u"b"_s}}});
        const QByteArray stored = QJsonDocument(toJson(book)).toJson();
        auto back = alertBookFromJson(QJsonDocument::fromJson(stored).object());
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QVERIFY(*back == book);
        QVERIFY(back->observe(u"a"_s, {certificate(AlertLevel::Warning)}, hour(2)).isEmpty());
    }

    void whatIsNoBookIsRefused()
    {
        QVERIFY(!alertBookFromJson({}));
        QJsonObject json = toJson(
            AlertBook::of({{.key = u"k"_s, .kind = u"x"_s, .since = hour(0), .lastSeen = hour(0)}}, {}));
        QVERIFY(alertBookFromJson(json));
        QJsonArray incidents = json["incidents"_L1].toArray();
        QJsonObject incident = incidents[0].toObject();
        incident.insert(u"level"_s, u"loud"_s);
        incidents[0] = incident;
        json.insert(u"incidents"_s, incidents);
        QVERIFY(alertBookFromJson(json).error().detail.contains(u"incidents[0].level"_s));
    }
};

QTEST_GUILESS_MAIN(AlertBookTest)
#include "tst_alertbook.moc"
