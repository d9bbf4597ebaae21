// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbook.h"
#include "app/domains/certificatelifetime.h"
#include "app/domains/healthalerts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime yearStart(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
constexpr qint64 day = 86'400;

/// A host whose certificate is renewed by a program, well or badly.
struct SimulatedHost {
    qint64 lifetime = 90 * day; ///< seconds
    double renewedAt = 1 / 3.0; ///< share of the lifetime that is left then
    double jitter = 0.1;        ///< of that share, up or down
    bool stopsRenewing = false; ///< after the third time
    qint64 rollOut = 0;         ///< seconds during which old and new are shown by turns
};

/// What was told in a year, by level.
struct Told {
    int notices = 0;
    int warnings = 0;
    int criticals = 0;
    int outages = 0;
    std::optional<QDateTime> firstWarning{};
    QDateTime lastEnd{}; ///< of the last certificate

    void count(const AlertMessage &message, const QDateTime &now)
    {
        const AlertLevel level = message.incident.level;
        int *const counts[]{&notices, &warnings, &criticals, &outages};
        ++*counts[int(level)];
        if (level >= AlertLevel::Warning && !firstWarning)
            firstWarning = now;
    }
};

/// Plays a year of looks at one host.
class SimulatedYear
{
public:
    SimulatedYear(const SimulatedHost &host, quint32 seed) : m_host(host), m_random(seed) { }

    Told play()
    {
        issue(yearStart);
        const qint64 step = m_host.lifetime < 20 * day ? 3600 : 6 * 3600;
        for (qint64 at = 0; at <= 365 * day; at += step)
            look(yearStart.addSecs(at));
        m_told.lastEnd = m_now.notAfter;
        return m_told;
    }

private:
    void issue(const QDateTime &now)
    {
        m_before = m_now;
        m_issuedAt = now;
        m_now = {.sha256 = QByteArray::number(++m_serial),
                 .notBefore = now.addSecs(-3600), // as Let's Encrypt does
                 .notAfter = now.addSecs(m_host.lifetime - 3600 - 1)};
        m_now.der = m_now.sha256;
        m_history.append({.sha256 = m_now.sha256,
                          .notBefore = m_now.notBefore,
                          .notAfter = m_now.notAfter,
                          .firstSeen = now});
        const double share = m_host.renewedAt * (1 + m_host.jitter * (2 * m_random.generateDouble() - 1));
        m_renewal = m_now.notAfter.addSecs(-qint64(double(m_host.lifetime) * share));
    }

    bool showsOld(const QDateTime &now)
    {
        return !m_before.sha256.isEmpty() && m_issuedAt.secsTo(now) < m_host.rollOut && m_random.bounded(2);
    }

    void look(const QDateTime &now)
    {
        if (now >= m_renewal && !(m_host.stopsRenewing && m_serial >= 4))
            issue(now);
        AddressHealth address{.chain = {showsOld(now) ? m_before : m_now}};
        const HostHealth health{.host = u"shop.test"_s, .checkedAt = now, .addresses = {address}};
        for (const AlertMessage &message :
             m_book.observe(alertPlace(health), alertConditions(health, now, m_history), now))
            m_told.count(message, now);
    }

    SimulatedHost m_host;
    QRandomGenerator m_random;
    AlertBook m_book{};
    QList<SeenCertificate> m_history{};
    CertificateSummary m_now{};
    CertificateSummary m_before{};
    QDateTime m_issuedAt{};
    QDateTime m_renewal{};
    int m_serial = 0;
    Told m_told{};
};

void addLifetimes()
{
    QTest::addColumn<qint64>("lifetime");
    QTest::newRow("160 hours") << 160 * 3600LL;
    for (const int days : {45, 47, 64, 90, 100, 200, 398})
        QTest::addRow("%d days", days) << days * day;
}

} // namespace

/// A year of certificates, short and long: nobody is woken for nothing, and nobody sleeps through an end.
class AlertYearTest : public QObject
{
    Q_OBJECT

