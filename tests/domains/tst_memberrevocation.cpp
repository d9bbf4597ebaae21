// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehostchecker.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/revocationmaker.h"
#include "tests/support/tlsserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Status = RevocationAnswer::Status;

const QDateTime now(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
constexpr qint64 issuersSerial = 77;

/// A host whose intermediate, and whose root, say where lists of revoked certificates are.
struct Host {
    MisbehavingServer lists{};
    MadeCertificate root = MadeCertificate::selfSigned(authority(u"Good Root"_s, "/of-root.crl", 1));
    MadeCertificate issuer = root.issue(authority(u"Good Issuer"_s, "/of-issuer.crl", issuersSerial));
    MadeCertificate leaf = issuer.issue({});

    CertificateRecipe authority(const QString &name, const QByteArray &path, qint64 serial) const
    {
        CertificateRecipe recipe = CertificateRecipe::authority(name);
        recipe.serial = serial;
        recipe.crlPoints = "URI:" + lists.url(QString::fromLatin1(path)).toEncoded();
        return recipe;
    }
    HostHealth health()
    {
        TlsServer server(
            {.chain = {leaf.der(), issuer.der()},
             .keyPem = leaf.keyPem(),
             .answer = "HTTP/1.1 204 No Content\r\nStrict-Transport-Security: max-age=1\r\n\r\n"});
        ProbeSettings settings;
        settings.anchors = TrustAnchors::of({root.der()});
        settings.clock = [] { return now; };
        settings.options.triesOldProtocols = false;
        settings.options.addresses[u"shop.test"_s] = {QHostAddress(QHostAddress::LocalHost)};
        ProbeHostChecker checker(settings);
        return awaited(checker.check(u"shop.test"_s, server.port()), 60s).value_or(HostHealth());
    }
    void listRevoked(const QList<qint64> &serials)
    {
        lists.answerPath(
            "/of-issuer.crl",
            ServerAnswer::of(200, revocationList({.issuer = root, .revoked = serials, .now = now})));
    }
};

} // namespace

/// An authority between the host's certificate and its root can be revoked, too: phones then refuse all that
/// it has issued.
class MemberRevocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRevokedIntermediateIsAnError()
    {
        Host host;
        host.listRevoked({5, issuersSerial});
        const HostHealth health = host.health();
        QVERIFY(health.headline());
        QCOMPARE(health.headline()->code, FindingCode::ChainRevoked);
        QCOMPARE(health.headline()->severity, FindingSeverity::Error);
        QCOMPARE(health.headline()->subject, u"Good Issuer"_s);
        QCOMPARE(health.headline()->wanted, u"keyCompromise"_s);
    }

    void aGoodOneIsKnownToBeSo()
    {
        Host host;
        host.listRevoked({5});
        const HostHealth health = host.health();
        QVERIFY(health.allFindings().isEmpty());
        const auto &members = health.addresses.first().memberRevocations;
        QCOMPARE(members.size(), 1);
        QCOMPARE(members.first().subject, u"Good Issuer"_s);
        QCOMPARE(members.first().answer.status, Status::Good);
        QCOMPARE(members.first().answer.source, RevocationAnswer::Source::List);
    }

    void thatNobodyCouldSayIsNoFault()
    {
        Host host;
        host.lists.answerPath("/of-issuer.crl", ServerAnswer::of(404));
        const HostHealth health = host.health();
        QVERIFY(health.allFindings().isEmpty());
        QCOMPARE(health.addresses.first().memberRevocations.first().answer.status, Status::Unknown);
    }

    void aListOfSomebodyElsesIsNotBelieved()
    {
        Host host;
        const auto stranger = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Stranger"_s));
        host.lists.answerPath(
            "/of-issuer.crl",
            ServerAnswer::of(200,
                             revocationList({.issuer = stranger, .revoked = {issuersSerial}, .now = now})));
        QVERIFY(host.health().allFindings().isEmpty());
    }

    void aRootIsTrustedForItself()
    {
        Host host;
        host.listRevoked({});
        host.health();
        for (const SeenRequest &request : host.lists.requests())
            QVERIFY(request.path() != "/of-root.crl");
        QCOMPARE(host.lists.requestCount(), 1);
    }
};

QTEST_GUILESS_MAIN(MemberRevocationTest)
#include "tst_memberrevocation.moc"
