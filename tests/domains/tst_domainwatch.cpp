// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"
#include "app/domains/domainwatch.h"
#include "app/domains/hosthistory.h"
#include "app/domains/owntrouble.h"
#include "app/workspace/localdatabase.h"
#include "tests/support/fakehostchecker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HostHealth healthOf(const QString &host, ProbeStage stage)
{
    HostHealth health{.host = host};
    health.addresses = {{.address = QHostAddress(u"192.0.2.1"_s), .stage = stage}};
    if (stage == ProbeStage::Failed)
        health.addresses.first().findings = {
            {.code = FindingCode::AddressTimedOut, .subject = u"192.0.2.1"_s}};
    return health;
}

} // namespace

class DomainWatchTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    QDateTime m_now{QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
    const QUuid m_shop = QUuid::createUuid();
    LocalDatabase m_database{m_folder.filePath(u"workspace.db"_s)};
    FakeHostChecker m_checker{};
    std::unique_ptr<AlertDesk> m_alerts;
    std::unique_ptr<HostHistory> m_history;
    std::unique_ptr<DomainWatch> m_watch;

    /// Answers what was asked last, oldest first, and waits for the end of the round.
    void answerRound(const QList<HostHealth> &answers)
    {
        QCOMPARE(m_checker.asked.size(), answers.size());
        for (qsizetype i = 0; i < answers.size(); ++i)
            m_checker.asked[i].answer.finish(answers.at(i));
        m_checker.asked.clear();
        QTRY_VERIFY(!m_watch->isLooking());
    }

private Q_SLOTS:
    void init()
    {
        const Clock clock = [this] { return m_now; };
        m_alerts = std::make_unique<AlertDesk>(m_database, QUuid::createUuid(), clock);
        m_history = std::make_unique<HostHistory>(m_database, m_shop);
        m_watch = std::make_unique<DomainWatch>(m_checker, *m_alerts, *m_history, clock);
        m_checker.asked.clear();
    }

