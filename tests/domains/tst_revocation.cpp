// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehostchecker.h"
#include "app/domains/revocation.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/revocationmaker.h"
#include "tests/support/staplingserver.h"
#include "tests/support/tlsserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Status = RevocationAnswer::Status;
using Source = RevocationAnswer::Source;

const QDateTime now(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
const QByteArray httpAnswer = "HTTP/1.1 204 No Content\r\nStrict-Transport-Security: max-age=1\r\n\r\n";

CertificateRecipe responder(bool isCharged = true)
{
    CertificateRecipe recipe;
    recipe.commonName = u"Responder"_s;
    recipe.names.clear();
    recipe.extendedKeyUsage = isCharged ? "OCSPSigning" : "serverAuth";
    return recipe;
}

int kindOf(const Result<RevocationAnswer> &answer)
{
    return answer ? int(answer->status) : -1;
}

bool has(const HostHealth &health, FindingCode code)
{
    const QList<Finding> all = health.allFindings();
    return std::ranges::any_of(all, [code](const Finding &one) { return one.code == code; });
}

} // namespace

/// What authorities say of certificates: believed only when it is theirs, of this time and about this one.
class RevocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ocspResponsesOfAllKinds_data()
    {
        using Said = OcspRecipe::Status;
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<int>("status"); // -1: worthless
        const auto row = [this](const char *what, int status,
                                const std::function<void(OcspRecipe &)> &spoil = {}) {
            OcspRecipe recipe{.certificate = m_leaf, .issuer = m_issuer, .now = now};
            if (spoil)
                spoil(recipe);
            QTest::newRow(what) << ocspResponse(recipe) << status;
        };
        const int good = int(Status::Good);
        row("good", good);
        row("revoked", int(Status::Revoked), [](OcspRecipe &r) { r.status = Said::Revoked; });
        row("unknown to the responder", int(Status::Unknown),
            [](OcspRecipe &r) { r.status = Said::Unknown; });
        row("named by SHA-256", good, [](OcspRecipe &r) { r.hasSha256 = true; });
        row("a nonce that nobody sent", good, [](OcspRecipe &r) { r.nonce = "0123456789abcdef"; });
        row("no next update", good, [](OcspRecipe &r) { r.untilSeconds = 0; });
        row("no next update, a month old", -1, [](OcspRecipe &r) {
            r.untilSeconds = 0;
            r.fromSeconds = -30 * 86'400;
        });
        row("ends this second", good, [](OcspRecipe &r) { r.untilSeconds = 1; });
        row("clock is a little off", good, [](OcspRecipe &r) { r.fromSeconds = 299; });
        row("of the future", -1, [](OcspRecipe &r) { r.fromSeconds = 3600; });
        row("stale", -1, [](OcspRecipe &r) {
            r.fromSeconds = -90'000;
            r.untilSeconds = -3600;
        });
        row("stale and revoked", -1, [](OcspRecipe &r) {
            r.status = Said::Revoked;
            r.fromSeconds = -90'000;
            r.untilSeconds = -3600;
        });
        row("by one whom the issuer has charged", good,
            [this](OcspRecipe &r) { r.signer = m_issuer.issue(responder()); });
        row("by one whom it has charged with something else", -1,
            [this](OcspRecipe &r) { r.signer = m_issuer.issue(responder(false)); });
        row("by one whom another has charged", -1,
            [this](OcspRecipe &r) { r.signer = m_stranger.issue(responder()); });
        row("by a stranger", -1, [this](OcspRecipe &r) { r.signer = m_stranger; });
        row("by the server itself", -1, [this](OcspRecipe &r) { r.signer = m_leaf; });
        CertificateRecipe other;
        other.serial = 77;
        row("about another certificate", -1, [&](OcspRecipe &r) { r.certificate = m_issuer.issue(other); });
        QTest::newRow("try later") << ocspFailure(3) << -1;
        QTest::newRow("unauthorised") << ocspFailure(6) << -1;
        QTest::newRow("empty") << QByteArray() << -1;
        QTest::newRow("HTML") << QByteArray("<html><body>Sign in</body></html>") << -1;
        QByteArray broken = ocspResponse({.certificate = m_leaf, .issuer = m_issuer, .now = now});
        QTest::newRow("cut") << broken.left(100) << -1;
        broken[broken.size() / 4] = char(broken[broken.size() / 4] ^ 1); // in what is signed
        QTest::newRow("a bit turned over") << broken << -1;
    }

    void ocspResponsesOfAllKinds()
    {
        QFETCH(QByteArray, response);
        QFETCH(int, status);
        const auto answer = readOcspResponse(response, read(m_leaf), read(m_issuer), now);
        QCOMPARE(kindOf(answer), status);
        if (answer && answer->status == Status::Revoked) {
            QCOMPARE(answer->revokedAt, now.addDays(-1));
            QCOMPARE(answer->reason, u"keyCompromise"_s);
        }
    }

    void listsOfAllKinds_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("status"); // -1: worthless
        const auto row = [this](const char *what, int status,
                                const std::function<void(ListRecipe &)> &spoil) {
            ListRecipe recipe{.issuer = m_issuer, .now = now};
            spoil(recipe);
            QTest::newRow(what) << revocationList(recipe) << status;
        };
        const qint64 own = CertificateRecipe().serial;
        const int good = int(Status::Good);
        const int revoked = int(Status::Revoked);
        row("empty list", good, [](ListRecipe &) {});
        row("others are on it", good, [](ListRecipe &r) { r.revoked = {1, 2, 3}; });
        row("it is on it", revoked, [=](ListRecipe &r) { r.revoked = {1, own, 3}; });
        row("for servers only", revoked, [=](ListRecipe &r) {
            r.revoked = {own};
            r.point = "critical,onlyuser:TRUE";
        });
        row("for authorities only", -1, [](ListRecipe &r) { r.point = "critical,onlyCA:TRUE"; });
        row("others' certificates too", -1, [](ListRecipe &r) { r.point = "critical,indirectCRL:TRUE"; });
        row("some reasons only", -1,
            [](ListRecipe &r) { r.point = "critical,onlysomereasons:keyCompromise"; });
        row("only what has changed", -1, [](ListRecipe &r) { r.isDelta = true; });
        row("of the future", -1, [](ListRecipe &r) { r.fromSeconds = 3600; });
        row("stale", -1, [](ListRecipe &r) { r.untilSeconds = -3600; });
        row("of a stranger", -1, [=, this](ListRecipe &r) {
            r.issuer = m_stranger;
            r.revoked = {own};
        });
        QTest::newRow("HTML") << QByteArray("<html>") << -1;
        QTest::newRow("empty") << QByteArray() << -1;
        QByteArray broken = revocationList({.issuer = m_issuer, .revoked = {own}, .now = now});
        broken[broken.size() - 5] = char(broken[broken.size() - 5] ^ 1);
        QTest::newRow("a bit turned over") << broken << -1;
    }

    void listsOfAllKinds()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, status);
        const auto answer = readRevocationList(list, read(m_leaf), read(m_issuer), now);
        QCOMPARE(kindOf(answer), status);
        if (answer && answer->status == Status::Revoked)
            QCOMPARE(answer->reason, u"keyCompromise"_s);
    }

    void issuersComeInManyWrappings()
    {
        const QByteArray der = m_issuer.der();
        QCOMPARE(issuersIn(der), QList{der});
        QCOMPARE(issuersIn(m_issuer.pem()), QList{der});
        QCOMPARE(issuersIn(certificateBag({der, m_root.der()})), QList({der, m_root.der()}));
        for (const char *bad : {"", "<html>", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
            QVERIFY2(issuersIn(bad).isEmpty(), bad);
    }

    void respondersOfAllKinds_data()
    {
        QTest::addColumn<ServerAnswer>("answer");
        QTest::addColumn<Status>("status");
        const auto said = [this](OcspRecipe::Status status) {
            return ServerAnswer::of(
                200,
                ocspResponse(
                    {.certificate = leafWith(m_ocsp), .issuer = m_issuer, .status = status, .now = now}),
                {{"Content-Type", "application/ocsp-response"}});
        };
        QTest::newRow("good") << said(OcspRecipe::Status::Good) << Status::Good;
        QTest::newRow("revoked") << said(OcspRecipe::Status::Revoked) << Status::Revoked;
        QTest::newRow("unknown") << said(OcspRecipe::Status::Unknown) << Status::Unknown;
        QTest::newRow("HTML") << ServerAnswer::html() << Status::Unknown;
        QTest::newRow("down") << ServerAnswer::of(503) << Status::Unknown;
        QTest::newRow("closes") << ServerAnswer::closed() << Status::Unknown;
        QTest::newRow("100 MB") << ServerAnswer::huge(100'000'000) << Status::Unknown;
        QTest::newRow("redirects away") << ServerAnswer::redirect("http://127.0.0.1:1/") << Status::Unknown;
        QTest::newRow("silent") << ServerAnswer::silent() << Status::Unknown;
    }

    void respondersOfAllKinds()
    {
        QFETCH(ServerAnswer, answer);
        QFETCH(Status, status);
        MisbehavingServer server;
        server.answerWith([answer](const SeenRequest &) { return answer; });
        const HostHealth health =
            healthOf(leafWith(ocspAt(server)), true, answer.end == ServerAnswer::End::Silence);
        QVERIFY(health.addresses.first().revocation);
        QCOMPARE(health.addresses.first().revocation->status, status);
        QCOMPARE(has(health, FindingCode::CertificateRevoked), status == Status::Revoked);
        QCOMPARE(health.allFindings().isEmpty(), status != Status::Revoked); // "nobody knows" is no fault
        QCOMPARE(server.requests().first().header("Content-Type"), "application/ocsp-request");
        if (status == Status::Revoked)
            QCOMPARE(health.headline()->code, FindingCode::CertificateRevoked);
    }

    void aListServesWhereNoResponderDoes()
    {
        MisbehavingServer server;
        server.answerPath(
            "/list",
            ServerAnswer::of(
                200,
                revocationList({.issuer = m_issuer, .revoked = {CertificateRecipe().serial}, .now = now})));
        CertificateRecipe recipe;
        recipe.authorityInfo = "OCSP;URI:" + server.url(u"/ocsp"_s).toEncoded(); // 404
        recipe.crlPoints = "URI:" + server.url(u"/list"_s).toEncoded();
        const HostHealth health = healthOf(m_issuer.issue(recipe));
        QCOMPARE(health.headline()->code, FindingCode::CertificateRevoked);
        QCOMPARE(health.addresses.first().revocation->source, Source::List);
        QCOMPARE(health.headline()->wanted, u"keyCompromise"_s);
    }

    void withoutAnAddressNothingIsMissed()
    {
        const HostHealth health = healthOf(m_leaf);
        QCOMPARE(health.addresses.first().revocation->status, Status::Unknown);
        QVERIFY(health.allFindings().isEmpty());
    }

    void answersAreKeptUntilThereAreNewerOnes()
    {
        MisbehavingServer server;
        const MadeCertificate leaf = leafWith(ocspAt(server));
        server.answerWith([&](const SeenRequest &) {
            return ServerAnswer::of(200,
                                    ocspResponse({.certificate = leaf, .issuer = m_issuer, .now = m_now}));
        });
        TlsServer host(
            {.chain = {leaf.der(), m_issuer.der()}, .keyPem = leaf.keyPem(), .answer = httpAnswer});
        ProbeHostChecker checker(settings());
        for (const qint64 later : {0, 86'399, 86'401}) {
            m_now = now.addSecs(later);
            QVERIFY(awaited(checker.check(u"shop.test"_s, host.port())));
        }
        m_now = now;
        QCOMPARE(server.requestCount(), 2);
    }

    void aStapleIsBelievedFirst()
    {
        MisbehavingServer responder; // would be asked without one
        const MadeCertificate leaf = leafWith(ocspAt(responder));
        for (const auto status : {OcspRecipe::Status::Good, OcspRecipe::Status::Revoked}) {
            const QByteArray staple =
                ocspResponse({.certificate = leaf, .issuer = m_issuer, .status = status, .now = now});
            StaplingServer host({leaf.der(), m_issuer.der()}, leaf.keyPem(), staple);
            ProbeHostChecker checker(settings());
            const auto health = awaited(checker.check(u"shop.test"_s, host.port()));
            QVERIFY(health->addresses.first().revocation);
            QCOMPARE(health->addresses.first().revocation->source, Source::Staple);
            QCOMPARE(has(*health, FindingCode::CertificateRevoked), status == OcspRecipe::Status::Revoked);
        }
        QCOMPARE(responder.requestCount(), 0);
        StaplingServer forged(
            {leaf.der(), m_issuer.der()}, leaf.keyPem(),
            ocspResponse({.certificate = leaf, .issuer = m_issuer, .signer = m_stranger, .now = now}));
        ProbeHostChecker checker(settings());
        const auto health = awaited(checker.check(u"shop.test"_s, forged.port()));
        QCOMPARE(health->addresses.first().revocation->status, Status::Unknown);
        QCOMPARE(responder.requestCount(), 1);
    }

    void aSilentResponderDelaysNobodyElse()
    {
        MisbehavingServer tarpit;
        tarpit.answerWith([](const SeenRequest &) { return ServerAnswer::silent(); });
        const MadeCertificate slowLeaf = leafWith(ocspAt(tarpit));
        TlsServer slow(
            {.chain = {slowLeaf.der(), m_issuer.der()}, .keyPem = slowLeaf.keyPem(), .answer = httpAnswer});
        TlsServer quick(
            {.chain = {m_leaf.der(), m_issuer.der()}, .keyPem = m_leaf.keyPem(), .answer = httpAnswer});
        ProbeSettings patient = settings();
        patient.options.patience = 60s;
        ProbeHostChecker checker(patient);
        auto waiting = checker.check(u"shop.test"_s, slow.port());
        QTRY_COMPARE(tarpit.requestCount(), 1);
        QVERIFY(awaited(checker.check(u"a.shop.test"_s, quick.port())));
    }

    void aMissingIssuerIsFetchedToExplain()
    {
        MisbehavingServer server;
        server.answerPath("/issuer.cer", ServerAnswer::of(200, m_issuer.der()));
        const HostHealth health = healthOf(leafWith(issuerAt(server)), false);
        QCOMPARE(health.headline()->code, FindingCode::ChainIncomplete); // it still is what is wrong
        QCOMPARE(health.addresses.first().missing.size(), 1);
        QCOMPARE(health.addresses.first().missing.first().subject, u"Good Issuer"_s);
        QVERIFY(has(health, FindingCode::ChainFetchable));
    }

    void whatIsFetchedInPlaceOfAnIssuerIsNotBelieved_data()
    {
        QTest::addColumn<ServerAnswer>("answer");
        QTest::newRow("HTML") << ServerAnswer::html();
        QTest::newRow("another authority") << ServerAnswer::of(200, m_stranger.der());
        QTest::newRow("not there") << ServerAnswer::of(404);
        QTest::newRow("100 MB") << ServerAnswer::huge(100'000'000);
        QTest::newRow("closes") << ServerAnswer::closed();
    }

    void whatIsFetchedInPlaceOfAnIssuerIsNotBelieved()
    {
        QFETCH(ServerAnswer, answer);
        MisbehavingServer server;
        server.answerWith([answer](const SeenRequest &) { return answer; });
        const HostHealth health = healthOf(leafWith(issuerAt(server)), false);
        QCOMPARE(health.headline()->code, FindingCode::ChainIncomplete);
        QVERIFY(health.addresses.first().missing.isEmpty());
        QVERIFY(!has(health, FindingCode::ChainFetchable));
        QVERIFY(server.requestCount() <= 3);
    }

    void onlyTheWebIsAsked()
    {
        CertificateRecipe recipe;
        recipe.authorityInfo = "OCSP;URI:file:///etc/passwd,caIssuers;URI:ldap://127.0.0.1/x";
        QVERIFY(healthOf(m_issuer.issue(recipe)).allFindings().isEmpty());
        QCOMPARE(healthOf(m_issuer.issue(recipe), false).headline()->code, FindingCode::ChainIncomplete);
    }

private:
    static Certificate read(const MadeCertificate &made)
    {
        return readCertificate(made.der()).value_or(Certificate());
    }
    static QByteArray ocspAt(const MisbehavingServer &server)
    {
        return "OCSP;URI:" + server.url().toEncoded();
    }
    static QByteArray issuerAt(const MisbehavingServer &server)
    {
        return "caIssuers;URI:" + server.url(u"/issuer.cer"_s).toEncoded();
    }
    MadeCertificate leafWith(const QByteArray &authorityInfo) const
    {
        CertificateRecipe recipe;
        recipe.authorityInfo = authorityInfo;
        return m_issuer.issue(recipe);
    }
    ProbeSettings settings()
    {
        ProbeSettings settings;
        settings.anchors = TrustAnchors::of({m_root.der()});
        settings.clock = [this] { return m_now; };
        settings.options.triesOldProtocols = false;
        for (const QString &host : {u"shop.test"_s, u"a.shop.test"_s})
            settings.options.addresses[host] = {QHostAddress(QHostAddress::LocalHost)};
        return settings;
    }
    HostHealth healthOf(const MadeCertificate &leaf, bool sendsIssuer = true, bool isSilent = false)
    {
        QList<QByteArray> chain{leaf.der()};
        if (sendsIssuer)
            chain.append(m_issuer.der());
        TlsServer host({.chain = chain, .keyPem = leaf.keyPem(), .answer = httpAnswer});
        ProbeSettings used = settings();
        if (isSilent)
            used.options.patience = 2s;
        ProbeHostChecker checker(used);
        return awaited(checker.check(u"shop.test"_s, host.port()), 60s).value_or(HostHealth());
    }

    QDateTime m_now = now;
    QByteArray m_ocsp = "OCSP;URI:http://127.0.0.1:1/";
    MadeCertificate m_root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Good Root"_s));
    MadeCertificate m_stranger = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Stranger"_s));
    MadeCertificate m_issuer = m_root.issue(CertificateRecipe::authority(u"Good Issuer"_s));
    MadeCertificate m_leaf = m_issuer.issue({});
};

QTEST_GUILESS_MAIN(RevocationTest)
#include "tst_revocation.moc"
