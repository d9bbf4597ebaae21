// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainboard.h"
#include "app/domains/healthclient.h"
#include "app/domains/healthtexts.h"
#include "app/domains/platformcatalog.h"
#include "app/domains/probehostchecker.h"
#include "tests/domains/corsservers.h"
#include "tests/support/awaited.h"
#include "tests/support/testcertificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString said(const CorsHealth &health)
{
    QStringList out;
    for (const Finding &finding : health.findings)
        out.append(findingName(finding.code) + u" ("_s + HealthTexts::sentence(finding) + u')');
    return out.join(u"; "_s);
}

ProbeSettings settings()
{
    ProbeSettings settings;
    settings.anchors = TrustAnchors();
    settings.options.triesOldProtocols = false;
    settings.options.addresses[u"api.shop.example"_s] = {QHostAddress(QHostAddress::LocalHost)};
    return settings;
}

} // namespace

/// Real servers on loopback that answer web pages of another origin, well or badly.
class CorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFindingIsTheFault_data()
    {
        QTest::addColumn<qsizetype>("index");
        QVERIFY(m_all.size() >= 40);
        for (qsizetype i = 0; i < m_all.size(); ++i)
            QTest::newRow(m_all[i].what) << i;
    }

    void theFirstFindingIsTheFault()
    {
        QFETCH(qsizetype, index);
        const CorsServer &one = m_all[index];
        MisbehavingServer server(m_certificate);
        server.answerWith(one.answers);
        ProbeHostChecker checker(settings());
        const CorsWish wish{.requests = {one.request}, .triesHostileOrigins = one.isHostile};
        const auto health = awaited(checker.check(u"api.shop.example"_s, server.port(), wish), 60s);
        QVERIFY(health);
        QCOMPARE(health->cors.size(), 1);
        const CorsHealth &cors = health->cors.first();
        const QString primary = cors.findings.isEmpty() ? QString() : findingName(cors.findings.first().code);
        QVERIFY2(primary == one.primary, qPrintable(said(cors)));
        QVERIFY2(cors.isAllowed == one.isAllowed, qPrintable(said(cors)));
        for (const Finding &finding : cors.findings)
            QVERIFY(health->allFindings().contains(finding));
    }

    void onlyHarmlessRequestsAreSent()
    {
        MisbehavingServer server(m_certificate);
        server.answerWith(m_all.first().answers);
        ProbeHostChecker checker(settings());
        const CorsWish wish{.requests = {{.origin = pageOfShop, .method = "DELETE", .hasCredentials = true}},
                            .triesHostileOrigins = true};
        QVERIFY(awaited(checker.check(u"api.shop.example"_s, server.port(), wish), 60s));
        QVERIFY(server.requestCount() > 10);
        for (const SeenRequest &seen : server.requests()) {
            QVERIFY2(seen.method == "GET" || seen.method == "OPTIONS", seen.method.constData());
            for (const char *secret : {"Cookie", "Authorization"})
                QVERIFY(seen.header(secret).isEmpty());
            QVERIFY(seen.header("User-Agent").startsWith("Zhanggui/"));
        }
    }

    void thePreflightIsWrittenAsBrowsersDo()
    {
        MisbehavingServer server(m_certificate);
        server.answerWith(m_all.first().answers);
        ProbeHostChecker checker(settings());
        const CorsWish wish{.requests = {{.origin = pageOfShop,
                                          .path = "/api/orders",
                                          .method = "PUT",
                                          .headers = {"X-Token", "content-type", "accept"}}}};
        QVERIFY(awaited(checker.check(u"api.shop.example"_s, server.port(), wish)));
        const QList<SeenRequest> seen = server.requests();
        QCOMPARE(seen.size(), 4); // what every check asks, then without an origin, the preflight, the page
        QCOMPARE(seen[2].method, "OPTIONS");
        QCOMPARE(seen[2].target, "/api/orders");
        QCOMPARE(seen[2].header("Origin"), pageOfShop.toLatin1());
        QCOMPARE(seen[2].header("Access-Control-Request-Method"), "PUT");
        QCOMPARE(seen[2].header("Access-Control-Request-Headers"), "content-type,x-token");
        QVERIFY(seen[1].header("Origin").isEmpty());
        QCOMPARE(seen[3].method, "GET");
    }

    void hostileOriginsAreTriedOnlyWhenAskedFor()
    {
        MisbehavingServer server(m_certificate);
        server.answerWith(m_all.first().answers);
        ProbeHostChecker checker(settings());
        QVERIFY(awaited(
            checker.check(u"api.shop.example"_s, server.port(), {.requests = {{.origin = pageOfShop}}})));
        for (const SeenRequest &seen : server.requests())
            QVERIFY(seen.header("Origin").isEmpty() || seen.header("Origin") == pageOfShop.toLatin1());
    }

    void whoLetsInAnybodyIsAskedNoMore()
    {
        MisbehavingServer server(m_certificate);
        server.answerWith([](const SeenRequest &seen) {
            return ServerAnswer::of(200, {}, {{"Access-Control-Allow-Origin", seen.header("Origin")}});
        });
        ProbeHostChecker checker(settings());
        const CorsWish wish{.requests = {{.origin = pageOfShop}}, .triesHostileOrigins = true};
        const auto health = awaited(checker.check(u"api.shop.example"_s, server.port(), wish), 60s);
        QCOMPARE(server.requestCount(), 5);
        QCOMPARE(health->headline()->severity, FindingSeverity::Error); // its certificate
    }

    void cookiesMakeAStrangerWorse()
    {
        const auto severityWith = [](const char *credentials) {
            CorsEvidence evidence{.request = {.origin = pageOfShop}};
            HttpHead head{.status = 200, .headers = {{"access-control-allow-origin", "null"}}};
            head.headers.emplaceBack("access-control-allow-credentials", credentials);
            evidence.tried = {{.hostile = {CorsTrick::Null, u"null"_s}, .reply = {.head = head}}};
            for (const Finding &finding : judgeCors(evidence).findings) {
                if (finding.code == FindingCode::CorsTrustsNull)
                    return finding.severity;
            }
            return FindingSeverity::None;
        };
        QCOMPARE(severityWith("true"), FindingSeverity::Error);
        QCOMPARE(severityWith("false"), FindingSeverity::Warning);
    }

    void aHostInsideIsSaidToBeOne()
    {
        MisbehavingServer server(m_certificate);
        server.answerWith(m_all.first().answers);
        ProbeHostChecker checker(settings());
        const auto health =
            awaited(checker.check(u"127.0.0.1"_s, server.port(), {.requests = {{.origin = pageOfShop}}}));
        QCOMPARE(findingName(health->cors.first().findings.first().code), u"cors.private-network"_s);
        QVERIFY(health->cors.first().isAllowed);
        QCOMPARE(server.requests()[2].header("Access-Control-Request-Private-Network"), "true");
    }

    void aMiniProgramMindsNoneOfIt()
    {
        HostHealth health;
        health.cors = {judgeCors({.request = {.origin = pageOfShop},
                                  .preflight = {.head = HttpHead{.status = 405}},
                                  .actual = {.head = HttpHead{.status = 200}}})};
        QCOMPARE(health.worst(), FindingSeverity::Error);
        QVERIFY(refusalsOf(health, *PlatformCatalog::load()->find(u"wechat")).isEmpty());
    }

    void originsAreReadAsBrowsersWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin"); // empty: none
        QTest::newRow("plain") << u"https://h5.shop.test"_s << u"https://h5.shop.test"_s;
        QTest::newRow("capitals") << u"HTTPS://H5.Shop.Test"_s << u"https://h5.shop.test"_s;
        QTest::newRow("slash") << u"https://h5.shop.test/"_s << u"https://h5.shop.test"_s;
        QTest::newRow("own port") << u"https://h5.shop.test:443"_s << u"https://h5.shop.test"_s;
        QTest::newRow("port") << u"http://h5.shop.test:8080"_s << u"http://h5.shop.test:8080"_s;
        QTest::newRow("Chinese") << u"https://例子.公司"_s << u"https://xn--fsqu00a.xn--55qx5d"_s;
        QTest::newRow("IPv6") << u"https://[2001:db8::1]"_s << u"https://[2001:db8::1]"_s;
        QTest::newRow("path") << u"https://h5.shop.test/x"_s << u""_s;
        QTest::newRow("query") << u"https://h5.shop.test?x"_s << u""_s;
        QTest::newRow("user") << u"https://a@h5.shop.test"_s << u""_s;
        QTest::newRow("null") << u"null"_s << u""_s;
        QTest::newRow("star") << u"*"_s << u""_s;
        QTest::newRow("web socket") << u"wss://h5.shop.test"_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("line break") << u"https://h5.shop.test\r\nX: y"_s << u""_s;
    }

    void originsAreReadAsBrowsersWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, origin);
        QCOMPARE(pageOrigin(text).value_or(QString()), origin);
    }

    void thePagesOfAShopAreItsBusinessDomainsAndH5Hosts()
    {
        DomainPlan plan;
        plan.wanted[u"business"_s] = {{.host = u"h5.shop.test"_s},
                                      {.scheme = u"https"_s, .host = u"a.test"_s}};
        plan.wanted[u"request"_s] = {{.scheme = u"https"_s, .host = u"api.shop.test"_s}};
        DomainPlan inventory;
        inventory.wanted[u"h5"_s] = {{.scheme = u"https"_s, .host = u"a.test"_s},
                                     {.host = u"b.test"_s, .port = 8443}};
        const QStringList origins = pageOrigins(plan, inventory);
        QCOMPARE(origins,
                 QStringList({u"https://h5.shop.test"_s, u"https://a.test"_s, u"https://b.test:8443"_s}));
        const CorsWish wish = corsWishFor(origins, u"a.test"_s, 443); // its own pages need not ask
        QCOMPARE(wish.requests.size(), 2);
        QCOMPARE(wish.requests.last().origin, u"https://b.test:8443"_s);
        QVERIFY(!wish.triesHostileOrigins);
    }

    void hostileOriginsAreWellFormed()
    {
        for (const QString &good : {pageOfShop, u"https://shop.com.cn"_s, u"http://a.b.c.shop.com:8080"_s,
                                    u"https://x.cn"_s, u"https://192.0.2.1"_s, u"https://localhost"_s}) {
            for (const HostileOrigin &hostile : hostileOrigins(good)) {
                QVERIFY2(hostile.origin != good, qPrintable(hostile.origin));
                QVERIFY2(!hostile.origin.contains(u"//."_s), qPrintable(hostile.origin));
            }
        }
        QCOMPARE(hostileOrigins(u"https://192.0.2.1"_s).size(), 6); // an address has no names to imitate
    }

private:
    TestCertificate m_certificate = selfSignedCertificate();
    QList<CorsServer> m_all = corsServers();
};

QTEST_GUILESS_MAIN(CorsTest)
#include "tst_cors.moc"
