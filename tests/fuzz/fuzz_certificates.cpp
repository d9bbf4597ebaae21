// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/corsjudge.h"
#include "app/domains/probehttp.h"
#include "app/domains/registration.h"
#include "app/domains/registrytable.h"
#include "app/domains/revocation.h"
#include "app/domains/verdict.h"
#include "app/domains/whoisquery.h"
#include "tests/fuzz/mutation.h"
#include "tests/support/revocationmaker.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);

/// A chain with every extension that there are words for.
QList<QByteArray> richChain(const MadeCertificate &root)
{
    CertificateRecipe authority = CertificateRecipe::authority(u"Issuer"_s);
    authority.nameConstraints = "critical,permitted;DNS:shop.test,permitted;IP:192.0.2.0/255.255.255.0,"
                                "excluded;DNS:bad.test,permitted;email:shop.test,permitted;URI:.shop.test";
    authority.basicConstraints = "critical,CA:TRUE,pathlen:1";
    const auto issuer = root.issue(authority);
    CertificateRecipe leaf;
    leaf.names = "DNS:shop.test,DNS:*.shop.test,IP:192.0.2.1,email:a@shop.test,URI:https://a.shop.test/";
    return {issuer.issue(leaf).der(), issuer.der()};
}

} // namespace

/// Nothing that a server sends may crash, hang or fill the memory; nothing broken may be accepted.
/// The seeds are fixed: a failure comes again.
class FuzzCertificates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedChainsAreJudgedAndRefused()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const QList<QByteArray> good = richChain(root);
        const TrustAnchors anchors = TrustAnchors::of({root.der()});
        const auto judged = [&](const QList<QByteArray> &chain) {
            return verdictOn({.chain = chain, .host = u"shop.test"_s, .at = now}, anchors);
        };
        QVERIFY(judged(good).isAccepted);
        QRandomGenerator random(1);
        for (int i = 0; i < fuzzRounds(4000); ++i) {
            QList<QByteArray> chain = good;
            QByteArray &victim = chain[random.bounded(2)];
            victim = mutated(victim, random);
            const bool isHarmless = chain.first() == good.first() && chain.contains(good.last());
            QVERIFY2(isHarmless || chain == good || !judged(chain).isAccepted,
                     chain.first().toHex().constData());
        }
    }

    void mutatedAnchorsDoNoHarm()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const QList<QByteArray> good = richChain(root);
        QRandomGenerator random(2);
        for (int i = 0; i < fuzzRounds(1500); ++i) {
            const auto anchors = TrustAnchors::of({mutated(root.der(), random)});
            (void)verdictOn({.chain = good, .host = u"shop.test"_s, .at = now}, anchors,
                            {.profile = RuleProfile::Clients});
        }
    }

    void longChainsEndSoon_data()
    {
        QTest::addColumn<bool>("isSameName");
        QTest::addColumn<bool>("isSameKey");
        QTest::newRow("own names, own keys") << false << false;
        QTest::newRow("one name") << true << false;
        QTest::newRow("one name, one key") << true << true;
    }

    /// 150 authorities that sign each other and lead nowhere. Without budgets the paths number more than
    /// the atoms of the world.
    void longChainsEndSoon()
    {
        QFETCH(bool, isSameName);
        QFETCH(bool, isSameKey);
        QList<QByteArray> chain;
        auto last = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Start"_s));
        const auto first = last;
        for (int i = 0; i < 150; ++i) {
            CertificateRecipe recipe =
                CertificateRecipe::authority(isSameName ? u"Start"_s : QString::number(i));
            recipe.serial = i + 1;
            recipe.hasKeyIdentifiers = false; // they would make it easy
            last = isSameKey ? first.crossSigned(first, recipe) : last.issue(recipe);
            chain.prepend(last.der());
        }
        CertificateRecipe leaf;
        leaf.hasKeyIdentifiers = false;
        chain.prepend(last.issue(leaf).der());
        QElapsedTimer timer;
        timer.start();
        const auto verdict = verdictOn({.chain = chain, .host = u"shop.test"_s, .at = now}, {});
        QVERIFY(!verdict.isAccepted);
        QVERIFY(timer.elapsed() < 20'000); // a hang, not a speed; it takes some 100 ms
    }

    void mutatedAnswersAreRead()
    {
        const QByteArray http =
            "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nLocation: /\r\n\r\n";
        const QByteArray whois =
            "Domain Name: shop.cn\nDomain Status: ok\nExpiration Time: 2027-03-17 12:48:36\n"
            "[Expires on] 2027/01/01\n";
        const QByteArray rdap =
            "{\"objectClassName\":\"domain\",\"ldhName\":\"shop.cn\",\"events\":[{\"eventAction\":"
            "\"expiration\",\"eventDate\":\"2027-01-01T00:00:00Z\"}],\"entities\":[{\"roles\":"
            "[\"registrar\"],\"vcardArray\":[\"vcard\",[[\"fn\",{},\"text\",\"R\"]]]}]}";
        QRandomGenerator random(3);
        for (int i = 0; i < fuzzRounds(3000); ++i) {
            const auto head = readHttpHead(mutated(http, random));
            if (head)
                (void)httpDate(head->header("date"));
            (void)registrationFromWhois(mutated(whois, random), u"shop.cn"_s);
            (void)registrationFromRdap(mutated(rdap, random), u"shop.cn"_s);
            (void)certificatesInPem(
                mutated("-----BEGIN CERTIFICATE-----\nMAAA\n-----END CERTIFICATE-----", random));
        }
    }

    void mutatedWordsOnRevocationAreNotBelieved()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const auto leaf = root.issue({});
        const Certificate subject = readCertificate(leaf.der()).value_or(Certificate());
        const Certificate issuer = readCertificate(root.der()).value_or(Certificate());
        const QByteArray response = ocspResponse(
            {.certificate = leaf, .issuer = root, .status = OcspRecipe::Status::Revoked, .now = now});
        const QByteArray list = revocationList({.issuer = root, .revoked = {1, 2, 3}, .now = now});
        const auto said = readOcspResponse(response, subject, issuer, now);
        const auto listed = readRevocationList(list, subject, issuer, now);
        QVERIFY(said && listed);
        QRandomGenerator random(7);
        for (int i = 0; i < fuzzRounds(3000); ++i) {
            // What is signed cannot be changed; what is not, such as certificates sent along, changes
            // nothing.
            const auto one = readOcspResponse(mutated(response, random), subject, issuer, now);
            QVERIFY(!one || *one == *said);
            const auto other = readRevocationList(mutated(list, random), subject, issuer, now);
            QVERIFY(!other || *other == *listed);
            issuersIn(mutated(certificateBag({root.der()}), random));
        }
    }

    void mutatedAnswersToPagesDoNoHarm()
    {
        const QByteArray good =
            "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: https://h5.shop.test\r\n"
            "Access-Control-Allow-Methods: PUT, *\r\nAccess-Control-Max-Age: 600\r\n"
            "Access-Control-Allow-Headers: authorization, content-type\r\nVary: Origin\r\n\r\n";
        QRandomGenerator random(8);
        for (int i = 0; i < fuzzRounds(4000); ++i) {
            CorsEvidence evidence{.request = {.origin = u"https://h5.shop.test"_s}};
            evidence.preflight.head = readHttpHead(mutated(good, random));
            evidence.actual.head = readHttpHead(mutated(good, random));
            const CorsHealth health = judgeCors(evidence);
            QVERIFY(health.isAllowed == (worstOf(health.findings) < FindingSeverity::Error));
        }
    }

    void mutatedListsOfRegistriesDoNoHarm()
    {
        const QByteArray good = "{\"services\":[[[\"com\",\"net\"],[\"https://r.test/\"]]],\"whois\":"
                                "[{\"suffixes\":[\"cn\"],\"server\":\"w.test\"}]}";
        QRandomGenerator random(9);
        for (int i = 0; i < fuzzRounds(4000); ++i) {
            if (const auto table = RegistryTable::fromJson(mutated(good, random))) {
                for (const QUrl &url : table->rdapServers(u"shop.com"_s))
                    QVERIFY(!url.host().isEmpty());
            }
            QVERIFY(whoisReferral(mutated("% x\nrefer: whois.test:43\n", random)).size() <= 260);
        }
    }
};

QTEST_GUILESS_MAIN(FuzzCertificates)
#include "fuzz_certificates.moc"
