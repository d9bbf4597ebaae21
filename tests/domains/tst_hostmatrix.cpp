// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthtexts.h"
#include "app/domains/probehostchecker.h"
#include "tests/domains/misconfigured.h"
#include "tests/support/awaited.h"
#include "tests/support/staplingserver.h"

#include <QTest>

#include <openssl/ssl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ProbeSettings settingsFor(const MisconfiguredHosts &hosts)
{
    ProbeSettings settings;
    settings.anchors = TrustAnchors::of(hosts.trusted());
    settings.clock = [] { return MisconfiguredHosts::now(); };
    settings.options.patience = 8s; // a busy machine is no tarpit
    const QList loopback{QHostAddress(QHostAddress::LocalHost)};
    for (const QString &name : {u"shop.test"_s, u"a.shop.test"_s, u"a.b.shop.test"_s, u"sub.shop.test"_s,
                                u"shop.com.cn"_s, u"xn--fsqu00a.xn--55qx5d"_s, u"192.0.2.1"_s, u"a_b.test"_s})
        settings.options.addresses.insert(name, loopback);
    return settings;
}

QString said(const HostHealth &health)
{
    QStringList out;
    for (const Finding &finding : health.allFindings())
        out.append(findingName(finding.code) + u" ("_s + HealthTexts::sentence(finding) + u')');
    return out.join(u"; "_s);
}

} // namespace

