// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaincomparison.h"
#include "app/domains/platformcatalog.h"
#include "app/domains/wechatanswer.h"
#include "app/domains/wechatapi.h"
#include "app/net/httptransport.h"
#include "tests/support/fakewechat.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Outcome = SubmittedDomain::Outcome;

DomainEntry entry(const char *text)
{
    return domainFromText(QString::fromLatin1(text));
}

/// The interface against the local server, through the real transport.
struct Bench {
    PlatformCatalog catalog = *PlatformCatalog::load();
    FakeWechat wechat{};
    HttpTransport transport{
        TransportSettings{.base = wechat.server.url(), .allowedOrigins = {}, .trust = {}}};
    QString token = u"token-1"_s;
    int counted = 0;
    bool canCount = true;
    WechatApi api;

    explicit Bench(PlatformWay way = PlatformWay::Direct)
        : api({.transport = transport,
               .wechat = *catalog.find(u"wechat"),
               .address = wechat.server.url(QString()),
               .way = way,
               .token = [this] { return Task<QString>::ready(token); },
               .countChange = [this]() -> Result<Done> {
                   if (!canCount)
                       return failure(Error::Kind::Storage, u"disk full"_s);
                   ++counted;
                   return Done{};
               },
               .now = [] { return QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC); }})
    {
    }

    PlatformLists read()
    {
        const auto lists = resultOf(api.read());
        return lists ? *lists : PlatformLists{};
    }
    Result<SubmissionReport> submit(const DomainChanges &changes)
    {
        return resultOf(api.submit(changes, read()));
    }
};

Outcome outcomeOf(const SubmissionReport &report, const char *text)
{
    for (const SubmittedDomain &domain : report.domains) {
        if (domain.entry == entry(text))
            return domain.outcome;
    }
    return Outcome::NotDone;
}

} // namespace

class WechatApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allListsAreRead()
    {
        Bench bench;
        bench.wechat.console = {{u"requestdomain"_s, {u"https://old.shop.cn"_s}}};
        bench.wechat.direct = {{u"requestdomain"_s, {u"https://api.shop.cn"_s}},
                               {u"wsrequestdomain"_s, {u"wss://live.shop.cn"_s}},
                               {u"webviewdomain"_s, {u"https://m.shop.cn"_s}}};
        bench.wechat.effective = {{u"requestdomain"_s, {u"https://api.shop.cn"_s}}};
        bench.wechat.prefetch = {u"api.shop.cn"_s};
        const PlatformLists lists = bench.read();
        QCOMPARE(lists.console.value(u"request"_s), QList{entry("https://old.shop.cn")});
        QCOMPARE(lists.direct.value(u"socket"_s), QList{entry("wss://live.shop.cn")});
        QCOMPARE(lists.direct.value(u"business"_s), QList{entry("https://m.shop.cn")});
        QCOMPARE(lists.direct.value(u"prefetch"_s), QList{entry("api.shop.cn")});
        QCOMPARE(lists.effective.value(u"request"_s), QList{entry("https://api.shop.cn")});
        QVERIFY(!lists.isEmpty() && !lists.isByHand);
        QCOMPARE(bench.counted, 0);
    }

    void onlyTheDifferenceIsSent()
    {
        Bench bench;
        bench.wechat.direct = {{u"requestdomain"_s, {u"https://keep.shop.cn"_s, u"https://old.shop.cn"_s}}};
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://new.shop.cn")}}},
                                          .removed = {{u"request"_s, {entry("https://old.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(report->count(Outcome::Done), 2);
        QCOMPARE(bench.wechat.direct.value(u"requestdomain"_s),
                 QStringList({u"https://keep.shop.cn"_s, u"https://new.shop.cn"_s}));
        QCOMPARE(bench.wechat.changes.size(), 2);
        for (const auto &[path, body] : bench.wechat.changes)
            QVERIFY(body.value("action"_L1) != u"set"_s);
        QCOMPARE(bench.wechat.changes.first().second.value("action"_L1).toString(), u"add"_s);
        QCOMPARE(bench.counted, 2);
        QCOMPARE(report->now.direct.value(u"request"_s).size(), 2);
    }

    void aProviderUsesItsOwnPath()
    {
        Bench bench(PlatformWay::Provider);
        bench.wechat.providerHosts = {u"api.shop.cn"_s};
        const auto report = bench.submit(
            {.added = {{u"request"_s, {entry("https://api.shop.cn"), entry("https://stranger.cn")}}}});
        QVERIFY(report);
        QCOMPARE(bench.wechat.changes.first().first, "/wxa/modify_domain");
        QCOMPARE(outcomeOf(*report, "https://api.shop.cn"), Outcome::Done);
        QCOMPARE(outcomeOf(*report, "https://stranger.cn"), Outcome::Invalid);
    }

    void successCanHoldInvalidHosts()
    {
        Bench bench;
        bench.wechat.unfiled = {u"new.shop.cn"_s};
        const auto report = bench.submit(
            {.added = {{u"request"_s, {entry("https://api.shop.cn"), entry("https://new.shop.cn")}},
                       {u"socket"_s, {entry("https://live.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(outcomeOf(*report, "https://api.shop.cn"), Outcome::Done);
        QCOMPARE(outcomeOf(*report, "https://new.shop.cn"), Outcome::NoFiling);
        QCOMPARE(outcomeOf(*report, "https://live.shop.cn"), Outcome::Invalid);
        QVERIFY(report->domains.last().code.isEmpty()); // errcode was 0
    }

    void aCallWithNothingGoodInItSaysItsCode()
    {
        Bench bench;
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://my_api.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(report->domains.size(), 1);
        QCOMPARE(report->domains.first().outcome, Outcome::Invalid);
        QCOMPARE(report->domains.first().code, u"85301"_s);
    }

    void whatIsThereAlreadyIsDone()
    {
        Bench bench;
        bench.wechat.direct = {{u"requestdomain"_s, {u"https://api.shop.cn"_s}}};
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(report->domains.first().outcome, Outcome::Done);
    }

    void aChangedListIsAConflictAndNothingIsSent()
    {
        Bench bench;
        const PlatformLists seen = bench.read();
        bench.wechat.direct = {{u"requestdomain"_s, {u"https://colleague.shop.cn"_s}}};
        const auto report =
            resultOf(bench.api.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}}, seen));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Conflict);
        QVERIFY(bench.wechat.changes.isEmpty());
        QCOMPARE(bench.counted, 0);
    }

    void aLostAnswerIsSettledByReading()
    {
        Bench bench;
        bench.wechat.losesNextAnswer = true;
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
        QCOMPARE(report->domains.first().outcome, Outcome::Done);
        QCOMPARE(bench.wechat.changes.size(), 1); // not sent again
    }

    void aRefusedCallLeavesTheOthers()
    {
        Bench bench;
        bench.wechat.isPersonal = true;
        const auto report = bench.submit({.added = {{u"business"_s, {entry("https://m.shop.cn")}},
                                                    {u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(outcomeOf(*report, "https://api.shop.cn"), Outcome::Done);
        QCOMPARE(outcomeOf(*report, "https://m.shop.cn"), Outcome::Refused);
        QCOMPARE(report->domains.last().code, u"89231"_s);
    }

    void aUsedUpMonthIsARefusal()
    {
        Bench bench;
        bench.wechat.changesLeft = 0;
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(report->domains.first().outcome, Outcome::Refused);
        QCOMPARE(report->domains.first().code, u"86102"_s);
    }

    void theNamesToPrefetchAreSentWholeWithWhatWasThere()
    {
        Bench bench;
        bench.wechat.prefetch = {u"a.shop.cn"_s, u"b.shop.cn"_s};
        const auto report = bench.submit({.added = {{u"prefetch"_s, {entry("c.shop.cn")}}},
                                          .removed = {{u"prefetch"_s, {entry("a.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(report->count(Outcome::Done), 2);
        QCOMPARE(bench.wechat.prefetch, QStringList({u"b.shop.cn"_s, u"c.shop.cn"_s}));
    }

    void aFullListLosesBeforeItGains()
    {
        Bench bench;
        QStringList full;
        for (int i = 0; i < 200; ++i)
            full.append(u"https://h%1.shop.cn"_s.arg(i));
        bench.wechat.direct = {{u"requestdomain"_s, full}};
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://new.shop.cn")}}},
                                          .removed = {{u"request"_s, {entry("https://h0.shop.cn")}}}});
        QVERIFY(report);
        QCOMPARE(bench.wechat.changes.first().second.value("action"_L1).toString(), u"delete"_s);
        QCOMPARE(report->count(Outcome::Done), 2);
    }

    void whatIsSetTakesEffectWithTheRelease()
    {
        Bench bench;
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(report);
        QVERIFY(report->now.effective.isEmpty());
        bench.wechat.release();
        QCOMPARE(bench.read().effective.value(u"request"_s), QList{entry("https://api.shop.cn")});
    }

    void errorsSayWhatCanBeDone_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("token") << 42001 << int(Error::Kind::SignIn);
        QTest::newRow("address not allowed") << 40164 << int(Error::Kind::Forbidden);
        QTest::newRow("not authorised") << 48001 << int(Error::Kind::Forbidden);
        QTest::newRow("busy") << -1 << int(Error::Kind::Busy);
    }
    void errorsSayWhatCanBeDone()
    {
        QFETCH(int, code);
        QFETCH(int, kind);
        Bench bench;
        bench.wechat.nextChangeAnswer = {{u"errcode"_s, code}, {u"errmsg"_s, u"words"_s}};
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(!report);
        QCOMPARE(int(report.error().kind), kind);
        QCOMPARE(report.error().message, u"words"_s);
        QCOMPARE(platformCodeOf(report.error()), QString::number(code));
    }

    void anOldTokenIsASignIn()
    {
        Bench bench;
        bench.token = u"token-0"_s;
        const auto lists = resultOf(bench.api.read());
        QVERIFY(!lists);
        QCOMPARE(lists.error().kind, Error::Kind::SignIn);
    }

    void whatCantBeCountedIsNotSent()
    {
        Bench bench;
        bench.canCount = false;
        const auto report = bench.submit({.added = {{u"request"_s, {entry("https://api.shop.cn")}}}});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Storage);
        QVERIFY(bench.wechat.changes.isEmpty());
    }

    void theVerificationFileIsRead()
    {
        Bench bench;
        const auto file = resultOf(bench.api.verificationFile());
        QVERIFY(file);
        QCOMPARE(file->name, u"Abc123.txt"_s);
        QCOMPARE(file->content, "0123456789");
    }

    void oddAnswersAreTakenApartOrRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("no code is good") << QByteArray("{\"requestdomain\":[]}") << 200 << true;
        QTest::newRow("code as text") << QByteArray("{\"errcode\":\"0\",\"errmsg\":\"ok\"}") << 200 << true;
        QTest::newRow("code as word") << QByteArray("{\"errcode\":\"none\"}") << 200 << false;
        QTest::newRow("code as list") << QByteArray("{\"errcode\":[0]}") << 200 << false;
        QTest::newRow("a page") << QByteArray("<html>") << 200 << false;
        QTest::newRow("nothing") << QByteArray() << 200 << false;
        QTest::newRow("an array") << QByteArray("[]") << 200 << false;
        QTest::newRow("another status") << QByteArray("{\"errcode\":0}") << 403 << false;
        QTest::newRow("a gateway") << QByteArray("bad gateway") << 502 << false;
    }
    void oddAnswersAreTakenApartOrRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(bool, isGood);
        const auto answer = wechatAnswer({.status = status, .body = body});
        QCOMPARE(answer.has_value(), isGood);
        if (isGood)
            QVERIFY(answer->isGood());
    }

    void listsOfAnythingAreRead()
    {
        const auto catalog = PlatformCatalog::load();
        const QJsonObject odd{{u"requestdomain"_s,
                               QJsonArray{1, QJsonValue::Null, u""_s, u"https://a.cn"_s,
                                          QJsonObject{{u"url"_s, u"b.cn"_s}}, u"https://a.cn"_s}},
                              {u"wsrequestdomain"_s, u"wss://a.cn"_s}};
        const DomainLists lists = wechatLists(odd, *catalog->find(u"wechat"));
        QCOMPARE(lists.value(u"request"_s), QList({entry("https://a.cn"), entry("https://b.cn")}));
        QVERIFY(!lists.contains(u"socket"_s));
    }
};

QTEST_GUILESS_MAIN(WechatApiTest)
#include "tst_wechatapi.moc"
