// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/owntrouble.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon{QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};

/// A host that answers at an address of its own and says what time it is there.
HostHealth answering(const QString &host, const QString &address, std::chrono::seconds ahead = 0s)
{
    HostHealth health{.host = host, .checkedAt = noon};
    health.addresses = {{.address = QHostAddress(address),
                         .stage = ProbeStage::Answered,
                         .chain = {{.sha256 = host.toUtf8(),
                                    .subject = host,
                                    .issuer = u"R11"_s,
                                    .notBefore = noon.addDays(-10),
                                    .notAfter = noon.addDays(80)}},
                         .http = HttpSummary{.status = 200, .serverTime = noon.addSecs(ahead.count())}}};
    if (std::chrono::abs(ahead) > 5min)
        health.addresses[0].findings = {
            {.code = FindingCode::ClockSkew, .severity = FindingSeverity::Warning}};
    return health;
}

/// Seen through somebody who puts certificates of his own in place of the host's.
HostHealth inspected(const QString &host, const QString &issuer = u"Office Gateway"_s,
                     FindingCode code = FindingCode::ChainUntrusted)
{
    HostHealth health = answering(host, u"192.0.2.1"_s);
    AddressHealth &address = health.addresses[0];
    address.chain[0].issuer = issuer;
    address.findings = {{.code = code, .severity = FindingSeverity::Error, .subject = host},
                        {.code = FindingCode::HttpNoHsts, .severity = FindingSeverity::Notice}};
    return health;
}

SeenByPlace knownFrom(const QString &issuer, const QStringList &hosts)
{
    SeenByPlace known;
    for (const QString &host : hosts)
        known.insert(host + u":443"_s, {{.sha256 = "before", .issuer = issuer}});
    return known;
}

} // namespace

class OwnTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsThatAgreeOnAnotherTimeMakeItOurClock_data()
    {
        QTest::addColumn<QList<qint64>>("ahead"); // seconds, of each host
        QTest::addColumn<qint64>("behind");
        QTest::newRow("ten minutes slow") << QList<qint64>{600, 602, 601} << 601LL;
        QTest::newRow("ten minutes fast") << QList<qint64>{-600, -599} << -599LL;
        QTest::newRow("two days slow") << QList<qint64>{172'800, 172'810} << 172'810LL;
        QTest::newRow("just beyond what dates bear") << QList<qint64>{301, 301} << 301LL;
        QTest::newRow("as much as dates bear") << QList<qint64>{300, 300} << 0LL;
        QTest::newRow("one host says nothing") << QList<qint64>{600} << 0LL;
        QTest::newRow("one host of three is wrong") << QList<qint64>{600, 0, 1} << 0LL;
        QTest::newRow("all wrong, each in its own way") << QList<qint64>{600, 4000, 9000} << 0LL;
        QTest::newRow("as far apart as looks may be") << QList<qint64>{600, 660} << 660LL;
        QTest::newRow("farther apart") << QList<qint64>{600, 661} << 0LL;
        QTest::newRow("off to both sides") << QList<qint64>{600, -600} << 0LL;
        QTest::newRow("all right") << QList<qint64>{0, 1, -1} << 0LL;
    }

    void hostsThatAgreeOnAnotherTimeMakeItOurClock()
    {
        QFETCH(const QList<qint64>, ahead);
        QFETCH(const qint64, behind);
        QList<HostHealth> round;
        for (const qint64 seconds : ahead) {
            const QString number = QString::number(round.size() + 1);
            round.append(answering(u"h%1.test"_s.arg(number), u"192.0.2.%1"_s.arg(number),
                                   std::chrono::seconds(seconds)));
        }
        QCOMPARE(ownTroubleIn(round).clockBehind, std::chrono::seconds(behind));
    }

    void hostsAtOneAddressShareItsClock()
    {
        const QList<HostHealth> round{answering(u"a.test"_s, u"192.0.2.1"_s, 600s),
                                      answering(u"b.test"_s, u"192.0.2.1"_s, 600s)};
        QCOMPARE(ownTroubleIn(round).clockBehind, 0s);
    }

    void ourClockIsBlamedOnNoHost()
    {
        const QList<HostHealth> round{answering(u"a.test"_s, u"192.0.2.1"_s, 600s),
                                      answering(u"b.test"_s, u"192.0.2.2"_s, 600s)};
        const OwnTrouble trouble = ownTroubleIn(round);
        QVERIFY(!round[0].allFindings().isEmpty());
        QVERIFY(withoutOwnTrouble(round[0], trouble).allFindings().isEmpty());
        const QList<Finding> said = findingsOn(trouble);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.first().code, FindingCode::ClockSkew);
        QCOMPARE(said.first().found, u"600 s"_s);
    }

    void endsAreToldByTheHostsTime()
    {
        QList<HostHealth> round{answering(u"a.test"_s, u"192.0.2.1"_s, 48h),
                                answering(u"b.test"_s, u"192.0.2.2"_s, 48h)};
        round[0].addresses[0].chain[0].notAfter = noon.addDays(1); // by our clock; by theirs it is over
        const JudgedRound judged = judgeRound(round, {}, noon);
        QCOMPARE(judged.sightings[0].conditions.size(), 1);
        QCOMPARE(judged.sightings[0].conditions[0].level, AlertLevel::Outage);
        QVERIFY(judged.sightings[1].conditions.isEmpty());
    }

    void oneUnknownIssuerOfUnrelatedHostsReadsAlong()
    {
        for (const FindingCode code :
             {FindingCode::ChainUntrusted, FindingCode::ChainIncomplete, FindingCode::ChainPrivateAnchor}) {
            const QList<HostHealth> round{inspected(u"api.shop.com"_s, u"Office Gateway"_s, code),
                                          inspected(u"cdn.other.cn"_s, u"Office Gateway"_s, code)};
            QCOMPARE(ownTroubleIn(round).inspector, u"Office Gateway"_s);
        }
    }

    void hostsOfOneDomainMayHaveAnIssuerOfTheirOwn()
    {
        const QList<HostHealth> round{inspected(u"api.shop.com"_s), inspected(u"img.shop.com"_s)};
        QVERIFY(!ownTroubleIn(round).isInspected());
        const auto former = [&](const QString &issuer) {
            return knownFrom(issuer, {u"api.shop.com"_s, u"img.shop.com"_s});
        };
        QCOMPARE(ownTroubleIn(round, former(u"R11"_s)).inspector, u"Office Gateway"_s);
        QVERIFY(!ownTroubleIn(round, former(u"Office Gateway"_s)).isInspected());
        QVERIFY(!ownTroubleIn(round, knownFrom(u"R11"_s, {u"api.shop.com"_s})).isInspected());
    }

    void aKnownIssuerOrAnotherOneIsNoInspection()
    {
        const HostHealth first = inspected(u"api.shop.com"_s);
        QVERIFY(!ownTroubleIn({first}).isInspected());
        QVERIFY(!ownTroubleIn({first, answering(u"cdn.other.cn"_s, u"192.0.2.2"_s)}).isInspected());
        QVERIFY(!ownTroubleIn({first, inspected(u"cdn.other.cn"_s, u"Another"_s)}).isInspected());
        HostHealth down{.host = u"down.cn"_s};
        down.addresses = {{.address = QHostAddress(u"192.0.2.9"_s), .stage = ProbeStage::Failed}};
        QVERIFY(ownTroubleIn({first, inspected(u"cdn.other.cn"_s), down}).isInspected()); // it shows none
    }

    void whatServersForgetToSendIsNoInspection()
    {
        HostHealth fetchable = inspected(u"api.shop.com"_s, u"R11"_s, FindingCode::ChainIncomplete);
        fetchable.addresses[0].findings.append({.code = FindingCode::ChainFetchable});
        HostHealth known = inspected(u"cdn.other.cn"_s, u"R11"_s, FindingCode::ChainIncomplete);
        known.addresses[0].missing = {{.subject = u"R11"_s}};
        QVERIFY(!ownTroubleIn({fetchable, inspected(u"cdn.other.cn"_s, u"R11"_s)}).isInspected());
        QVERIFY(!ownTroubleIn({known, inspected(u"api.shop.com"_s, u"R11"_s)}).isInspected());
    }

    void behindAnInspectionNothingIsToldOfCertificates()
    {
        HostHealth first = inspected(u"api.shop.com"_s);
        first.addresses[0].chain[0].notAfter = noon.addDays(1); // the inspector's own
        const QList<HostHealth> round{first, inspected(u"cdn.other.cn"_s)};
        const JudgedRound judged = judgeRound(round, {}, noon);
        QVERIFY(judged.sightings.isEmpty());
        QVERIFY(judged.newCertificates.isEmpty());
        QCOMPARE(judged.looks.size(), 2);
        const HostHealth cleaned = withoutOwnTrouble(first, judged.trouble);
        QCOMPARE(cleaned.allFindings().size(), 1);
        QCOMPARE(cleaned.allFindings().constFirst().code, FindingCode::HttpNoHsts);
    }

    void nothingReachedIsOurOwnNetwork()
    {
        HostHealth down{.host = u"a.test"_s};
        down.addresses = {{.address = QHostAddress(u"192.0.2.9"_s), .stage = ProbeStage::Failed}};
        QVERIFY(!ownTroubleIn({down}).isOffline);
        const OwnTrouble trouble = ownTroubleIn({down, down});
        QVERIFY(trouble.isOffline);
        QCOMPARE(findingsOn(trouble).constFirst().code, FindingCode::OwnNetworkDown);
        QVERIFY(findingsOn({}).isEmpty());
    }

    void onlyThoseThatAreNewAreJudged()
    {
        const QList<HostHealth> round{answering(u"a.test"_s, u"192.0.2.1"_s),
                                      answering(u"b.test"_s, u"192.0.2.2"_s)};
        const JudgedRound judged = judgeRound(round, {}, noon, 1);
        QCOMPARE(judged.sightings.size(), 1);
        QCOMPARE(judged.sightings[0].place, u"b.test:443"_s);
    }
};

QTEST_GUILESS_MAIN(OwnTroubleTest)
#include "tst_owntrouble.moc"
