// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/lint.h"
#include "app/domains/verdict.h"
#include "tests/support/revocationmaker.h"

#include <QTemporaryFile>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using Recipe = CertificateRecipe;
using Spoil = std::function<void(Recipe &)>;

const QDateTime now(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
const QByteArray nothing = "\x05\x00"_ba.left(2); // NULL

Recipe server(const Spoil &spoil = {})
{
    Recipe recipe;
    if (spoil)
        spoil(recipe);
    return recipe;
}

Recipe authority(const QString &name, const Spoil &spoil = {})
{
    Recipe recipe = Recipe::authority(name);
    if (spoil)
        spoil(recipe);
    return recipe;
}

/// SEQUENCE { SEQUENCE { 2.23.140.1.2.1 } }: a policy of publicly trusted certificates.
RawExtension policy()
{
    return {"2.5.29.32", false, "\x30\x0a\x30\x08\x06\x06\x67\x81\x0c\x01\x02\x01"};
}

/// From here on, all certificates must have a policy in common.
RawExtension demandsPolicy()
{
    return {"2.5.29.36", true, "\x30\x03\x80\x01\x00"_ba.left(5)};
}

QString codesOf(const Verdict &verdict)
{
    QStringList codes;
    for (const Finding &finding : verdict.findings) {
        if (finding.severity == FindingSeverity::Error)
            codes.append(findingName(finding.code));
    }
    return codes.join(u' ');
}

} // namespace