    void newHostsAreLookedAtAtOnce()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        QCOMPARE(m_checker.asked.size(), 2);
        QVERIFY(!m_watch->lastRound());
        answerRound(
            {healthOf(u"a.test"_s, ProbeStage::Answered), healthOf(u"b.test"_s, ProbeStage::Answered)});
        QCOMPARE(*m_watch->lastRound(), m_now);
        QVERIFY(m_watch->healthOf({u"a.test"_s}));
        QCOMPARE(m_alerts->waitingCount(), 0);
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        QVERIFY(!m_watch->isLooking());
    }

    void anOutageIsToldAfterTwoLooks()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        const QList<HostHealth> round{healthOf(u"a.test"_s, ProbeStage::Answered),
                                      healthOf(u"b.test"_s, ProbeStage::Failed)};
        answerRound(round);
        QCOMPARE(m_alerts->waitingCount(), 0);
        m_watch->lookNow();
        answerRound(round);
        QCOMPARE(m_alerts->waitingCount(), 1);
        QCOMPARE(m_alerts->book().incidents().constFirst().kind, u"host.unreachable"_s);
    }

    void oneThatKeepsWaitingHoldsUpNobodyElse()
    {
        m_watch->setPatience(0ms);
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}, {u"tarpit.test"_s}});
        HostHealth wrong = healthOf(u"b.test"_s, ProbeStage::Answered);
        wrong.findings = {{.code = FindingCode::ChainIncomplete, .severity = FindingSeverity::Error}};
        m_checker.asked[0].answer.finish(healthOf(u"a.test"_s, ProbeStage::Answered));
        m_checker.asked[1].answer.finish(wrong);
        QTRY_COMPARE(m_alerts->waitingCount(), 1);
        QVERIFY(m_watch->isLooking());
        QVERIFY(!m_watch->lastRound());
        m_checker.asked[2].answer.finish(healthOf(u"tarpit.test"_s, ProbeStage::Failed));
        QTRY_VERIFY(!m_watch->isLooking());
        QVERIFY(m_watch->lastRound());
        QCOMPARE(m_alerts->waitingCount(), 1); // the other is told after two looks
    }

    void ourOwnTroubleIsSaidOnceAndBlamedOnNobody()
    {
        QList<HostHealth> round;
        for (int i = 1; i <= 3; ++i) {
            HostHealth health = healthOf(u"h%1.test"_s.arg(i), ProbeStage::Answered);
            health.checkedAt = m_now;
            health.addresses.first().address = QHostAddress(u"192.0.2.%1"_s.arg(i));
            health.addresses.first().http = HttpSummary{.status = 200, .serverTime = m_now.addSecs(3600)};
            health.addresses.first().findings = {
                {.code = FindingCode::ClockSkew, .severity = FindingSeverity::Warning}};
            round.append(health);
        }
        m_watch->setHosts({{u"h1.test"_s}, {u"h2.test"_s}, {u"h3.test"_s}});
        answerRound(round);
        QCOMPARE(m_alerts->waitingCount(), 0);
        QCOMPARE(m_watch->ownTrouble().clockBehind, 1h);
        QVERIFY(m_watch->healthOf({u"h1.test"_s})->allFindings().isEmpty());
    }

    void hostsThatPagesCallAreAskedAsPagesAsk()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s, 443, {u"https://h5.test"_s}}});
        QVERIFY(m_checker.asked[0].cors.requests.isEmpty());
        QCOMPARE(m_checker.asked[1].cors.requests.size(), 1);
        QCOMPARE(m_checker.asked[1].cors.requests.first().origin, u"https://h5.test"_s);
        QVERIFY(!m_checker.asked[1].cors.triesHostileOrigins);
        answerRound(
            {healthOf(u"a.test"_s, ProbeStage::Answered), healthOf(u"b.test"_s, ProbeStage::Answered)});
        m_watch->setHosts({{u"a.test"_s, 443, {u"https://h5.test"_s}}, {u"b.test"_s}});
        QVERIFY(m_watch->isLooking()); // another way to look is a reason to
        QVERIFY(m_watch->healthOf({u"a.test"_s}));
    }

    void aNetworkThatIsDownIsNoHostsFault()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        for (int look = 0; look < 3; ++look) {
            answerRound(
                {healthOf(u"a.test"_s, ProbeStage::Failed), healthOf(u"b.test"_s, ProbeStage::Failed)});
            QVERIFY(m_watch->isOffline());
            QVERIFY(!m_watch->healthOf({u"a.test"_s}));
            m_watch->lookNow();
        }
        QCOMPARE(m_alerts->waitingCount(), 0);
        answerRound({healthOf(u"a.test"_s, ProbeStage::Answered), healthOf(u"b.test"_s, ProbeStage::Failed)});
        QVERIFY(!m_watch->isOffline());
        QVERIFY(isReached(*m_watch->healthOf({u"a.test"_s})));
        QVERIFY(!isReached(*m_watch->healthOf({u"b.test"_s}))); // this one's own fault
    }

    void whatIsNotWatchedAnyMoreIsForgotten()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        const QList<HostHealth> round{healthOf(u"a.test"_s, ProbeStage::Answered),
                                      healthOf(u"b.test"_s, ProbeStage::Failed)};
        answerRound(round);
        m_watch->lookNow();
        answerRound(round);
        m_watch->setHosts({{u"a.test"_s}});
        QCOMPARE(m_alerts->waitingCount(), 0);
        QVERIFY(!m_watch->healthOf({u"b.test"_s}));
    }

    void aHostThatGoesAmidARoundIsNotWaitedFor()
    {
        m_watch->setHosts({{u"a.test"_s}, {u"b.test"_s}});
        m_watch->setHosts({{u"a.test"_s}});
        QVERIFY(m_checker.asked.at(1).answer.isCancelled());
        m_checker.asked.removeLast();
        answerRound({healthOf(u"a.test"_s, ProbeStage::Answered)});
        QVERIFY(m_watch->lastRound());
    }

    void certificatesAreRememberedAcrossStarts()
    {
        HostHealth health = healthOf(u"a.test"_s, ProbeStage::Answered);
        health.addresses.first().chain = {{.sha256 = "\x01\xff",
                                           .subject = u"a.test"_s,
                                           .issuer = u"CA"_s,
                                           .hosts = {u"a.test"_s},
                                           .key = u"EC P-256"_s,
                                           .notBefore = m_now.addDays(-10),
                                           .notAfter = m_now.addDays(80)}};
        m_watch->setHosts({{u"a.test"_s}});
        answerRound({health});
        m_watch->lookNow();
        answerRound({health});
        const auto seenLater = [this] {
            return HostHistory(m_database, m_shop).certificates(u"a.test:443"_s);
        };
        QTRY_COMPARE(seenLater().size(), 1);
        const QList<SeenCertificate> seen = seenLater();
        QCOMPARE(seen.first().sha256, QByteArray("\x01\xff"));
        QCOMPARE(seen.first().notAfter, m_now.addDays(80));
        QCOMPARE(seen.first().firstSeen, m_now);
        QCOMPARE(seen.first().hosts, QStringList{u"a.test"_s});
        QCOMPARE(seen.first().key, u"EC P-256"_s);
    }

    void eachLookIsRememberedAsLongAsLooksAre()
    {
        HostHealth answered = healthOf(u"a.test"_s, ProbeStage::Answered);
        answered.checkedAt = m_now;
        answered.addresses.prepend({.address = QHostAddress(u"2001:db8::1"_s)}); // no way there
        answered.addresses.last().connectTook = 20ms;
        answered.addresses.last().handshakeTook = 30ms;
        answered.addresses.last().http = HttpSummary{.status = 200, .took = 40ms};
        HostHealth failed = healthOf(u"a.test"_s, ProbeStage::Failed);
        failed.checkedAt = m_now.addSecs(300);
        m_watch->setHosts({{u"a.test"_s}});
        answerRound({answered});
        m_watch->lookNow();
        answerRound({failed});
        const auto looks = [this] { return *m_history->looks(u"a.test:443"_s, m_now.addDays(-1)); };
        QTRY_COMPARE(looks().size(), 2);
        QCOMPARE(looks().constFirst().total(), 90ms);
        QVERIFY(!looks().constLast().isReached());
        m_history->note({}, m_now.addDays(HostHistory::looksKeptFor.count()).addSecs(1));
        QTRY_COMPARE(looks().size(), 1);
    }

    void onlyTheNewestCertificatesAreKept()
    {
        for (int i = 0; i < int(HostHistory::mostCertificates) + 5; ++i) {
            const QDateTime at = m_now.addDays(i);
            m_history->note({.newCertificates = {{u"c.test:443"_s,
                                                  {{.sha256 = QByteArray::number(i),
                                                    .notBefore = at,
                                                    .notAfter = at.addDays(6),
                                                    .firstSeen = at}}}}},
                            at);
        }
        QCOMPARE(m_history->certificates(u"c.test:443"_s).size(), HostHistory::mostCertificates);
        const auto stored = [this] { return HostHistory(m_database, m_shop).certificates(u"c.test:443"_s); };
        QTRY_COMPARE(stored(), m_history->certificates(u"c.test:443"_s));
        QCOMPARE(stored().constLast().notBefore, m_now.addDays(HostHistory::mostCertificates + 4));
    }

    void thePauseFollowsWhatWasFound()
    {
        const HostHealth good = healthOf(u"a.test"_s, ProbeStage::Answered);
        HostHealth wrong = good;
        wrong.findings = {{.code = FindingCode::ChainIncomplete, .severity = FindingSeverity::Error}};
        QCOMPARE(pauseAfter({good, good}), 6h);
        QCOMPARE(pauseAfter({good, wrong}), 1h);
        QCOMPARE(pauseAfter({wrong, healthOf(u"b.test"_s, ProbeStage::Failed)}), 5min);
        QVERIFY(!isOwnNetworkDown({healthOf(u"b.test"_s, ProbeStage::Failed)}));
    }
};

QTEST_GUILESS_MAIN(DomainWatchTest)
#include "tst_domainwatch.moc"
