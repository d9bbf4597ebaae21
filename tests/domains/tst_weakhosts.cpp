// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehostchecker.h"
#include "tests/domains/misconfigured.h"
#include "tests/support/awaited.h"

#include <QCoreApplication>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Servers whose certificates are so weak that OpenSSL, left to its level 2, would not even show them.
class WeakHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weaknessIsSaidFirst_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_weak.size(); ++i)
            QTest::newRow(m_weak[i].what) << i;
    }

    void weaknessIsSaidFirst()
    {
        QFETCH(qsizetype, index);
        TlsServer server(m_weak[index].server);
        ProbeSettings settings;
        settings.anchors = TrustAnchors::of(m_hosts.trusted());
        settings.clock = [] { return MisconfiguredHosts::now(); };
        settings.options.addresses[u"shop.test"_s] = {QHostAddress(QHostAddress::LocalHost)};
        ProbeHostChecker checker(settings);
        const auto health = awaited(checker.check(u"shop.test"_s, server.port()));
        const auto headline = health->headline();
        QVERIFY(headline);
        QCOMPARE(findingName(headline->code), m_weak[index].primary);
    }

private:
    MisconfiguredHosts m_hosts{};
    QList<MisconfiguredHost> m_weak = m_hosts.weak();
};

int main(int argc, char *argv[])
{
    QTemporaryFile config;
    if (!config.open())
        return 1;
    config.write("openssl_conf = all\n[all]\nssl_conf = ssl\n[ssl]\nsystem_default = weak\n"
                 "[weak]\nCipherString = ALL:@SECLEVEL=0\n");
    config.flush();
    qputenv("OPENSSL_CONF", config.fileName().toLocal8Bit()); // read when OpenSSL is first used
    QCoreApplication app(argc, argv);
    WeakHostsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_weakhosts.moc"