    /// How many days before the end of a registration each message came, rounded up; looked at four times a
    /// day, over two hosts of the domain. renewed: for a year, from then on.
    static QList<qint64> daysToldOf(const QDateTime &end, const std::optional<QDateTime> &renewed)
    {
        AlertBook book;
        QList<qint64> told;
        for (qint64 at = 0; at < 110 * day; at += day / 4) {
            const QDateTime now = yearStart.addSecs(at);
            const bool isRenewed = renewed && now >= *renewed;
            const Registration registration{.domain = u"shop.test"_s,
                                            .expires = isRenewed ? end.addYears(1) : end};
            QList<AlertSighting> round;
            for (const QString &host : {u"api.shop.test"_s, u"img.shop.test"_s}) {
                const HostHealth health{.host = host,
                                        .registration = judgeRegistration(u"shop.test"_s, registration, now)};
                round.append({.place = alertPlace(health), .conditions = alertConditions(health, now)});
            }
            for (const AlertMessage &message : book.observe(round, now)) {
                Q_UNUSED(message)
                told.append((now.secsTo(end) + day - 1) / day);
            }
        }
        return told;
    }

private Q_SLOTS:
    void renewalsInTimeWarnNobody_data() { addLifetimes(); }
    void renewalsInTimeWarnNobody()
    {
        QFETCH(qint64, lifetime);
        for (quint32 seed = 0; seed < 8; ++seed) {
            const Told told = SimulatedYear({.lifetime = lifetime}, seed).play();
            QCOMPARE(told.warnings + told.criticals + told.outages, 0);
        }
    }

    void rollOutsWarnNobody_data() { addLifetimes(); }
    void rollOutsWarnNobody()
    {
        QFETCH(qint64, lifetime);
        for (quint32 seed = 0; seed < 8; ++seed) {
            const SimulatedHost host{.lifetime = lifetime, .rollOut = lifetime / 20};
            const Told told = SimulatedYear(host, seed).play();
            QCOMPARE(told.warnings + told.criticals + told.outages, 0);
        }
    }

    void aRenewalThatStopsIsToldOnceALevelAndEarly_data()
    {
        QTest::addColumn<qint64>("lifetime");
        QTest::newRow("160 hours") << 160 * 3600LL;
        for (const int days : {45, 47, 64, 90, 100})
            QTest::addRow("%d days", days) << days * day;
    }
    void aRenewalThatStopsIsToldOnceALevelAndEarly()
    {
        QFETCH(qint64, lifetime);
        for (quint32 seed = 0; seed < 8; ++seed) {
            const Told told =
                SimulatedYear({.lifetime = lifetime, .jitter = 0, .stopsRenewing = true}, seed).play();
            QCOMPARE(told.warnings, 1);
            QCOMPARE(told.criticals, 1);
            QCOMPARE(told.outages, 1);
            QVERIFY(told.firstWarning);
            const qint64 left = told.firstWarning->secsTo(told.lastEnd);
            constexpr qint64 betweenLooks = 6 * 3600;
            QVERIFY(left >= std::min(14 * day, lifetime / 4) - betweenLooks);
        }
    }

    void lateRenewalsAreToldOnceForEachCertificate()
    {
        const Told told =
            SimulatedYear({.lifetime = 90 * day, .renewedAt = 10 / 90.0, .jitter = 0}, 1).play();
        QCOMPARE(told.warnings, 4); // 365 days hold four such renewals
        QCOMPARE(told.notices, told.warnings);
        QCOMPARE(told.criticals + told.outages, 0);
    }

    void aLateRollOutIsToldOnceForEachCertificate()
    {
        const SimulatedHost host{
            .lifetime = 90 * day, .renewedAt = 10 / 90.0, .jitter = 0, .rollOut = 2 * day};
        const Told told = SimulatedYear(host, 1).play();
        QVERIFY(told.warnings >= 3 && told.warnings <= 4); // shown again in time or not, never twice
        QCOMPARE(told.criticals + told.outages, 0);
    }

    void aRegistrationThatEndsIsToldOnceAtEachOfItsDays()
    {
        // The days of research on what owners are used to, and the end itself.
        QCOMPARE(daysToldOf(yearStart.addDays(100), {}), (QList<qint64>{60, 30, 14, 7, 1, 0}));
    }

    void aRegistrationThatIsRenewedIsToldNoMore()
    {
        QCOMPARE(daysToldOf(yearStart.addDays(100), yearStart.addDays(80)), (QList<qint64>{60, 30}));
    }