/// Real servers on loopback, each with one thing wrong: what is said first must be it.
class HostMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFindingIsTheFault_data()
    {
        QTest::addColumn<qsizetype>("index");
        m_all = m_hosts.all();
        QVERIFY(m_all.size() >= 60);
        for (qsizetype i = 0; i < m_all.size(); ++i)
            QTest::newRow(m_all[i].what) << i;
    }

    void theFirstFindingIsTheFault()
    {
        QFETCH(qsizetype, index);
        const MisconfiguredHost &one = m_all[index];
        TlsServer server(one.server);
        QVERIFY(server.isListening());
        const quint16 port = server.port();
        if (one.isClosed)
            server.stopListening();
        ProbeSettings settings = settingsFor(m_hosts);
        if (one.isSilent)
            settings.options.patience = 2s;
        ProbeHostChecker checker(settings);
        const auto health = awaited(checker.check(one.host, port), 60s);
        QVERIFY(health);
        const QList<Finding> findings = health->allFindings();
        const QString primary = findings.isEmpty() ? QString() : findingName(findings.first().code);
        QVERIFY2(primary == one.primary, qPrintable(said(*health)));
    }

    void eachAddressIsLookedAtByItself()
    {
        const TlsServerRecipe fresh = m_hosts.good();
        TlsServer first(fresh);
        TlsServer second(m_hosts.good(), QHostAddress(u"127.0.0.2"_s), first.port());
        TlsServer third(fresh, QHostAddress(QHostAddress::LocalHostIPv6), first.port());
        QVERIFY(second.isListening());
        if (!third.isListening())
            QSKIP("this computer has no IPv6 loopback");
        ProbeSettings settings = settingsFor(m_hosts);
        settings.options.addresses[u"shop.test"_s] = {QHostAddress(QHostAddress::LocalHost),
                                                      QHostAddress(u"127.0.0.2"_s),
                                                      QHostAddress(QHostAddress::LocalHostIPv6)};
        ProbeHostChecker checker(settings);
        const auto health = awaited(checker.check(u"shop.test"_s, first.port()));
        QCOMPARE(health->addresses.size(), 3);
        QCOMPARE(health->leaves().size(), 2);
        QCOMPARE(findingName(health->findings.first().code), u"addresses.differ"_s);
        QCOMPARE(health->addresses[0].chain.first().sha256, health->addresses[2].chain.first().sha256);
        for (const AddressHealth &address : health->addresses) {
            QCOMPARE(address.stage, ProbeStage::Answered);
            QVERIFY(address.findings.isEmpty());
            QCOMPARE(address.protocol, u"TLS 1.3"_s);
            QCOMPARE(address.http->status, 200);
        }
    }

    void whoDemandsCertificatesShutsMiniProgramsOut()
    {
        const TlsServerRecipe recipe = m_hosts.good();
        StaplingServer server(recipe.chain, recipe.keyPem, {});
        server.demandCertificates(TLS1_3_VERSION);
        ProbeHostChecker checker(settingsFor(m_hosts));
        const auto health = awaited(checker.check(u"shop.test"_s, server.port()));
        QVERIFY2(health->headline(), qPrintable(said(*health)));
        QCOMPARE(findingName(health->headline()->code), u"tls.client-certificate"_s);
        QCOMPARE(health->addresses.first().chain.size(), 2); // it is known all the same
    }

    /// Before TLS 1.3 it cannot be told from any other refusal.
    void olderServersDoNotSayThatTheyDemandThem()
    {
        const TlsServerRecipe recipe = m_hosts.good();
        StaplingServer server(recipe.chain, recipe.keyPem, {});
        server.demandCertificates(TLS1_2_VERSION);
        ProbeHostChecker checker(settingsFor(m_hosts));
        const auto health = awaited(checker.check(u"shop.test"_s, server.port()));
        QCOMPARE(findingName(health->headline()->code), u"tls.failed"_s);
        QVERIFY(HealthTexts::sentence(*health->headline()).contains(u"demands a certificate"_s));
    }

    void whatOneHostSendsNamesWhatAnotherLacks()
    {
        const TlsServerRecipe complete = m_hosts.good();
        TlsServerRecipe lacking = complete;
        lacking.chain.removeLast();
        TlsServer good(complete);
        TlsServer bad(lacking);
        ProbeHostChecker checker(settingsFor(m_hosts));
        QVERIFY(awaited(checker.check(u"shop.test"_s, good.port()))->allFindings().isEmpty());
        const auto health = awaited(checker.check(u"shop.test"_s, bad.port()));
        QCOMPARE(findingName(health->headline()->code), u"chain.incomplete"_s);
        QCOMPARE(health->addresses.first().missing.size(), 1);
        QCOMPARE(health->addresses.first().missing.first().subject, u"Good Issuer"_s);
    }

    void aTarpitTakesOnePlaceOnly()
    {
        TlsServer slow({.manner = TlsServerRecipe::Manner::SaysNothing});
        TlsServer quick(m_hosts.good());
        ProbeSettings settings = settingsFor(m_hosts);
        settings.mostAtOnce = 2;
        settings.options.patience = 1h; // were anybody to wait for it, the test would
        ProbeHostChecker checker(settings);
        auto stuck = checker.check(u"a.b.shop.test"_s, slow.port());
        bool isStuck = true;
        std::move(stuck).then(&checker, [&isStuck](const Result<HostHealth> &) { isStuck = false; });
        QTRY_COMPARE(slow.connectionCount(), 1);
        for (const QString &host : {u"shop.test"_s, u"a.shop.test"_s, u"sub.shop.test"_s, u"shop.com.cn"_s})
            QVERIFY(awaited(checker.check(host, quick.port())));
        QVERIFY(isStuck);
        QCOMPARE(slow.connectionCount(), 1); // nor was it asked again
    }

    void aTarpitDelaysNobody()
    {
        TlsServerRecipe tarpit{.manner = TlsServerRecipe::Manner::SaysNothing};
        TlsServer slow(tarpit);
        TlsServer quick(m_hosts.good());
        ProbeSettings settings = settingsFor(m_hosts);
        settings.options.patience = 60s;
        ProbeHostChecker checker(settings);
        auto waiting = checker.check(u"a.shop.test"_s, slow.port());
        const auto health = awaited(checker.check(u"shop.test"_s, quick.port()));
        QVERIFY(health && health->allFindings().isEmpty());
    }

    void aHostIsAskedOnceAtATime()
    {
        TlsServer tarpit({.manner = TlsServerRecipe::Manner::SaysNothing});
        TlsServer quick(m_hosts.good());
        ProbeSettings settings = settingsFor(m_hosts);
        settings.options.patience = 60s;
        ProbeHostChecker checker(settings);
        auto first = checker.check(u"shop.test"_s, tarpit.port());
        auto second = checker.check(u"Shop.Test"_s, tarpit.port());
        auto other = checker.check(u"sub.shop.test"_s, tarpit.port());
        QVERIFY(awaited(checker.check(u"a.shop.test"_s, quick.port())));
        QTRY_COMPARE(tarpit.connectionCount(),
                     2); // had the second begun, it would have been before the other
    }

    void aDroppedCheckEnds()
    {
        TlsServerRecipe tarpit{.manner = TlsServerRecipe::Manner::SaysNothing};
        TlsServer slow(tarpit);
        TlsServer quick(m_hosts.good());
        ProbeSettings settings = settingsFor(m_hosts);
        settings.mostAtOnce = 1;
        settings.options.patience = 60s;
        ProbeHostChecker checker(settings);
        {
            auto dropped = checker.check(u"a.shop.test"_s, slow.port());
        }
        QVERIFY(awaited(checker.check(u"shop.test"_s, quick.port())));
    }

    void aLaterTimeCanBeAskedAbout()
    {
        TlsServer server(m_hosts.good());
        ProbeSettings settings = settingsFor(m_hosts);
        settings.rules.at = MisconfiguredHosts::now().addDays(60);
        ProbeHostChecker checker(settings);
        const auto health = awaited(checker.check(u"shop.test"_s, server.port()));
        QCOMPARE(findingName(health->headline()->code), u"certificate.expired"_s);
    }

private:
    MisconfiguredHosts m_hosts{};
    QList<MisconfiguredHost> m_all{};
};

QTEST_GUILESS_MAIN(HostMatrixTest)
#include "tst_hostmatrix.moc"
