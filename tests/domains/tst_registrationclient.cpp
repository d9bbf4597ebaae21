// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domains/registrationbench.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/whoisserver.h"

#include <QTest>

/// Registries on loopback, well and ill: a right date, or the reason why there is none. Never a wrong one.
class RegistrationClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rdapServersOfAllKinds_data()
    {
        QTest::addColumn<ServerAnswer>("answer");
        QTest::addColumn<QString>("expires"); // empty: not said, or an error
        QTest::addColumn<int>("kind");        // of the error; -1: none
        const auto row = [](const char *what, const ServerAnswer &answer, const QString &expires) {
            QTest::newRow(what) << answer << expires << -1;
        };
        const auto bad = [](const char *what, const ServerAnswer &answer, Error::Kind kind) {
            QTest::newRow(what) << answer << QString() << int(kind);
        };
        const QByteArray good = QJsonDocument(ending(u"shop.com"_s)).toJson();
        QJsonObject twice = ending(u"shop.com"_s);
        twice[u"events"_s] = QJsonArray{happening(u"expiration"_s, u"2027-01-02T03:04:05Z"_s),
                                        happening(u"expiration"_s, u"2028-01-02T03:04:05Z"_s)};
        row("good", ServerAnswer::json(ending(u"shop.com"_s)), u"2027-01-02T03:04:05Z"_s);
        row("good, packed", ServerAnswer::gzipped(good), u"2027-01-02T03:04:05Z"_s);
        row("good, slow", ServerAnswer::json(ending(u"shop.com"_s)).after(200ms), u"2027-01-02T03:04:05Z"_s);
        row("no date", ServerAnswer::json(ending(u"shop.com"_s, u"soon"_s)), {});
        bad("two dates", ServerAnswer::json(twice), Error::Kind::BadReply);
        bad("another domain", ServerAnswer::json(ending(u"shop.net"_s)), Error::Kind::BadReply);
        bad("unknown", ServerAnswer::of(404), Error::Kind::NotFound);
        bad("too often", ServerAnswer::of(429, {}, {{"Retry-After", "60"}}), Error::Kind::Busy);
        bad("down", ServerAnswer::of(503), Error::Kind::Busy);
        bad("broken", ServerAnswer::of(500), Error::Kind::BadReply);
        bad("forbidden", ServerAnswer::of(403), Error::Kind::BadReply);
        bad("HTML", ServerAnswer::html(), Error::Kind::BadReply);
        bad("nothing", ServerAnswer::of(200), Error::Kind::BadReply);
        bad("cut JSON", ServerAnswer::of(200, good.left(60)), Error::Kind::BadReply);
        bad("cut line", ServerAnswer::cutBody(good.left(60), good.size()), Error::Kind::Unreachable);
        bad("closes", ServerAnswer::closed(), Error::Kind::Unreachable);
        bad("100 MB", ServerAnswer::huge(100'000'000), Error::Kind::BadReply);
        bad("a bomb", ServerAnswer::gzipBomb(100'000'000), Error::Kind::BadReply);
        bad("broken chunks", ServerAnswer::brokenChunks(), Error::Kind::BadReply);
        bad("redirects in a circle", ServerAnswer::redirect("/domain/shop.com"), Error::Kind::BadReply);
        bad("redirects to a file", ServerAnswer::redirect("file:///etc/passwd"), Error::Kind::BadReply);
        bad("not HTTP", ServerAnswer::raw("SSH-2.0-x\r\n\r\n"), Error::Kind::Unreachable);
    }

    void rdapServersOfAllKinds()
    {
        QFETCH(ServerAnswer, answer);
        QFETCH(QString, expires);
        QFETCH(int, kind);
        MisbehavingServer server;
        server.answerWith([answer](const SeenRequest &) { return answer; });
        Desk desk;
        RegistrationClient client(desk.transport,
                                  desk.settings(tableOf({service({u"com"_s}, {server.url().toString()})})));
        const auto read = awaited(client.lookUp(u"shop.com"_s), 60s);
        QCOMPARE(read ? -1 : int(read.error().kind), kind);
        QCOMPARE(read ? read->expires.toString(Qt::ISODate) : QString(), expires);
        QVERIFY(server.bytesSent() < 20'000'000);
        QCOMPARE(server.requests().first().path(), "/domain/shop.com");
        QVERIFY(server.requests().first().header("Accept").contains("rdap+json"));
    }

    void aSilentRegistryIsWaitedForOnlySoLong()
    {
        MisbehavingServer server;
        server.enqueue(ServerAnswer::silent());
        server.enqueue(ServerAnswer::drip(QByteArray(100, ' '), 100ms));
        Desk desk;
        RegistrationSettings settings =
            desk.settings(tableOf({service({u"com"_s}, {server.url().toString()})}));
        settings.patience = 300ms;
        RegistrationClient client(desk.transport, settings);
        QCOMPARE(awaited(client.lookUp(u"a.com"_s)).error().kind, Error::Kind::TimedOut);
        QCOMPARE(awaited(client.lookUp(u"b.com"_s)).error().kind, Error::Kind::TimedOut);
    }

    void redirectsMayLeadToAnotherRegistry()
    {
        MisbehavingServer other;
        other.answerPath("/rdap/domain/shop.com", ServerAnswer::json(ending(u"shop.com"_s)));
        MisbehavingServer first;
        first.answerPath("/domain/shop.com",
                         ServerAnswer::redirect(other.url(u"/rdap/domain/shop.com"_s).toEncoded()));
        Desk desk;
        RegistrationClient client(desk.transport,
                                  desk.settings(tableOf({service({u"com"_s}, {first.url().toString()})})));
        QVERIFY(awaited(client.lookUp(u"shop.com"_s))->expires.isValid());
    }

    void theNextServerIsAskedAndThenWhois()
    {
        MisbehavingServer bad;
        bad.answerWith([](const SeenRequest &) { return ServerAnswer::html(); });
        WhoisTestServer whois(cnAnswer);
        Desk desk;
        RegistrationClient client(
            desk.transport,
            desk.settings(
                tableOf({service({u"com"_s}, {bad.url(u"/a/"_s).toString(), bad.url(u"/b/"_s).toString()})},
                        {{u"com"_s, whois.address()}})));
        const auto read = awaited(client.lookUp(u"shop.com"_s));
        QCOMPARE(read->source, Registration::Source::Whois);
        QCOMPARE(bad.requestCount(), 2);
        QCOMPARE(whois.questions(), QStringList{u"shop.com"_s});
    }

    void whoKnowsNoSuchDomainIsBelieved()
    {
        MisbehavingServer server; // answers 404
        WhoisTestServer whois(cnAnswer);
        Desk desk;
        RegistrationClient client(desk.transport,
                                  desk.settings(tableOf({service({u"com"_s}, {server.url().toString()})},
                                                        {{u"com"_s, whois.address()}})));
        QCOMPARE(awaited(client.lookUp(u"shop.com"_s)).error().kind, Error::Kind::NotFound);
        QVERIFY(whois.questions().isEmpty());
    }

    void whoisServersOfAllKinds_data()
    {
        using Manner = WhoisTestServer::Manner;
        QTest::addColumn<Manner>("manner");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind"); // of the error; -1: the date is known, -2: it is not said
        const QByteArray good = cnAnswer(u"shop.cn"_s);
        QTest::newRow("good") << Manner::Good << good << -1;
        QTest::newRow("no date") << Manner::Good << QByteArray("Domain Name: shop.cn\nDomain Status: ok\n")
                                 << -2;
        QTest::newRow("none such") << Manner::Good << QByteArray("No matching record.\n")
                                   << int(Error::Kind::NotFound);
        QTest::newRow("too often") << Manner::Good << QByteArray("Query limit exceeded\n")
                                   << int(Error::Kind::BadReply);
        QTest::newRow("HTML") << Manner::Good << QByteArray("<html>\n") << int(Error::Kind::BadReply);
        QTest::newRow("bytes") << Manner::Good << QByteArray(50'000, '\xfe') << int(Error::Kind::BadReply);
        QTest::newRow("nothing") << Manner::Good << QByteArray() << int(Error::Kind::Unreachable);
        QTest::newRow("slams the door") << Manner::Slams << QByteArray() << int(Error::Kind::Unreachable);
        QTest::newRow("endless") << Manner::Endless << QByteArray() << int(Error::Kind::BadReply);
        QTest::newRow("silent") << Manner::Silent << QByteArray() << int(Error::Kind::TimedOut);
        QTest::newRow("never closes") << Manner::HoldsOn << good << int(Error::Kind::TimedOut);
        QTest::newRow("refers to itself")
            << Manner::Good << QByteArray("refer: SELF\n") << int(Error::Kind::BadReply);
    }

    void whoisServersOfAllKinds()
    {
        QFETCH(WhoisTestServer::Manner, manner);
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QString self;
        WhoisTestServer server(
            [&](const QString &) { return QByteArray(text).replace("SELF", self.toLatin1()); }, manner);
        self = server.address();
        Desk desk;
        RegistrationSettings settings = desk.settings(tableOf({}, {{u"cn"_s, server.address()}}));
        settings.patience = 1s;
        RegistrationClient client(desk.transport, settings);
        const auto read = awaited(client.lookUp(u"shop.cn"_s), 30s);
        QCOMPARE(read ? (read->expires.isValid() ? -1 : -2) : int(read.error().kind), kind);
        if (kind == -1)
            QCOMPARE(read->expires.toString(Qt::ISODate), u"2027-03-17T04:48:36Z"_s);
        QCOMPARE(server.questions(), QStringList{u"shop.cn"_s});
    }

    void referralsAreFollowedTwice()
    {
        WhoisTestServer last(cnAnswer);
        WhoisTestServer middle(
            [&](const QString &) -> QByteArray { return "refer: " + last.address().toLatin1() + "\n"; });
        WhoisTestServer root([&](const QString &) -> QByteArray {
            return "% IANA\n\nrefer:        " + middle.address().toLatin1() + "\n\ndomain: CN\n";
        });
        WhoisTestServer tooFar(
            [&](const QString &) -> QByteArray { return "refer: " + root.address().toLatin1() + "\n"; });
        Desk desk;
        RegistrationClient client(
            desk.transport,
            desk.settings(tableOf({}, {{u"cn"_s, root.address()}, {u"hk"_s, tooFar.address()}})));
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s))->expires.isValid());
        QVERIFY(!awaited(client.lookUp(u"shop.hk"_s)));
    }

    void aServerIsAskedOneQuestionAtATime()
    {
        WhoisTestServer server(cnAnswer);
        Desk desk;
        RegistrationClient client(desk.transport, desk.settings(tableOf({}, {{u"cn"_s, server.address()}})));
        QList<QString> asked{u"a.cn"_s, u"b.cn"_s, u"c.cn"_s, u"d.cn"_s, u"a.cn"_s};
        int answered = 0;
        for (const QString &domain : asked)
            client.lookUp(domain).then(this, [&, domain](const Result<Registration> &read) {
                answered += read && read->domain == domain ? 1 : 0;
            });
        QTRY_COMPARE(answered, 5);
        QCOMPARE(server.mostAtOnce(), 1);
        QCOMPARE(server.questions().size(), 4); // the two about one domain were one question
    }

    void aTarpitDelaysNoOtherRegistry()
    {
        WhoisTestServer tarpit({}, WhoisTestServer::Manner::Silent);
        WhoisTestServer quick(cnAnswer);
        Desk desk;
        RegistrationSettings settings =
            desk.settings(tableOf({}, {{u"cn"_s, quick.address()}, {u"hk"_s, tarpit.address()}}));
        settings.patience = 60s;
        RegistrationClient client(desk.transport, settings);
        auto waiting = client.lookUp(u"shop.hk"_s);
        QVERIFY(awaited(client.lookUp(u"shop.cn"_s))->expires.isValid());
    }

    void whoKnowsNobodySaysSo()
    {
        Desk desk;
        RegistrationClient client(desk.transport,
                                  desk.settings(tableOf({service({u"com"_s}, {u"https://r.test/"_s})})));
        QCOMPARE(awaited(client.lookUp(u"shop.net"_s)).error().kind, Error::Kind::NotOffered);
    }

    void theLongestSuffixCounts()
    {
        const RegistryTable table = tableOf(
            {service({u"uk"_s}, {u"https://uk.test"_s}),
             service({u"co.uk"_s}, {u"http://plain.test/"_s, u"https://co.test/x"_s, u"ftp://no.test/"_s})});
        QCOMPARE(table.rdapServers(u"shop.co.uk"_s).constFirst(), QUrl(u"https://co.test/x/"_s));
        QCOMPARE(table.rdapServers(u"shop.co.uk"_s).size(), 2);
        QCOMPARE(table.rdapServers(u"shop.org.uk"_s), QList<QUrl>{QUrl(u"https://uk.test/"_s)});
        QVERIFY(table.rdapServers(u"shopuk"_s).isEmpty());
        for (const char *bad : {"", "[]", "{}", "{\"services\":1}", "{\"services\":[[1,2]]}", "<html>"})
            QVERIFY2(!RegistryTable::fromJson(bad), bad);
    }
};

QTEST_GUILESS_MAIN(RegistrationClientTest)
#include "tst_registrationclient.moc"