/// Chains judged to the letter of RFC 5280 and of the Baseline Requirements: what is wrong is named, and what
/// is not wrong is accepted.
class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServersOwnCertificate_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::addColumn<QString>("codes"); // empty: accepted
        const auto row = [this](const char *what, const QString &codes, const Spoil &spoil) {
            QTest::newRow(what) << m_issuer.issue(server(spoil)).der() << codes;
        };
        row("good", {}, [](Recipe &) {});
        row("no basic constraints", {}, [](Recipe &r) { r.basicConstraints.clear(); });
        row("an authority's", u"leaf.is-authority"_s,
            [](Recipe &r) { r.basicConstraints = "critical,CA:TRUE"; });
        row("a path length without authority", u"basic-constraints.path-length"_s, [](Recipe &r) {
            r.more = {{"2.5.29.19", true, "\x30\x03\x02\x01\x00"_ba.left(5)}};
        });
        row("may sign certificates", u"leaf.may-sign"_s,
            [](Recipe &r) { r.keyUsage = "critical,digitalSignature,keyCertSign"; });
        row("no key usage", {}, [](Recipe &r) { r.keyUsage.clear(); });
        row("an empty key usage", u"key-usage.unfit chain.invalid"_s, [](Recipe &r) {
            r.keyUsage.clear();
            r.more = {{"2.5.29.15", true, "\x03\x01\x00"_ba.left(3)}};
        });
        row("for any use", u"usage.forbidden"_s,
            [](Recipe &r) { r.extendedKeyUsage = "anyExtendedKeyUsage"; });
        row("for servers, critically", u"extension.criticality"_s,
            [](Recipe &r) { r.extendedKeyUsage = "critical,serverAuth"; });
        row("for servers and an unknown use", {},
            [](Recipe &r) { r.extendedKeyUsage = "serverAuth,1.2.3.4"; });
        row("no key identifiers", u"authority-key.missing"_s, [](Recipe &r) { r.hasKeyIdentifiers = false; });
        row("the greatest serial number", {},
            [](Recipe &r) { r.serial = std::numeric_limits<qint64>::max(); });
        row("version 1 with a good name",
            u"certificate.version name.missing usage.missing "
            "authority-key.missing"_s,
            [](Recipe &r) { r.version = 1; });
        row("an unknown extension", {}, [](Recipe &r) {
            r.more = {{"1.3.6.1.4.1.99999.1", false, nothing}};
        });
        row("a certificate not to be used (a poisoned one)", u"extension.unknown-critical"_s, [](Recipe &r) {
            r.more = {{"1.3.6.1.4.1.11129.2.4.3", true, nothing}};
        });
        row("names, critically, beside a subject", u"extension.criticality"_s,
            [](Recipe &r) { r.areNamesCritical = true; });
        row("critical names without a subject", {}, [](Recipe &r) {
            r.commonName.clear();
            r.areNamesCritical = true;
        });
        row("a common name in other letters", u"name.common-name"_s,
            [](Recipe &r) { r.commonName = u"Shop.test"_s; });
        row("a common name of the same domain", {}, [](Recipe &r) {
            r.commonName = u"shop.com"_s;
            r.names = "DNS:shop.test,DNS:www.shop.com";
        });
        row("a wildcard as common name that is not listed", u"name.common-name"_s, [](Recipe &r) {
            r.commonName = u"*.shop.com"_s;
            r.names = "DNS:shop.test,DNS:www.shop.com";
        });
        row("a policy", {}, [](Recipe &r) { r.more = {policy()}; });
        row("SHA-1", u"signature.weak"_s, [](Recipe &r) { r.digest = "SHA1"; });
        row("SHA-224", u"signature.weak"_s, [](Recipe &r) { r.digest = "SHA224"; });
        row("RSA 1024", u"key.weak"_s, [](Recipe &r) { r.key = "RSA-1024"; });
        row("Ed25519", u"key.kind"_s, [](Recipe &r) { r.key = "ED25519"; });
        row("secp256k1", u"key.kind"_s, [](Recipe &r) { r.key = "secp256k1"; });
        row("a bit too long", {}, [](Recipe &r) { r.notAfter = r.notBefore.addDays(400); }); // a warning
    }

    void aServersOwnCertificate()
    {
        QFETCH(QByteArray, der);
        QFETCH(QString, codes);
        const Verdict verdict = verdictFor({der, m_issuer.der()});
        QStringList wanted = codes.split(u' ', Qt::SkipEmptyParts);
        QStringList said = codesOf(verdict).split(u' ', Qt::SkipEmptyParts);
        wanted.sort();
        said.sort();
        QCOMPARE(said, wanted);
        QCOMPARE(verdict.isAccepted, wanted.isEmpty());
    }

    void pathsOfAllKinds_data()
    {
        QTest::addColumn<QList<QByteArray>>("chain");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char *what, const QString &codes,
                            const std::initializer_list<MadeCertificate> &chain) {
            QList<QByteArray> ders;
            for (const MadeCertificate &one : chain)
                ders.append(one.der());
            QTest::newRow(what) << ders << codes;
        };
        const auto leaf = m_issuer.issue({});
        row("in order", {}, {leaf, m_issuer});
        row("the wrong way round", {}, {leaf, m_root, m_issuer});
        row("each twice", {}, {leaf, leaf, m_issuer, m_issuer});
        row("another's in between", {}, {leaf, m_stranger, m_issuer});
        row("an authority first", u"name.missing usage.missing leaf.is-authority leaf.may-sign"_s,
            {m_issuer, leaf});
        addTwins(row);
        addDepths(row);
        addPolicies(row);
    }

    void pathsOfAllKinds()
    {
        QFETCH(QList<QByteArray>, chain);
        QFETCH(QString, codes);
        const QString said = codesOf(verdictFor(chain));
        if (codes.isEmpty())
            QCOMPARE(said, QString());
        else
            QVERIFY2(said.contains(codes.section(u' ', 0, 0)), qPrintable(said));
    }

    /// A certificate that ends next week is no matter while another way leads past it.
    void theWayThatLastsLongestCounts()
    {
        const auto good = m_root.issue(authority(u"Twin"_s));
        const auto ending =
            good.crossSigned(m_root, authority(u"Twin"_s, [](Recipe &r) { r.notAfter = now.addDays(7); }));
        const QByteArray leaf = good.issue({}).der();
        const QDateTime end = Recipe().notAfter;
        QCOMPARE(verdictFor({leaf, ending.der(), good.der()}).pathExpires(), end);
        QCOMPARE(verdictFor({leaf, good.der(), ending.der()}).pathExpires(), end);
        QCOMPARE(verdictFor({leaf, ending.der()}).pathExpires(), now.addDays(7));
    }

    void listsAreReadToTheLetter_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("codes");
        const auto row = [this](const char *what, const QString &codes,
                                const std::function<void(ListRecipe &)> &spoil = {}) {
            ListRecipe recipe{.issuer = m_issuer, .now = now};
            if (spoil)
                spoil(recipe);
            QTest::newRow(what) << revocationList(recipe) << codes;
        };
        row("sound", {});
        row("it is on it", u"certificate.revoked"_s, [](ListRecipe &r) { r.revoked = {Recipe().serial}; });
        row("of yesterday", u"chain.revocation-unknown"_s, [](ListRecipe &r) { r.untilSeconds = -1; });
        row("no next one", u"revocation-list.unfit"_s, [](ListRecipe &r) { r.untilSeconds = 0; });
        row("no number", u"revocation-list.unfit"_s, [](ListRecipe &r) { r.hasNumber = false; });
        row("no key identifier", u"revocation-list.unfit"_s,
            [](ListRecipe &r) { r.hasKeyIdentifier = false; });
        row("SHA-1", u"revocation-list.unfit"_s, [](ListRecipe &r) { r.digest = "SHA1"; });
        row("another's of no number", u"chain.revocation-unknown"_s, [this](ListRecipe &r) {
            r.issuer = m_stranger;
            r.hasNumber = false;
        });
    }

    void listsAreReadToTheLetter()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, codes);
        const VerdictQuestion question{.chain = {m_issuer.issue({}).der(), m_issuer.der()},
                                       .host = u"shop.test"_s,
                                       .at = now,
                                       .crls = {revocationList({.issuer = m_root, .now = now}), list}};
        QCOMPARE(
            codesOf(verdictOn(question, TrustAnchors::of({m_root.der()}), {.needsRevocationLists = true})),
            codes);
    }

    void oneSoundListIsEnough()
    {
        const VerdictQuestion question{
            .chain = {m_issuer.issue({}).der(), m_issuer.der()},
            .host = u"shop.test"_s,
            .at = now,
            .crls = {revocationList({.issuer = m_root, .now = now}),
                     revocationList({.issuer = m_issuer, .now = now, .hasNumber = false}),
                     revocationList({.issuer = m_issuer, .now = now.addSecs(60)})}};
        QCOMPARE(
            codesOf(verdictOn(question, TrustAnchors::of({m_root.der()}), {.needsRevocationLists = true})),
            QString());
    }

    /// Some clients compare algorithms byte by byte.
    void algorithmsHaveOneForm()
    {
        const auto isOdd = [](const Certificate &certificate) {
            const auto findings = lintCertificate(certificate, CertificatePlace::Leaf, RuleProfile::WebPki);
            return std::ranges::any_of(
                findings, [](const Finding &one) { return one.code == FindingCode::AlgorithmEncoding; });
        };
        const auto byRsa = MadeCertificate::selfSigned(server([](Recipe &r) { r.key = "RSA-2048"; }));
        Certificate rsa = *readCertificate(byRsa.der());
        Certificate ec = *readCertificate(MadeCertificate::selfSigned({}).der());
        QVERIFY(!isOdd(rsa) && !isOdd(ec));
        rsa.outerAlgorithmDer = "\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"; // no NULL
        QVERIFY(isOdd(rsa));
        ec.outerAlgorithmDer = "\x30\x0c\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02"_ba + nothing;
        QVERIFY(isOdd(ec));
    }

    void anchorsComeInFilesOfSeveralForms()
    {
        const auto sizeOf = [](const QByteArray &content) {
            QTemporaryFile file;
            file.open();
            file.write(content);
            file.close();
            return TrustAnchors::inFile(file.fileName()).value_or(TrustAnchors()).size();
        };
        QCOMPARE(sizeOf(m_root.pem()), 1);
        QCOMPARE(sizeOf(m_root.der()), 1);
        QCOMPARE(sizeOf(m_root.pem() + m_stranger.pem()), 2);
        QCOMPARE(sizeOf(certificateBag({m_root.der(), m_stranger.der()})), 2);
        QCOMPARE(sizeOf("nonsense"), 0);
        QCOMPARE(TrustAnchors::inFile(u"/nowhere"_s).error().kind, Error::Kind::Storage);
    }

