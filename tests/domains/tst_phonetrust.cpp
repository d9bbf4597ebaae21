// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthclient.h"
#include "app/domains/healthjudge.h"
#include "app/domains/phonetrust.h"
#include "app/domains/platformcatalog.h"
#include "tests/support/certificatemaker.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// ISRG Root X1 and X2, of Let's Encrypt: the fingerprints that letsencrypt.org publishes.
const QByteArray x1 = QByteArray::fromHex("96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6");
const QByteArray x2 = QByteArray::fromHex("69729b8e15a86efc177a57afb7171dfc64add28c2fca8cf1507e34453ccb1470");

QJsonObject goodList()
{
    return {{u"stores"_s,
             QJsonArray{QJsonObject{{u"id"_s, u"a"_s},
                                    {u"name"_s, u"A"_s},
                                    {u"versions"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s, u"4"_s}},
                                    {u"oldestInUse"_s, u"2"_s}}}},
            {u"roots"_s,
             QJsonArray{
                 QJsonObject{{u"sha256"_s, QString(64, u'a')}, {u"name"_s, u"x"_s}, {u"a"_s, u"1,3-4"_s}}}}};
}

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

QByteArray digestOf(const QByteArray &der)
{
    return QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}

/// What a phone's list says of these authorities: each by the versions that know it.
PhoneTrust phonesThatKnow(const QHash<QByteArray, QString> &authorities)
{
    QJsonObject list = goodList();
    QJsonArray roots;
    for (auto one = authorities.begin(); one != authorities.end(); ++one)
        roots.append(QJsonObject{{u"sha256"_s, QString::fromLatin1(one.key().toHex())},
                                 {u"name"_s, u"x"_s},
                                 {u"a"_s, one.value()}});
    list.insert(u"roots"_s, roots);
    return *PhoneTrust::fromJson(bytes(list));
}

/// A server's chain under an authority that this computer trusts.
struct Made {
    MadeCertificate root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Young Root"_s));
    MadeCertificate old = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Old Root"_s));
    MadeCertificate crossed = root.crossSigned(old, CertificateRecipe::authority(u"Young Root"_s));
    MadeCertificate leaf = root.issue({});

    HostHealth health(const QList<QByteArray> &chain, const PhoneTrust &phones,
                      const QList<QByteArray> &spares = {}) const
    {
        HostEvidence evidence{.host = u"shop.test"_s,
                              .checkedAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC)};
        evidence.seen = {{.address = QHostAddress(u"192.0.2.1"_s),
                          .outcome = {.stage = ProbeStage::Secured,
                                      .protocol = u"TLS 1.3"_s,
                                      .cipher = u"TLS_AES_128_GCM_SHA256"_s,
                                      .chain = chain}}};
        HealthRules rules;
        rules.phones = phones;
        return judgeHost(evidence, TrustAnchors::of({root.der(), old.der()}), rules, spares);
    }
};

std::optional<Finding> findingOf(const HostHealth &health, FindingCode code)
{
    for (const Finding &finding : health.allFindings()) {
        if (finding.code == code)
            return finding;
    }
    return {};
}

} // namespace

class PhoneTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedListIsWhole()
    {
        const auto phones = PhoneTrust::load();
        QVERIFY2(phones, phones ? "" : qPrintable(phones.error().detail));
        QCOMPARE(phones->stores().size(), 2);
        QVERIFY(phones->authorityCount() > 250);
        QVERIFY(phones->isKnown(x1));
        QVERIFY(phones->gapsOf({x1}).isEmpty());
        const QList<PhoneTrust::Gap> gaps = phones->gapsOf({x2});
        QCOMPARE(gaps.size(), 2);
        QCOMPARE(gaps[0].text(), u"Android 8.1–13"_s);
        QCOMPARE(gaps[1].text(), u"iOS 12–15"_s);
        QVERIFY(gaps[0].isInUse && !gaps[0].isNewest);
        QVERIFY(phones->gapsOf({x2, x1}).isEmpty()); // cross-signed: any of them lets in
        QVERIFY(!phones->isKnown(QByteArray(32, '\0')));
    }

    void everyClientOfAPlatformHasAList()
    {
        const auto phones = PhoneTrust::load();
        const auto catalog = PlatformCatalog::load();
        for (const Platform &platform : catalog->platforms()) {
            QVERIFY(!platform.clients.isEmpty());
            for (const PlatformClient &client : platform.clients)
                QVERIFY(std::ranges::any_of(phones->stores(), [&](const PhoneTrust::Store &store) {
                    return store.id == client.store;
                }));
        }
    }

    void rangesAreReadAndSaid()
    {
        const auto phones = PhoneTrust::fromJson(bytes(goodList()));
        const auto gaps = phones->gapsOf({QByteArray(32, '\xaa')});
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps[0].versions, u"2"_s);
        QCOMPARE(phones->gapsOf({}).first().versions, u"1–4"_s);
        QVERIFY(phones->gapsOf({}).first().isNewest);
    }

    void aDamagedListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *what, auto change) {
            QJsonObject list = goodList();
            change(list);
            QTest::newRow(what) << bytes(list);
        };
        const auto withRoot = [](const QString &name, const QString &value) {
            return [name, value](QJsonObject &list) {
                QJsonObject root = list[u"roots"_s].toArray().first().toObject();
                root.insert(name, value);
                list.insert(u"roots"_s, QJsonArray{root});
            };
        };
        const auto withStore = [](const QString &name, const QJsonValue &value) {
            return [name, value](QJsonObject &list) {
                QJsonObject store = list[u"stores"_s].toArray().first().toObject();
                store.insert(name, value);
                list.insert(u"stores"_s, QJsonArray{store});
            };
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("<html>");
        row("no stores", [](QJsonObject &list) { list.remove(u"stores"_s); });
        row("no roots", [](QJsonObject &list) { list.remove(u"roots"_s); });
        row("a short fingerprint", withRoot(u"sha256"_s, u"aabb"_s));
        row("a version of nobody", withRoot(u"a"_s, u"5"_s));
        row("a range backwards", withRoot(u"a"_s, u"3-1"_s));
        row("no versions", withStore(u"versions"_s, QJsonArray()));
        row("too many versions", withStore(u"versions"_s, [] {
                QJsonArray many;
                for (int i = 0; i < 65; ++i)
                    many.append(QString::number(i));
                return many;
            }()));
        row("in use is none of them", withStore(u"oldestInUse"_s, u"9"_s));
    }

    void aDamagedListIsRefused()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!PhoneTrust::fromJson(json));
    }

    void anAuthorityThatNoPhoneKnowsShutsPhonesOut()
    {
        const Made made;
        const HostHealth health = made.health({made.leaf.der()}, phonesThatKnow({}));
        QCOMPARE(health.headline()->code, FindingCode::ChainPrivateAnchor);
        QCOMPARE(health.worst(), FindingSeverity::Error);
        const auto refusals = refusalsOf(health, *PlatformCatalog::load()->find(u"wechat"));
        QCOMPARE(refusals.size(), 2);
        QVERIFY(refusals.first().words.contains(u"ERR_CERT_AUTHORITY_INVALID"_s));
    }

    void ofAChainThatIsNotSentWholeNoAuthorityIsSaid()
    {
        const Made made;
        const auto middle = made.root.issue(CertificateRecipe::authority(u"Middle"_s));
        const QByteArray leaf = middle.issue({}).der();
        for (const QList<QByteArray> &spares : {QList<QByteArray>(), QList<QByteArray>{middle.der()}}) {
            const HostHealth health = made.health({leaf}, phonesThatKnow({}), spares);
            QCOMPARE(health.headline()->code, FindingCode::ChainIncomplete);
            QVERIFY(!findingOf(health, FindingCode::ChainPrivateAnchor)); // whatever is known here by chance
        }
    }

    void anAuthorityOfSomeVersionsIsAWarning_data()
    {
        QTest::addColumn<QString>("versions"); // that know it
        QTest::addColumn<int>("severity");     // -1: nothing is said
        QTest::newRow("all") << u"1-4"_s << -1;
        QTest::newRow("all in use") << u"2-4"_s << int(FindingSeverity::Notice);
        QTest::newRow("the newer ones") << u"3-4"_s << int(FindingSeverity::Warning);
        QTest::newRow("all but the newest") << u"1-3"_s << int(FindingSeverity::Error);
    }

    void anAuthorityOfSomeVersionsIsAWarning()
    {
        QFETCH(const QString, versions);
        QFETCH(const int, severity);
        const Made made;
        const HostHealth health =
            made.health({made.leaf.der()}, phonesThatKnow({{digestOf(made.root.der()), versions}}));
        const auto found = findingOf(health, FindingCode::ChainNotOnPhones);
        QCOMPARE(found ? int(found->severity) : -1, severity);
    }

    void whatAnOldAuthorityVouchesForIsEnough()
    {
        const Made made;
        const PhoneTrust phones =
            phonesThatKnow({{digestOf(made.root.der()), u"4"_s}, {digestOf(made.old.der()), u"1-4"_s}});
        QVERIFY(findingOf(made.health({made.leaf.der()}, phones), FindingCode::ChainNotOnPhones));
        QVERIFY(!findingOf(made.health({made.leaf.der(), made.crossed.der()}, phones),
                           FindingCode::ChainNotOnPhones));
    }

    void theVersionsThatRefuseAreNamed()
    {
        HostHealth health{.host = u"shop.test"_s};
        health.addresses = {
            {.phoneGaps = PhoneTrust::load()->gapsOf({x2}),
             .findings = {{.code = FindingCode::ChainNotOnPhones, .severity = FindingSeverity::Warning}}}};
        const auto refusals = refusalsOf(health, *PlatformCatalog::load()->find(u"wechat"));
        QCOMPARE(refusals.size(), 2);
        QCOMPARE(refusals[0].client, u"WeChat on Android 8.1–13"_s);
        QCOMPARE(refusals[1].client, u"WeChat on iOS 12–15"_s);
    }
};

QTEST_GUILESS_MAIN(PhoneTrustTest)
#include "tst_phonetrust.moc"
