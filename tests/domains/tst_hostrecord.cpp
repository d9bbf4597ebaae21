// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hostrecord.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

SeenCertificate certificate(int seenOnDay, int endsOnDay)
{
    return {.sha256 = QByteArray::number(endsOnDay),
            .issuer = u"R11"_s,
            .notBefore = start.addDays(endsOnDay - 90),
            .notAfter = start.addDays(endsOnDay),
            .firstSeen = start.addDays(seenOnDay),
            .hosts = {u"b.test"_s, u"a.test"_s},
            .key = u"RSA 2048"_s};
}

HostLook look(double hours, int totalMs)
{
    HostLook look{.at = start.addSecs(qint64(hours * 3600))};
    if (totalMs < 0)
        return look;
    look.connect = 1ms;
    look.handshake = 2ms;
    look.answer = std::chrono::milliseconds(totalMs - 3);
    return look;
}

/// NaN as -1, to be compared.
QList<float> known(const std::vector<float> &values)
{
    QList<float> out;
    for (const float value : values)
        out.append(std::isnan(value) ? -1 : value);
    return out;
}

} // namespace

class HostRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreLeftOfTheNewestThatWasSeen()
    {
        const TimeSteps steps{.from = start, .step = 24h, .count = 6};
        const QList<SeenCertificate> certificates{certificate(2, 4), certificate(5, 64)};
        // The ends of days 1 to 6: nothing known, then 2, 1 and 0 days of the first, then the second.
        QCOMPARE(known(daysLeft(certificates, steps)), (QList<float>{-1, 2, 1, 0, 59, 58}));
        QCOMPARE(known(daysLeft({certificate(0, 1)}, steps)), (QList<float>{0, 0, 0, 0, 0, 0}));
        QCOMPARE(known(daysLeft({}, {.from = start, .step = 1h, .count = 2})), (QList<float>{-1, -1}));
    }

    void answersAreMediansOfEachStep()
    {
        const TimeSteps steps{.from = start, .step = 12h, .count = 4};
        const QList<HostLook> looks{look(-1, 9000), look(0, 100), look(6, 300),  look(11.99, 200),
                                    look(12, -1),   look(36, 50), look(48, 7000)};
        QCOMPARE(known(answerTimes(looks, steps)), (QList<float>{200, -1, -1, 50}));
        QCOMPARE(known(reachedShares(looks, steps)), (QList<float>{100, 0, -1, 100}));
        QCOMPARE(known(reachedShares({look(1, 5), look(2, -1)}, steps)), (QList<float>{50, -1, -1, -1}));
    }

    void aLookThatWasNotAnsweredHasNoTime()
    {
        HostLook half = look(0, 100);
        half.answer.reset();
        QVERIFY(half.isReached());
        QVERIFY(!half.total());
        QCOMPARE(known(answerTimes({half}, {.from = start, .step = 1h, .count = 1})), QList<float>{-1});
    }

    void certificatesAreComparedSideBySide()
    {
        using What = CertificateDifference::What;
        const SeenCertificate before = certificate(0, 60);
        SeenCertificate after = certificate(30, 100);
        after.hosts = {u"a.test"_s, u"c.test"_s};
        after.key = u"EC P-256"_s;
        const QList<CertificateDifference> all = compareCertificates(before, after);
        QList<What> changed;
        for (const CertificateDifference &one : all) {
            if (one.isChanged())
                changed.append(one.what);
        }
        QCOMPARE(changed, (QList{What::Names, What::Key, What::Begin, What::End}));
        QCOMPARE(all.first().before, u"a.test\nb.test"_s);
        QCOMPARE(all.first().after, u"a.test\nc.test"_s);
        for (const CertificateDifference &one : all) // nothing is known of these
            QVERIFY(one.what != What::Signature && one.what != What::Serial);
        SeenCertificate reordered = before;
        reordered.hosts = {u"a.test"_s, u"b.test"_s};
        for (const CertificateDifference &one : compareCertificates(before, reordered))
            QVERIFY(!one.isChanged());
    }
};

QTEST_GUILESS_MAIN(HostRecordTest)
#include "tst_hostrecord.moc"
