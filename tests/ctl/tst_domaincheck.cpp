// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/corsoptions.h"
#include "app/ctl/domaincheck.h"
#include "app/ctl/domainverify.h"
#include "app/ctl/shophosts.h"
#include "app/domains/domaindesk.h"
#include "app/domains/healthclient.h"
#include "app/domains/healthtexts.h"
#include "app/domains/owntrouble.h"
#include "app/domains/platformcatalog.h"
#include "app/sampleshop/jsonschema.h"
#include "app/workspace/configfolder.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/settings.h"
#include "tests/support/certificatemaker.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject lineFor(const QByteArray &id, const QList<QByteArray> &chain, const QByteArray &root,
                    const QString &host, const QString &at)
{
    QJsonArray pems;
    for (const QByteArray &der : chain)
        pems.append(QString::fromLatin1(pemOf({der})));
    return {{u"id"_s, QString::fromLatin1(id)},
            {u"chain"_s, pems},
            {u"roots"_s, QJsonArray{QString::fromLatin1(root)}},
            {u"host"_s, host},
            {u"at"_s, at}};
}

HostHealth healthWith(FindingCode code)
{
    HostHealth health{.host = u"shop.test"_s};
    health.findings = {{.code = code, .severity = severityOf(code, RuleProfile::Clients)}};
    return health;
}

/// With something in every place that the document has.
HostHealth filledHealth()
{
    HostHealth health = healthWith(FindingCode::ChainIncomplete);
    health.checkedAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    const RevocationAnswer revoked{.status = RevocationAnswer::Status::Revoked,
                                   .revokedAt = health.checkedAt,
                                   .reason = u"keyCompromise"_s};
    health.addresses = {{.address = QHostAddress(u"192.0.2.1"_s),
                         .stage = ProbeStage::Answered,
                         .protocol = u"TLS 1.3"_s,
                         .cipher = u"TLS_AES_128_GCM_SHA256"_s,
                         .chain = {{.subject = u"shop.test"_s, .hosts = {u"shop.test"_s}}},
                         .authority = u"Root"_s,
                         .phoneGaps = {{.store = u"android"_s, .name = u"Android"_s, .versions = u"8.1"_s}},
                         .revocation = revoked,
                         .memberRevocations = {{.subject = u"Middle"_s, .answer = {}}},
                         .http = HttpSummary{.status = 200},
                         .findings = health.findings}};
    health.cors = {{.request = {.origin = u"https://h5.shop.test"_s, .headers = {"authorization"}},
                    .findings = health.findings}};
    health.registration = RegistrationHealth{
        .registration = {.domain = u"shop.test"_s, .expires = health.checkedAt}, .findings = health.findings};
    return health;
}

} // namespace