private:
    Verdict verdictFor(const QList<QByteArray> &chain) const
    {
        return verdictOn({.chain = chain, .host = u"shop.test"_s, .at = now},
                         TrustAnchors::of({m_root.der()}));
    }

    /// Two certificates for one authority, one of them useless: the other must be found, in any order.
    template<typename Row>
    void addTwins(const Row &row) const
    {
        const auto good = m_root.issue(authority(u"Twin"_s));
        const auto leaf = good.issue({});
        const auto twin = [&](const Spoil &spoil) {
            return good.crossSigned(m_root, authority(u"Twin"_s, spoil));
        };
        const auto over = twin([](Recipe &r) { r.notAfter = now.addDays(-1); });
        row("the ended twin first", {}, {leaf, over, good});
        row("the ended twin last", {}, {leaf, good, over});
        row("only the ended twin", u"chain.expired"_s, {leaf, over});
        const Spoil narrow = [](Recipe &r) { r.nameConstraints = "critical,permitted;DNS:other.test"; };
        row("a twin for other names first", {}, {leaf, twin(narrow), good});
        row("a twin for clients first", {},
            {leaf, twin([](Recipe &r) { r.extendedKeyUsage = "clientAuth"; }), good});
        row("a twin that is no authority first", {},
            {leaf, twin([](Recipe &r) { r.basicConstraints = "critical,CA:FALSE"; }), good});
        const auto crossed = m_stranger.crossSigned(m_root, authority(u"Stranger"_s));
        const auto foreign = m_stranger.issue({});
        row("a stranger vouched for by a known root", {}, {foreign, crossed});
        row("a stranger not vouched for", u"chain.incomplete"_s, {foreign});
    }

    template<typename Row>
    void addDepths(const Row &row) const
    {
        const auto narrow = m_root.issue(
            authority(u"Narrow"_s, [](Recipe &r) { r.basicConstraints = "critical,CA:TRUE,pathlen:0"; }));
        const auto below = narrow.issue(authority(u"Below"_s));
        const auto renewed = narrow.issue(
            authority(u"Narrow"_s, [](Recipe &r) { r.basicConstraints = "critical,CA:TRUE,pathlen:0"; }));
        row("no authority below allowed, none there", {}, {narrow.issue({}), narrow});
        row("no authority below allowed, one there", u"chain.path-length"_s,
            {below.issue({}), below, narrow});
        row("its own renewal does not count", {}, {renewed.issue({}), renewed, narrow});
        std::vector<MadeCertificate> line{m_root};
        for (int i = 1; i <= 11; ++i)
            line.push_back(line.back().issue(authority(u"Level %1"_s.arg(i))));
        row("ten authorities between", {},
            {line[10].issue({}), line[1], line[2], line[3], line[4], line[5], line[6], line[7], line[8],
             line[9], line[10]});
        row("eleven", u"chain.too-long"_s,
            {line[11].issue({}), line[11], line[1], line[2], line[3], line[4], line[5], line[6], line[7],
             line[8], line[9], line[10]});
    }

    template<typename Row>
    void addPolicies(const Row &row) const
    {
        const auto strict = m_root.issue(authority(u"Strict"_s, [](Recipe &r) {
            r.more = {policy(), demandsPolicy()};
        }));
        row("a policy demanded, and there", {},
            {strict.issue(server([](Recipe &r) { r.more = {policy()}; })), strict});
        row("a policy demanded, and not there", u"chain.policy"_s, {strict.issue({}), strict});
    }

    const MadeCertificate m_root = MadeCertificate::selfSigned(authority(u"Good Root"_s));
    const MadeCertificate m_issuer = m_root.issue(authority(u"Good Issuer"_s));
    const MadeCertificate m_stranger = MadeCertificate::selfSigned(authority(u"Stranger"_s));
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
