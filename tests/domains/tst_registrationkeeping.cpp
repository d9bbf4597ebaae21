// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthalerts.h"
#include "app/domains/registeredhostchecker.h"
#include "tests/domains/registrationbench.h"
#include "tests/support/awaited.h"
#include "tests/support/fakehostchecker.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/whoisserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// What registries have said is kept, and what becomes of it.
class RegistrationKeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsGoodForADay()
    {
        QTemporaryDir folder;
        WhoisTestServer server(cnAnswer);
        Desk desk;
        RegistrationSettings settings = desk.settings(tableOf({}, {{u"cn"_s, server.address()}}));
        settings.folder = folder.path();
        {
            RegistrationClient client(desk.transport, settings);
            QVERIFY(awaited(client.lookUp(u"shop.cn"_s)));
        }
        RegistrationClient client(desk.transport, settings); // as after a restart
        desk.now = noon.addSecs(86'399);
        const auto kept = awaited(client.lookUp(u"shop.cn"_s));
        QCOMPARE(kept->expires.toString(Qt::ISODate), u"2027-03-17T04:48:36Z"_s);
        QCOMPARE(kept->source, Registration::Source::Whois);
        QCOMPARE(kept->statuses, QStringList{u"ok"_s});
        QCOMPARE(server.questions().size(), 1);
        desk.now = noon.addSecs(86'400);
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s)));
        QCOMPARE(server.questions().size(), 2);
    }

    void aFailureIsGoodForAnHourAndForgetsNothing()
    {
        bool isDown = false;
        WhoisTestServer server([&](const QString &question) {
            return isDown ? QByteArray("try again later\n") : cnAnswer(question);
        });
        Desk desk;
        RegistrationClient client(desk.transport, desk.settings(tableOf({}, {{u"cn"_s, server.address()}})));
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s)));
        isDown = true;
        desk.now = noon.addDays(1);
        QVERIFY2(awaited(client.lookUp(u"shop.cn"_s))->expires.isValid(), "yesterday's answer still counts");
        desk.now = desk.now.addSecs(3'599);
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s)));
        QCOMPARE(server.questions().size(), 2);
        desk.now = desk.now.addSecs(1);
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s)));
        QCOMPARE(server.questions().size(), 3);
    }

    void whoAsksForTimeGetsIt()
    {
        MisbehavingServer server;
        server.answerWith([](const SeenRequest &) {
            return ServerAnswer::of(429, {}, {{"Retry-After", "600"}});
        });
        Desk desk;
        RegistrationClient client(desk.transport,
                                  desk.settings(tableOf({service({u"com"_s}, {server.url().toString()})})));
        QCOMPARE(awaited(client.lookUp(u"a.com"_s)).error().kind, Error::Kind::Busy);
        QCOMPARE(awaited(client.lookUp(u"b.com"_s)).error().kind, Error::Kind::Busy);
        QCOMPARE(server.requestCount(), 1);
        desk.now = noon.addSecs(601);
        QCOMPARE(awaited(client.lookUp(u"c.com"_s)).error().kind, Error::Kind::Busy);
        QCOMPARE(server.requestCount(), 2);
    }

    void aDateEnteredByHandWins()
    {
        QTemporaryDir folder;
        WhoisTestServer server(cnAnswer);
        Desk desk;
        RegistrationSettings settings = desk.settings(tableOf({}, {{u"cn"_s, server.address()}}));
        settings.folder = folder.path();
        RegistrationClient client(desk.transport, settings);
        QVERIFY(RegistrationDates(folder.path()).setDate(u"shop.cn"_s, noon.addDays(20), noon));
        const auto read = awaited(client.lookUp(u"shop.cn"_s)); // another program has entered it
        QCOMPARE(read->source, Registration::Source::ByHand);
        QCOMPARE(read->expires, noon.addDays(20));
        QCOMPARE(read->dataOf, noon);
        QVERIFY(server.questions().isEmpty());
        QVERIFY(client.store().dates().setDate(u"shop.cn"_s, {}, noon));
        QCOMPARE(awaited(client.lookUp(u"shop.cn"_s))->source, Registration::Source::Whois);
    }

    void damagedFilesCountAsNone()
    {
        QTemporaryDir folder;
        for (const char *name : {"registries.json", "registrations.json", "registration-dates.json"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("{\"shop.cn\": {\"expires\": 1, \"askedAt\": ");
        }
        RegistrationStore store(folder.path());
        QVERIFY(!store.entry(u"shop.cn"_s) && !store.dates().date(u"shop.cn"_s) && !store.registries());
        QVERIFY(store.dates().setDate(u"shop.cn"_s, noon, noon));
        QCOMPARE(RegistrationDates(folder.path()).date(u"shop.cn"_s)->expires, noon);
    }

    void theListOfRegistriesIsFetchedAndKept()
    {
        QTemporaryDir folder;
        MisbehavingServer registry;
        registry.answerWith([](const SeenRequest &seen) {
            return ServerAnswer::json(ending(QString::fromLatin1(seen.path().mid(8))));
        });
        MisbehavingServer iana;
        const QJsonObject list{
            {u"publication"_s, u"2026-01-31T00:00:00Z"_s},
            {u"services"_s, QJsonArray{QJsonValue(service({u"example"_s}, {registry.url().toString()}))}}};
        iana.answerWith([list](const SeenRequest &) { return ServerAnswer::json(list); });
        Desk desk;
        RegistrationSettings settings = desk.settings({});
        settings.table.reset();
        settings.bootstrap = iana.url(u"/rdap/dns.json"_s);
        settings.folder = folder.path();
        {
            RegistrationClient client(desk.transport, settings);
            QVERIFY(awaited(client.lookUp(u"shop.example"_s))->expires.isValid());
            QVERIFY(awaited(client.lookUp(u"other.example"_s)));
            QCOMPARE(client.store().registries()->fetchedAt, noon);
        }
        RegistrationClient client(desk.transport, settings);
        desk.now = noon.addDays(29);
        QVERIFY(awaited(client.lookUp(u"third.example"_s)));
        QCOMPARE(iana.requestCount(), 1);
        QCOMPARE(client.store().registries()->table.publication().date(), QDate(2026, 1, 31));
    }

    void withoutTheListTheBuiltInOneServes()
    {
        for (const ServerAnswer &answer :
             {ServerAnswer::html(), ServerAnswer::of(500), ServerAnswer::of(200, "[]")}) {
            MisbehavingServer iana;
            iana.answerWith([answer](const SeenRequest &) { return answer; });
            WhoisTestServer root([](const QString &) { return "% nobody\n"; });
            Desk desk;
            RegistrationSettings settings = desk.settings({});
            settings.table.reset();
            settings.bootstrap = iana.url();
            settings.whoisRoot = root.address();
            RegistrationClient client(desk.transport, settings);
            QVERIFY(!awaited(client.lookUp(u"shop.unheard"_s)));
            QCOMPARE(root.questions(), QStringList{u"shop.unheard"_s});
            QVERIFY(!awaited(client.lookUp(u"b.unheard"_s)));
            QCOMPARE(iana.requestCount(), 1); // once a session
        }
        const RegistryTable table = RegistryTable::builtIn();
        QCOMPARE(table.rdapServers(u"shop.com"_s).size(), 1);
        QVERIFY(table.rdapServers(u"shop.cn"_s).isEmpty());
        QCOMPARE(table.whoisServer(u"shop.com.cn"_s)->address, u"whois.cnnic.cn"_s);
        QVERIFY(table.publication().isValid());
    }

    void aHostsHealthTellsOfItsDomain()
    {
        WhoisTestServer server([](const QString &question) -> QByteArray {
            return "Domain Name: " + question.toLatin1() + "\nExpiration Time: 2026-02-05 12:00:00\n";
        });
        Desk desk;
        RegistrationClient client(desk.transport, desk.settings(tableOf({}, {{u"cn"_s, server.address()}})));
        FakeHostChecker probes;
        RegisteredHostChecker checker(probes, client, [] { return noon; });
        const auto healthOf = [&](const QString &host) {
            auto asked = checker.check(host, 443);
            probes.asked.last().answer.finish(HostHealth{.host = host});
            return awaited(std::move(asked)).value_or(HostHealth());
        };
        const HostHealth one = healthOf(u"api.shop.com.cn"_s);
        const HostHealth two = healthOf(u"img.shop.com.cn"_s);
        QCOMPARE(server.questions(), QStringList{u"shop.com.cn"_s});
        QCOMPARE(one.headline()->code, FindingCode::RegistrationEndsSoon);
        QCOMPARE(one.headline()->severity, FindingSeverity::Error); // four days
        QCOMPARE(alertConditions(one, noon), alertConditions(two, noon));
        QCOMPARE(alertConditions(one, noon).constFirst().key, u"registration/shop.com.cn"_s);
        QCOMPARE(alertConditions(one, noon).constFirst().level, AlertLevel::Critical);
        for (const QString &none :
             {u"192.0.2.1"_s, u"[::1]"_s, u"localhost"_s, u"com.cn"_s, u"api.shop.test"_s})
            QVERIFY2(!healthOf(none).registration, qPrintable(none));
    }

    void anUnknownEndIsSaidAndWakesNobody()
    {
        const auto judged = [](const Result<Registration> &answer) {
            HostHealth health{.host = u"api.shop.de"_s};
            health.registration = judgeRegistration(u"shop.de"_s, answer, noon);
            return health;
        };
        const HostHealth silent = judged(failure(Error::Kind::TimedOut, u"x"_s));
        const HostHealth unsaid = judged(Registration{.domain = u"shop.de"_s});
        QCOMPARE(silent.allFindings().constFirst().code, FindingCode::RegistrationUnknown);
        QCOMPARE(unsaid.allFindings().constFirst().code, FindingCode::RegistrationNotSaid);
        for (const HostHealth &health : {silent, unsaid}) {
            QVERIFY(!health.headline());
            QVERIFY(alertConditions(health, noon).isEmpty());
        }
        const HostHealth fine = judged(Registration{.domain = u"shop.de"_s, .expires = noon.addDays(61)});
        QVERIFY(fine.allFindings().isEmpty());
        Registration held{.domain = u"shop.de"_s, .expires = noon.addDays(61)};
        held.statuses = {u"serverhold"_s};
        QCOMPARE(judged(held).headline()->code, FindingCode::RegistrationOnHold);
        QCOMPARE(alertConditions(judged(held), noon).constFirst().level, AlertLevel::Outage);
        held.statuses = {u"redemption period"_s};
        QCOMPARE(judged(held).headline()->code, FindingCode::RegistrationRedemption);
        const HostHealth over = judged(Registration{.domain = u"shop.de"_s, .expires = noon});
        QCOMPARE(over.headline()->code, FindingCode::RegistrationEnded);
    }
};

QTEST_GUILESS_MAIN(RegistrationKeepingTest)
#include "tst_registrationkeeping.moc"