/// The words and shapes that scripts depend on.
class DomainCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreReadFromTheCommandLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::newRow("name") << u"Shop.Test"_s << u"shop.test"_s;
        QTest::newRow("name and port") << u"shop.test:8443"_s << u"shop.test:8443"_s;
        QTest::newRow("address") << u"https://shop.test/x?y"_s << u"shop.test"_s;
        QTest::newRow("web socket") << u"wss://shop.test"_s << u"shop.test"_s;
        QTest::newRow("Chinese") << u"例子.公司"_s << u"xn--fsqu00a.xn--55qx5d"_s;
        QTest::newRow("IPv4") << u"192.0.2.1"_s << u"192.0.2.1"_s;
        QTest::newRow("IPv6") << u"[2001:db8::1]:8443"_s << u"[2001:db8::1]:8443"_s;
        QTest::newRow("plain http") << u"http://shop.test"_s << u""_s;
        QTest::newRow("with a user") << u"https://a:b@shop.test"_s << u""_s;
        QTest::newRow("blank") << u"a b"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("port 0") << u"shop.test:0"_s << u""_s;
        QTest::newRow("port 70000") << u"shop.test:70000"_s << u""_s;
    }

    void hostsAreReadFromTheCommandLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto host = checkedHostFrom(text);
        QCOMPARE(host ? host->text() : QString(), read);
    }

    void addressesAreReadFromTheCommandLine()
    {
        const auto given = addressesFrom(u"Shop.test=192.0.2.1,2001:db8::1"_s);
        QCOMPARE(given->first, u"shop.test"_s);
        QCOMPARE(given->second.size(), 2);
        for (const QString &bad : {u"shop.test"_s, u"=192.0.2.1"_s, u"shop.test="_s, u"shop.test=x"_s, u""_s})
            QVERIFY2(!addressesFrom(bad), qPrintable(bad));
    }

    void aShopsHostsAreThoseOfAllItsLists()
    {
        QTemporaryDir place;
        const ConfigFolder folder = ConfigFolder::under(place.path());
        QVERIFY(folder.create());
        const ShopProfile shop{.id = QUuid::createUuid(),
                               .name = u"小店"_s,
                               .connector = u"zhanggui"_s,
                               .address = QUrl(u"https://admin.shop.test:8443/api"_s)};
        {
            QSettings store(folder.settingsFile(), QSettings::IniFormat);
            Settings(store).saveShop(shop);
            LocalDatabase database(folder.databaseFile());
            DomainDesk desk(database, shop.id, systemClock());
            QVERIFY(desk.add(u"wechat"_s, u"request"_s,
                             {{u"https"_s, u"api.shop.test"_s}, {u"https"_s, u"admin.shop.test"_s, 8443}}));
            QVERIFY(desk.add(u"wechat"_s, u"tcp"_s, {{u"tcp"_s, u"tcp.shop.test"_s, 9000}}));
            QVERIFY(desk.add(u"inventory"_s, u"notify"_s, {{u"https"_s, u"pay.shop.test"_s}}));
            QVERIFY(desk.add(u"inventory"_s, u"cdn"_s, {{u"https"_s, u"img.shop.test"_s}}));
        }
        const auto hosts = hostsOfShop(folder, u"小店"_s);
        QVERIFY(hosts);
        QStringList texts;
        for (const CheckedHost &host : *hosts)
            texts.append(host.text());
        QCOMPARE(texts.takeFirst(), u"admin.shop.test:8443"_s); // the backend, and in a list too
        texts.sort();
        QCOMPARE(texts, (QStringList{u"api.shop.test"_s, u"img.shop.test"_s, u"pay.shop.test"_s}));
        QCOMPARE(hostsOfShop(folder, u"no such"_s).error().kind, Error::Kind::Refused);
    }

    void aShopWithoutListsIsItsBackendAlone()
    {
        QTemporaryDir place;
        const ConfigFolder folder = ConfigFolder::under(place.path());
        QVERIFY(folder.create());
        const auto save = [&folder](const QString &name, const QString &address) {
            QSettings store(folder.settingsFile(), QSettings::IniFormat);
            Settings(store).saveShop({.id = QUuid::createUuid(),
                                      .name = name,
                                      .connector = u"zhanggui"_s,
                                      .address = QUrl(address)});
        };
        save(u"one"_s, u"https://shop.test"_s);
        save(u"plain"_s, u"http://shop.test"_s);
        QCOMPARE(hostsOfShop(folder, u"one"_s)->size(), 1);
        QVERIFY(!hostsOfShop(folder, u"plain"_s));
        QVERIFY2(!QFile::exists(folder.databaseFile()), "looking must not make a database");
    }

    void pagesAreReadFromTheCommandLine()
    {
        const auto wish = [](const QStringList &options) {
            QCommandLineParser parser;
            addCorsOptions(parser);
            return parser.parse(QStringList{u"check"_s} + options) ? corsWishFrom(parser)
                                                                   : failure(Error::Kind::Refused, {});
        };
        QVERIFY(wish({})->requests.isEmpty());
        const auto two = wish({u"--cors-origin"_s, u"https://A.test/"_s, u"--cors-origin=http://b.test:80"_s,
                               u"--cors-method=put"_s, u"--cors-header=X-Token,Accept"_s,
                               u"--cors-path=/api?x=1"_s, u"--cors-credentials"_s, u"--cors-hostile"_s});
        QVERIFY(two);
        QCOMPARE(two->requests.size(), 2);
        QVERIFY(two->triesHostileOrigins);
        const CorsRequest wanted{.origin = u"http://b.test"_s,
                                 .path = "/api?x=1",
                                 .method = "PUT",
                                 .headers = {"x-token", "accept"},
                                 .hasCredentials = true};
        QCOMPARE(two->requests.last(), wanted);
        QCOMPARE(two->requests.first().origin, u"https://a.test"_s);
        for (const QStringList &bad : {QStringList{u"--cors-origin=a.test"_s},
                                       {u"--cors-origin=https://a.test/x"_s},
                                       {u"--cors-hostile"_s},
                                       {u"--cors-origin=https://a.test"_s, u"--cors-path=x"_s},
                                       {u"--cors-origin=https://a.test"_s, u"--cors-path=/a b"_s},
                                       {u"--cors-origin=https://a.test"_s, u"--cors-header=A: b"_s},
                                       {u"--cors-origin=https://a.test"_s, u"--cors-method=GET /"_s}})
            QVERIFY2(!wish(bad), qPrintable(bad.join(u' ')));
    }

    void pagesAreReportedOriginByOrigin()
    {
        HostHealth health{.host = u"shop.test"_s};
        health.cors = {judgeCors({.request = {.origin = u"https://h5.shop.test"_s},
                                  .preflight = {.head = HttpHead{.status = 401}},
                                  .actual = {.head = HttpHead{.status = 401}}})};
        const QString report = reportOf(health, {}, false);
        QVERIFY2(report.contains(u"pages of https://h5.shop.test may not call it (POST with authorization, "
                                 "content-type)"_s),
                 qPrintable(report));
        QVERIFY(report.contains(u"[cors.preflight-sign-in]"_s));
        QVERIFY(hasProblems(health));
        const QJsonObject cors = toJson(health, {}).value(u"cors"_s).toArray().first().toObject();
        QCOMPARE(cors.value(u"origin"_s).toString(), u"https://h5.shop.test"_s);
        QCOMPARE(cors.value(u"allowed"_s).toBool(true), false);
        QCOMPARE(cors.value(u"findings"_s).toArray().first()[u"code"_s].toString(),
                 u"cors.preflight-sign-in"_s);
    }

    void aBatchIsAnsweredLineByLine()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const QByteArray leaf = root.issue({}).der();
        const QString then = u"2026-02-01T00:00:00Z"_s;
        QByteArray lines;
        for (const QJsonObject &line :
             {lineFor("good", {leaf}, root.pem(), u"shop.test"_s, then),
              lineFor("late", {leaf}, root.pem(), u"shop.test"_s, u"2026-03-01T00:00:01Z"_s),
              lineFor("last second", {leaf}, root.pem(), u"shop.test"_s, u"2026-03-01T00:00:00.9Z"_s),
              lineFor("zone", {leaf}, root.pem(), u"shop.test"_s, u"2026-03-01T08:00:00+08:00"_s),
              lineFor("any host", {leaf}, root.pem(), {}, then)})
            lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + "\n\n";
        lines += "nonsense\n{\"id\":7}";
        QBuffer from(&lines);
        QBuffer to;
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        const auto counts = DomainVerify(QDateTime::currentDateTimeUtc()).run(from, to);
        QCOMPARE(counts.accepted, 4);
        QCOMPARE(counts.rejected, 1);
        QCOMPARE(counts.unreadable, 2);
        const QList<QByteArray> answers = to.data().trimmed().split('\n');
        QCOMPARE(answers.size(), 7);
        const QJsonObject late = QJsonDocument::fromJson(answers[1]).object();
        QCOMPARE(late["id"_L1], u"late"_s);
        QCOMPARE(late["verdict"_L1], u"reject"_s);
        const QJsonObject finding = late["findings"_L1].toArray().first().toObject();
        QCOMPARE(finding["code"_L1], u"certificate.expired"_s);
        QCOMPARE(finding["text"_L1], u"The certificate ended on 2026-03-01T00:00:00Z."_s);
        QCOMPARE(QJsonDocument::fromJson(answers[6]).object()["id"_L1], 7);
    }

    void aLineMayBeWrittenInOtherWays()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const auto issuer = root.issue(CertificateRecipe::authority(u"Issuer"_s));
        QJsonObject line{{u"id"_s, 1},
                         {u"chain"_s, QString::fromLatin1(issuer.issue({}).pem() + issuer.pem())},
                         {u"roots"_s, QString::fromLatin1(root.der().toBase64())},
                         {u"host"_s, u"shop.test"_s},
                         {u"at"_s, u"2026-02-01T08:00:00.123+08:00"_s}};
        DomainVerify verify(QDateTime::currentDateTimeUtc());
        const auto answer = [&] { return verify.answer(QJsonDocument(line).toJson(QJsonDocument::Compact)); };
        QCOMPARE(answer()["verdict"_L1], u"accept"_s);
        line["roots"_L1] = QJsonArray();
        QCOMPARE(answer()["verdict"_L1], u"reject"_s);
        line["chain"_L1] = QJsonArray();
        QCOMPARE(answer()["findings"_L1].toArray().first()["code"_L1], u"certificate.missing"_s);
        line["at"_L1] = u"yesterday"_s;
        QVERIFY(answer()["error"_L1].toString().contains(u"$.at"_s));
        QCOMPARE(verify.answer("[1]")["error"_L1], u"not a JSON object"_s);
    }

    void aLineThatIsTooLongIsOneAnswer()
    {
        QByteArray lines = QByteArray(100'000'000, 'x') + "\n{}\n";
        QBuffer from(&lines);
        QBuffer to;
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QCOMPARE(DomainVerify(QDateTime::currentDateTimeUtc()).run(from, to).unreadable, 2);
        QVERIFY(to.data().startsWith("{\"error\":\"a line of more than"));
    }

    void aCommonNameMayBeAWordButNoOtherHost_data()
    {
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("a listed host") << u"shop.test"_s << true;
        QTest::newRow("a word") << u"Server 1"_s << true;
        QTest::newRow("another host") << u"else.example"_s << false;
        QTest::newRow("an address as a number") << u"0xC0000201"_s << false;
    }
    void aCommonNameMayBeAWordButNoOtherHost()
    {
        QFETCH(const QString, commonName);
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        CertificateRecipe recipe;
        recipe.commonName = commonName;
        const QJsonObject line =
            lineFor("cn", {root.issue(recipe).der()}, root.pem(), u"shop.test"_s, u"2026-02-01T00:00:00Z"_s);
        QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        QBuffer from(&bytes);
        QBuffer to;
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QTEST(DomainVerify(QDateTime::currentDateTimeUtc()).run(from, to).accepted == 1, "isAccepted");
    }

    void aClientsWordsAreForetold()
    {
        const auto catalog = PlatformCatalog::load();
        const Platform &wechat = *catalog->find(u"wechat");
        const auto android = refusalsOf(healthWith(FindingCode::ChainIncomplete), wechat);
        QCOMPARE(android.size(), 2);
        QVERIFY(android.first().words.contains(u"errcode:-202"_s));
        QVERIFY(android.first().words.contains(u"ERR_CERT_AUTHORITY_INVALID"_s));
        QVERIFY(refusalsOf(healthWith(FindingCode::CertificateExpired), wechat)
                    .first()
                    .words.contains(u"-201"_s));
        QCOMPARE(refusalsOf(healthWith(FindingCode::TlsNoForwardSecrecy), wechat).constFirst().client,
                 u"WeChat on iOS"_s);
        QVERIFY(refusalsOf(healthWith(FindingCode::ChainOrder), wechat).isEmpty());
        HostHealth health = healthWith(FindingCode::KeyNotEverywhere); // Chromium's matter
        health.findings.first().found = u"EC P-521"_s;
        QCOMPARE(refusalsOf(health, wechat).size(), 1);
        QCOMPARE(refusalsOf(health, wechat).first().client, u"WeChat on Android"_s);
        QVERIFY(refusalsOf(health, wechat).first().words.contains(u"ERR_SSL_VERSION_OR_CIPHER_MISMATCH"_s));
        QCOMPARE(refusalsOf(healthWith(FindingCode::UsageMissing), wechat).size(), 1); // Apple's
        QCOMPARE(refusalsOf(healthWith(FindingCode::UsageMissing), wechat).first().client,
                 u"WeChat on iOS"_s);
        const auto baidu = refusalsOf(healthWith(FindingCode::ChainIncomplete), *catalog->find(u"baidu"));
        QCOMPARE(baidu.size(), 2);
        QVERIFY(baidu.first().code.isEmpty() && baidu.first().words.isEmpty());
    }

    void theDocumentIsAsDescribed()
    {
        QFile file(u":/contract/domains-check.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject description = QJsonDocument::fromJson(file.readAll()).object();
        const JsonSchema schema(description, JsonSchema::Others::Refused);
        const auto faults = [&](const QJsonObject &document) {
            QStringList out;
            for (const FieldError &fault : schema.check(document, {{u"$ref"_s, description["$ref"_L1]}}))
                out.append(fault.field + u": "_s + fault.message);
            return out.join(u'\n');
        };
        const auto catalog = PlatformCatalog::load();
        const Platform &wechat = *catalog->find(u"wechat");
        const OwnTrouble offline{.isOffline = true};
        QJsonObject document{
            {u"hosts"_s, QJsonArray{toJson(filledHealth(), &wechat), toJson(HostHealth{}, nullptr)}},
            {u"thisComputer"_s, toJson(offline)}};
        QCOMPARE(faults(document), QString());
        document.insert(u"more"_s, 1);
        QVERIFY(!faults(document).isEmpty()); // the check can fail
    }

    void offlineNoHostIsBlamed()
    {
        const QString report = unreachedReport(healthWith(FindingCode::NameServerFailed));
        QVERIFY(report.startsWith(u"unknown "_s));
        QVERIFY(!report.contains(u"error"_s));
    }

    void whatMachinesWroteIsSaidInWords_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("words");
        QTest::newRow("an alert") << u"unrecognized name"_s << u"it has no settings for this host name"_s;
        QTest::newRow("our own") << u"closed"_s << u"it closed the connection"_s;
        QTest::newRow("a use") << u"1.3.6.1.5.5.7.3.2, 1.2.3"_s << u"clientAuth, 1.2.3"_s;
        QTest::newRow("anything else") << u"bad record mac"_s << u"bad record mac"_s;
    }
    void whatMachinesWroteIsSaidInWords()
    {
        QFETCH(const QString, found);
        QFETCH(const QString, words);
        const Finding finding{.code = FindingCode::TlsFailed, .subject = u"192.0.2.1"_s, .found = found};
        QCOMPARE(HealthTexts::sentence(finding),
                 u"The TLS handshake with 192.0.2.1 failed: "_s + words + u'.');
    }

    void namesInCertificatesDriveNoTerminal()
    {
        HostHealth health{.host = u"shop.test"_s};
        health.addresses = {{.chain = {{.issuer = u"CN=\u001b[2J\nok      shop.test"_s}}}};
        health.addresses[0].findings = {{.code = FindingCode::TlsFailed, .subject = u"\u009b31m"_s}};
        const QString report = reportOf(health, {}, false);
        QVERIFY2(report.contains(u"CN=\\x1B[2J\\x0Aok      shop.test"_s), qPrintable(report));
        QVERIFY2(report.contains(u"\\x9B31m"_s) && !report.contains(u'\u009b'), qPrintable(report));
    }

    void aReportSaysWhatToDo()
    {
        const QString report = reportOf(healthWith(FindingCode::ChainOrder), {}, false);
        QVERIFY(report.startsWith(u"warning"_s));
        QVERIFY(report.contains(u"[chain.order]"_s));
        QVERIFY(report.contains(u"→"_s));
        QVERIFY(hasProblems(healthWith(FindingCode::ChainOrder)));
        QVERIFY(!hasProblems(healthWith(FindingCode::HttpNoHsts)));
    }
};

QTEST_GUILESS_MAIN(DomainCheckTest)
#include "tst_domaincheck.moc"