    void aForgottenServerIsTold()
    {
        const QDateTime now = yearStart;
        const CertificateSummary fresh{.sha256 = "new", .notBefore = now, .notAfter = now.addDays(90)};
        const auto health = [&](int daysLeft) {
            const CertificateSummary old{
                .sha256 = "old", .notBefore = now.addDays(daysLeft - 90), .notAfter = now.addDays(daysLeft)};
            return HostHealth{.host = u"shop.test"_s, .addresses = {{.chain = {fresh}}, {.chain = {old}}}};
        };
        QVERIFY(alertConditions(health(20), now).isEmpty());
        QVERIFY(alertConditions(health(10), now).isEmpty());
        QCOMPARE(alertConditions(health(5), now).size(), 1);
        QCOMPARE(alertConditions(health(5), now).constFirst().level, AlertLevel::Critical);
        QCOMPARE(alertConditions(health(-1), now).constFirst().level, AlertLevel::Outage);
    }

    /// A certificate, or an authority, that many hosts show is one thing that is wrong.
    void oneCauseAtManyHostsIsOneIncident()
    {
        const auto keyOf = [](FindingCode code, const QString &host, const QByteArray &leaf) {
            const Finding finding{.code = code, .subject = u"CA"_s, .found = u"Private CA"_s};
            const HostHealth health{.host = host,
                                    .addresses = {{.chain = {{.sha256 = leaf}}, .findings = {finding}}}};
            const auto conditions = alertConditions(health, yearStart);
            return conditions.size() == 1 ? conditions.first().key : QString();
        };
        using Code = FindingCode;
        for (const Code code : {Code::KeyWeak, Code::CertificateRevoked, Code::NameMissing}) {
            QCOMPARE(keyOf(code, u"a.test"_s, "one"), keyOf(code, u"b.test"_s, "one"));
            QVERIFY(keyOf(code, u"a.test"_s, "one") != keyOf(code, u"a.test"_s, "two"));
        }
        for (const Code code : {Code::ChainPrivateAnchor, Code::ChainRevoked, Code::ChainExpiresSoon})
            QCOMPARE(keyOf(code, u"a.test"_s, "one"), keyOf(code, u"b.test"_s, "two"));
        for (const Code code : {Code::NameMismatch, Code::ChainIncomplete, Code::TlsTooOld})
            QVERIFY(keyOf(code, u"a.test"_s, "one") != keyOf(code, u"b.test"_s, "one"));
    }

    /// Nobody renews an authority's certificate by the server's own date.
    void anAuthorityThatEndsFirstIsTold()
    {
        Finding finding{.code = FindingCode::ChainExpiresSoon,
                        .severity = FindingSeverity::Warning,
                        .subject = u"CA"_s,
                        .found = u"2026-02-01T00:00:00Z"_s};
        HostHealth health{.host = u"a.test"_s, .addresses = {{.findings = {finding}}}};
        QCOMPARE(alertConditions(health, yearStart).constFirst().level, AlertLevel::Warning);
        health.addresses[0].findings[0].severity = FindingSeverity::Error;
        QCOMPARE(alertConditions(health, yearStart).constFirst().level, AlertLevel::Critical);
    }

    void aHabitIsLearnedFromThreeRenewals()
    {
        QList<SeenCertificate> history;
        const auto add = [&](int atDay, const QString &issuer) {
            const QDateTime from = yearStart.addDays(atDay);
            history.append(
                {.issuer = issuer, .notBefore = from, .notAfter = from.addDays(90), .firstSeen = from});
        };
        for (int i = 0; i < 3; ++i)
            add(60 * i, u"A"_s);
        QVERIFY(!renewalHabit(history)); // three certificates are two renewals
        add(180, u"A"_s);
        QCOMPARE(renewalHabit(history)->usualRemaining, std::chrono::seconds(30 * day));
        const QDateTime end = history.last().notAfter;
        // 3 % of 90 days are 2.7 days.
        QVERIFY(!isRenewalOverdue(history, end.addSecs(-30 * day + 259 * day / 100)));
        QVERIFY(isRenewalOverdue(history, end.addSecs(-27 * day)));
        add(240, u"B"_s);
        QVERIFY(!renewalHabit(history)); // a new issuer may do it otherwise
    }
};

QTEST_GUILESS_MAIN(AlertYearTest)
#include "tst_alertyear.moc"
