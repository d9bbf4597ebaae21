// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthclient.h"
#include "app/domains/healthtexts.h"
#include "app/domains/platformcatalog.h"
#include "app/domains/probehostchecker.h"
#include "tests/support/awaited.h"
#include "tests/support/revocationmaker.h"
#include "tests/support/staplingserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);

CertificateRecipe promising(const QByteArray &features)
{
    CertificateRecipe recipe;
    recipe.more = {{"1.3.6.1.5.5.7.1.24", false, features}};
    return recipe;
}

/// SEQUENCE of one INTEGER.
QByteArray feature(char number)
{
    return "\x30\x03\x02\x01"_ba + number;
}

} // namespace

/// A certificate can oblige its server to send the proof along that it was not revoked ("must-staple").
class StapleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoPromisesAStapleMustSendIt_data()
    {
        QTest::addColumn<bool>("isPromised");
        QTest::addColumn<QByteArray>("staple");
        QTest::addColumn<int>("without");
        QTest::addColumn<bool>("isMissed");
        const OcspRecipe good{.certificate = m_promising, .issuer = m_issuer, .now = now};
        OcspRecipe stale = good;
        stale.fromSeconds = -90'000;
        stale.untilSeconds = -3600;
        QTest::newRow("promised, not sent") << true << QByteArray() << 0 << true;
        QTest::newRow("promised and sent") << true << ocspResponse(good) << 0 << false;
        QTest::newRow("promised, sent from the second time on") << true << ocspResponse(good) << 1 << false;
        QTest::newRow("promised, never sent in time") << true << ocspResponse(good) << 2 << true;
        QTest::newRow("promised, sent a stale one") << true << ocspResponse(stale) << 0 << true;
        QTest::newRow("promised, sent garbage") << true << QByteArray("garbage") << 0 << true;
        QTest::newRow("not promised, not sent") << false << QByteArray() << 0 << false;
    }

    void whoPromisesAStapleMustSendIt()
    {
        QFETCH(bool, isPromised);
        QFETCH(QByteArray, staple);
        QFETCH(int, without);
        const MadeCertificate &leaf = isPromised ? m_promising : m_plain;
        StaplingServer server({leaf.der(), m_issuer.der()}, leaf.keyPem(), staple, without);
        const HostHealth health = healthAt(server.port());
        const auto headline = health.headline();
        const bool isMissed = headline && headline->code == FindingCode::StapleMissing;
        QTEST(isMissed, "isMissed");
        QCOMPARE(headline.has_value(), isMissed);
    }

    /// Firefox does; no mini-program's client does.
    void noPhoneRefusesIt()
    {
        StaplingServer server({m_promising.der(), m_issuer.der()}, m_promising.keyPem(), {});
        const HostHealth health = healthAt(server.port());
        QCOMPARE(health.headline()->severity, FindingSeverity::Warning);
        const auto catalog = PlatformCatalog::load();
        for (const Platform &platform : catalog->platforms())
            QVERIFY(refusalsOf(health, platform).isEmpty());
        QVERIFY(!HealthTexts::remedy(FindingCode::StapleMissing).isEmpty());
    }

    void featuresAreRead_data()
    {
        QTest::addColumn<QByteArray>("features");
        QTest::addColumn<bool>("isDemanded");
        QTest::addColumn<bool>("isReadable");
        QTest::newRow("status_request") << feature(5) << true << true;
        QTest::newRow("status_request_v2") << feature(17) << true << true;
        QTest::newRow("both") << "\x30\x06\x02\x01\x05\x02\x01\x11"_ba << true << true;
        QTest::newRow("another") << feature(23) << false << true;
        QTest::newRow("none") << "\x30\x00"_ba.left(2) << false << true;
        QTest::newRow("negative") << feature('\xfb') << false << false;
        QTest::newRow("no list") << "\x02\x01\x05"_ba << false << false;
        QTest::newRow("more after it") << feature(5) + "\x05" << false << false;
    }

    void featuresAreRead()
    {
        QFETCH(QByteArray, features);
        const auto certificate = readCertificate(m_issuer.issue(promising(features)).der());
        QVERIFY(certificate);
        QTEST(certificate->demandsStaple, "isDemanded");
        QTEST(certificate->malformed.isEmpty(), "isReadable");
    }

private:
    HostHealth healthAt(quint16 port)
    {
        ProbeSettings settings;
        settings.anchors = TrustAnchors::of({m_root.der()});
        settings.clock = [] { return now; };
        settings.options.triesOldProtocols = false;
        settings.options.addresses[u"shop.test"_s] = {QHostAddress(QHostAddress::LocalHost)};
        ProbeHostChecker checker(settings);
        return awaited(checker.check(u"shop.test"_s, port)).value_or(HostHealth());
    }

    const MadeCertificate m_root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Good Root"_s));
    const MadeCertificate m_issuer = m_root.issue(CertificateRecipe::authority(u"Good Issuer"_s));
    const MadeCertificate m_promising = m_issuer.issue(promising(feature(5)));
    const MadeCertificate m_plain = m_issuer.issue({});
};

QTEST_GUILESS_MAIN(StapleTest)
#include "tst_staple.moc"
