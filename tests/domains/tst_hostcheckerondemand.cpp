// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificate.h"
#include "app/domains/hostcheckerondemand.h"
#include "tests/support/awaited.h"
#include "tests/support/testcertificates.h"
#include "tests/support/tlsserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The console's own way to a host: the module, and all that is behind it.
class HostCheckerOnDemandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostIsLookedAtAndItsCertificateRead()
    {
        const QTemporaryDir folder;
        const TestCertificate own = TestAuthority().issue();
        const auto chain = certificatesInPem(own.chainPem);
        QVERIFY(chain);
        const TlsServer server({.chain = *chain, .keyPem = own.keyPem});
        HostCheckerOnDemand checker(folder.path());
        const auto health = awaited(checker.check(u"127.0.0.1"_s, server.port()));
        QVERIFY2(health, health ? "" : qPrintable(health.error().detail));
        QCOMPARE(health->addresses.size(), 1);
        QCOMPARE(health->leaves().size(), 1);
        QVERIFY(health->headline()); // nobody knows the authority
    }
};

QTEST_GUILESS_MAIN(HostCheckerOnDemandTest)
#include "tst_hostcheckerondemand.moc"
