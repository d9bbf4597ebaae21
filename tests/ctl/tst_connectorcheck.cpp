// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorcheck.h"
#include "app/ctl/listchecks.h"
#include "app/ctl/sessioncheck.h"
#include "app/ctl/streamchecks.h"
#include "tests/backend/connectorshop.h"
#include "tests/backend/sampleshopbench.h"
#include "tests/support/fakebackend.h"
#include "tests/support/fakestreams.h"

#include <QTest>
#include <QTestEventLoop>

using namespace Qt::StringLiterals;

namespace {

using Outcome = CheckedOperation::Outcome;

std::optional<CheckedOperation> named(const QList<CheckedOperation> &tried, const QString &name)
{
    for (const CheckedOperation &operation : tried) {
        if (operation.name == name)
            return operation;
    }
    return {};
}

/// Runs a check to its end. In a loop of its own: waits that look every 10 ms would cost a minute, as the
/// shop answers on this thread.
QList<CheckedOperation> triedBy(ConnectorCheck &check)
{
    QObject context;
    QTestEventLoop loop;
    std::optional<QList<CheckedOperation>> tried;
    check.run().then(&context, [&](const Result<QList<CheckedOperation>> &all) {
        tried = *all;
        loop.exitLoop();
    });
    if (!tried)
        loop.enterLoop(60); // seconds
    if (!tried)
        qFatal("the check does not end");
    return *tried;
}

QStringList namesOf(const QList<CheckedOperation> &tried, Outcome outcome)
{
    QStringList out;
    for (const CheckedOperation &operation : tried) {
        if (operation.outcome == outcome)
            out.append(toLine(operation));
    }
    return out;
}

const QByteArray emptyList =
    "export const products = { *list() { yield get(\"/g\"); return { items: [] }; } };\n";

const QByteArray quietList = "export const products = { *list() { return { items: [] }; } };\n";

/// A connector whose session can be spoilt, and answers for its requests in order.
struct CheckedSession {
    explicit CheckedSession(const QByteArray &lines)
        : file(lines), backend(file.path(), QUrl(u"https://shop.example"_s),
                               {.shop = session, .elsewhere = shop, .credentials = person})
    {
    }

    /// Answers one of the requests, the first is 0, once it is there.
    void answer(qsizetype request, const QByteArray &json)
    {
        if (!QTest::qWaitFor([&] { return shop.asked.size() > request; }))
            qFatal("the connector asked too little");
        shop.asked[request].reply(json);
    }

    void signIn()
    {
        Pending signedIn(backend.signIn());
        answer(0, R"({"token": "T1"})");
        signedIn.result();
    }

    QByteArrayList tokens() const
    {
        QByteArrayList out;
        for (const auto &asked : shop.asked) {
            out.append(QByteArray());
            for (const auto &[name, value] : asked.request.headers)
                out.last() = name == "Token" ? value : out.last();
        }
        return out;
    }

    ConnectorFile file;
    FakeTransport shop{};
    SpoiltSession session{shop};
    ConnectorShop::EagerPerson person{};
    ConnectorBackend backend;
    CheckSubject subject{.backend = backend};
};

} // namespace

class ConnectorCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<SampleShopBench>(); }
    void cleanupTestCase() { m_bench.reset(); }

    void ourOwnConnectorPassesWithWrites()
    {
        ConnectorCheck check(*m_bench->backend, true);
        const auto tried = triedBy(check);
        QCOMPARE(namesOf(tried, Outcome::Failed), QStringList());
        QCOMPARE(namesOf(tried, Outcome::Absent), QStringList());
        QCOMPARE(exitCodeOf(tried), ExitCode::Ok);
        for (const char *name : {"load",
                                 "signIn",
                                 "probe",
                                 "products.list",
                                 "products.list page 2",
                                 "products.list past the end",
                                 "products.list, 200 rows a page",
                                 "products.list by price, least first",
                                 "products.list by text, none such",
                                 "products.list by text",
                                 "products.get",
                                 "products.get, none such",
                                 "picture",
                                 "categories.list",
                                 "orders.list",
                                 "orders.list toShip",
                                 "orders.list past the end",
                                 "orders.list by placedAt, greatest first",
                                 "orders.list by phone",
                                 "orders.list by phone, none such",
                                 "orders.counts",
                                 "orders.get",
                                 "orders.get, none such",
                                 "customers.list",
                                 "customers.list by spent, least first",
                                 "customers.list by text",
                                 "customers.get",
                                 "customers.get, none such",
                                 "carriers.list",
                                 "statistics.get",
                                 "serverDomains.list",
                                 "system.get",
                                 "orders.list by tracking",
                                 "requestLog.list",
                                 "streams.requestLog",
                                 "streams.shopEvents",
                                 "products.save",
                                 "products.save, put back",
                                 "orders.actions.memo",
                                 "orders.actions.memo, put back",
                                 "orders.actions.ship",
                                 "serverDomains.save",
                                 "serverDomains.save, put back"}) {
            const auto operation = named(tried, QString::fromLatin1(name));
            QVERIFY2(operation && operation->outcome == Outcome::Ok, name);
        }
        QCOMPARE(named(tried, u"products.list"_s)->count, 50);
        QCOMPARE(named(tried, u"load"_s)->doubts, QStringList());
        QVERIFY(named(tried, u"products.save"_s)->note.contains(u", categoryId to itself"_s));
        QCOMPARE(named(tried, u"orders.actions.refund"_s)->outcome, Outcome::Skipped);
    }

    void whatIsTriedIsPutBack()
    {
        const ProductSummary first =
            must(m_bench->backend->products({.page = {.pageSize = 50}})).items.first();
        const Product before = must(m_bench->backend->product(first.id));
        ConnectorCheck check(*m_bench->backend, true);
        triedBy(check);
        const Product after = must(m_bench->backend->product(first.id));
        QCOMPARE(after.skus, before.skus);
        QCOMPARE(after.summary.name, before.summary.name);
        QCOMPARE(after.summary.isOnSale, before.summary.isOnSale);
        QCOMPARE(after.description, before.description);
        QVERIFY(after.summary.version != before.summary.version);
    }

    void withoutWritesNothingChanges()
    {
        ConnectorCheck check(*m_bench->backend, false);
        const auto tried = triedBy(check);
        QVERIFY(!named(tried, u"products.save"_s));
        QVERIFY(!named(tried, u"orders.actions.ship"_s));
    }

    void aWrongPasswordEndsItAtOnce()
    {
        m_bench->backend->signOut();
        const QString password = std::exchange(m_bench->person.who.password, u"wrong"_s);
        ConnectorCheck check(*m_bench->backend, false);
        const auto tried = triedBy(check);
        m_bench->person.who.password = password;
        QCOMPARE(tried.size(), 2);
        QCOMPARE(exitCodeOf(tried), ExitCode::Authentication);
    }

    void aBrokenConnectorIsAProblem()
    {
        ConnectorShop shop("export const products = { *list() { let x = ; } };\n");
        ConnectorCheck check(shop.backend, false);
        const auto tried = triedBy(check);
        QCOMPARE(tried.size(), 1);
        QVERIFY(toLine(tried.first()).contains(u"shop.mjs:3: SyntaxError"_s));
        QCOMPARE(exitCodeOf(tried), ExitCode::ProblemsFound);
    }

    void nobodyThereIsANetworkError()
    {
        ConnectorShop shop("export const products = { *list() {} };\n");
        ConnectorCheck check(shop.backend, false);
        Pending tried(check.run());
        shop.asked(1).fail(Error::Kind::Unreachable);
        QCOMPARE(exitCodeOf(*tried.result()), ExitCode::Network);
    }

    void aStreamThatCannotBeFollowedIsFound()
    {
        ConnectorShop shop(
            "export const streams = { requestLog: { path: \"/log\", format: \"sse\", "
            "fields: { at: \"time\" } } };\n"
            "export const orders = { *list() { yield get(\"/o\"); return { total: 0, items: [] }; "
            "} };\n");
        ConnectorCheck check(shop.backend, false);
        Pending tried(check.run());
        shop.signIn();
        for (int request = 2; request <= 6; ++request)
            shop.asked(request).reply("{}");
        const auto operation = named(*tried.result(), u"streams.requestLog"_s);
        QCOMPARE(operation->outcome, Outcome::Failed);
        QCOMPARE(exitCodeOf(*tried.result()), ExitCode::ProblemsFound);
    }

    void aStreamThatEndsAtOnceIsFound()
    {
        FakeBackend backend;
        backend.offered = everythingOffered();
        CheckSubject subject{.backend = backend};
        Pending tried(streamChecks(subject).constFirst()());
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        FakeStream *stream = backend.streams.opened.first();
        stream->answer(200);
        stream->end();
        const auto operation = *tried.result();
        QCOMPARE(operation.outcome, Outcome::Failed);
        QVERIFY(operation.error && operation.error->detail.contains(u"ended"_s));
    }

    void aStreamTellsWhichDeclaredFieldsItFills()
    {
        FakeBackend backend;
        backend.offered = everythingOffered();
        backend.offered.requestLog->fields = {{u"at"_s, u"when"_s}, {u"user"_s, u"who"_s}};
        CheckSubject subject{.backend = backend};
        Pending tried(streamChecks(subject).constFirst()());
        QTRY_COMPARE(backend.streams.opened.size(), 1);
        FakeStream *stream = backend.streams.opened.first();
        stream->answer(200);
        stream->send("data: {\"when\": 1}\n\n");
        const auto operation = *tried.result();
        QCOMPARE(operation.outcome, Outcome::Ok);
        QCOMPARE(operation.fields.size(), 2);
        QCOMPARE(operation.fields.first().field, u"at"_s);
        QCOMPARE(operation.fields.first().filled, 1);
        QCOMPARE(operation.fields.last().filled, 0);
    }

    void aSessionThatEndsIsNoticed()
    {
        CheckedSession shop(
            "export function open(r) { if (r.json.errno === 501) fail(\"signIn\", \"\"); return r.json; }\n"
            + emptyList);
        shop.signIn();
        Pending tried(checkSessionEnd(shop.subject, shop.session));
        shop.answer(1, R"({"errno": 501})");
        shop.answer(2, R"({"token": "T2"})");
        shop.answer(3, "{}");
        QCOMPARE(tried.result()->outcome, Outcome::Ok);
        QCOMPARE(shop.tokens(), (QByteArrayList{{}, "00", {}, "T2"}));
    }

    void aSessionThatEndsUnnoticedIsFound()
    {
        CheckedSession shop(
            "export function open(r) { if (r.json.errno) fail(\"refused\", \"no\"); return r.json; }\n"
            + emptyList);
        shop.signIn();
        Pending tried(checkSessionEnd(shop.subject, shop.session));
        shop.answer(1, R"({"errno": 501})");
        QCOMPARE(tried.result()->outcome, Outcome::Failed);
        QVERIFY(toLine(*tried.result()).contains(u"has to end in signIn"_s));
    }

    void aListThatNeverEndsIsFound()
    {
        const AskList ask = [](const ListQuestion &asked) {
            ListedPage page{.total = 1000, .hasMore = true};
            for (int i = 0; i < asked.page.pageSize; ++i)
                page.rows.append({.id = QString::number(i), .figure = i});
            return Task<ListedPage>::ready(page);
        };
        const ListAbilities abilities{.filters = {u"name"_s}, .sorts = {u"total"_s}, .largestPage = 60};
        QStringList lines;
        for (const CheckStep &step : listChecks(u"x.list"_s, abilities, ask))
            lines.append(toLine(*resultOf(step())).simplified());
        QCOMPARE(lines,
                 (QStringList{
                     u"failed x.list page 2 badReply · 10 of the rows are those of the first page again"_s,
                     u"failed x.list past the end badReply · expected no rows past the end, got some"_s,
                     u"ok x.list, 60 rows a page 60 rows"_s,
                     u"ok x.list by total, least first 50 rows"_s,
                     u"failed x.list by total, greatest first badReply · the rows are in another order"_s,
                     u"failed x.list by name, none such badReply · got rows for a text that none has"_s,
                 }));
    }

    void aPageThatIsNotFilledIsFound()
    {
        const AskList ask = [](const ListQuestion &) {
            return Task<ListedPage>::ready(
                ListedPage{.rows = QList<ListedRow>(50), .total = 900, .hasMore = true});
        };
        const auto steps = listChecks(u"x.list"_s, {.largestPage = 100}, ask);
        const CheckedOperation page = *resultOf(steps.last()());
        QCOMPARE(page.outcome, Outcome::Failed);
        QVERIFY(toLine(page).contains(u"expected 100 rows of 900, got 50"_s));
    }

    void whatIsNotThereMustSaySo()
    {
        const auto outcomeOf = [](Error::Kind kind) {
            return resultOf(expectNotFound(u"x.get"_s, Task<Done>::ready(failure(kind, u"x"_s))))->outcome;
        };
        QCOMPARE(outcomeOf(Error::Kind::NotFound), Outcome::Ok);
        QCOMPARE(outcomeOf(Error::Kind::BadReply), Outcome::Failed);
        QCOMPARE(outcomeOf(Error::Kind::NotOffered), Outcome::Absent);
        QCOMPARE(resultOf(expectNotFound(u"x.get"_s, Task<Done>::ready(Done{})))->outcome, Outcome::Failed);
    }

    void whatTheAccountMayNotIsNoProblem()
    {
        ConnectorShop shop("export function* probe() { return { rights: [\"orders.read\"] }; }\n"
                           + quietList);
        ConnectorCheck check(shop.backend, false);
        Pending tried(check.run());
        shop.signIn();
        QCOMPARE(named(*tried.result(), u"products.list"_s)->outcome, Outcome::Skipped);
        QCOMPARE(exitCodeOf(*tried.result()), ExitCode::Ok);
    }

    void aMistypedExportIsNamed()
    {
        ConnectorShop shop("export const customer = {};\n" + quietList);
        ConnectorCheck check(shop.backend, false);
        Pending tried(check.run());
        shop.signIn();
        QCOMPARE(named(*tried.result(), u"load"_s)->doubts,
                 QStringList{u"customer: nobody asks for it; did you mean customers?"_s});
    }

    void whatIsAbsentForWantOfARightIsSkipped()
    {
        ConnectorShop shop("export function* probe() { return { rights: [\"products.read\"] }; }\n"
                           "export const customers = { *list() {}, *get() {} };\n"
                           "export const orders = { *list() {}, actions: { memo: { *run() {} } } };\n"
                           + quietList);
        ConnectorCheck check(shop.backend, true);
        Pending tried(check.run());
        shop.signIn();
        for (const QString &name : {u"customers.get"_s, u"orders.actions.memo"_s}) {
            QCOMPARE(named(*tried.result(), name)->outcome, Outcome::Skipped);
            QCOMPARE(named(*tried.result(), name)->note, u"not among the rights of this account"_s);
        }
        QCOMPARE(named(*tried.result(), u"products.save"_s)->outcome, Outcome::Absent);
    }

    void aListThatLiesIsFound()
    {
        // Says that filtering by on sale works, and gives everything.
        ConnectorShop shop(
            "export const products = { filters: [\"onSale\"], *list(q) { yield get(\"/g\"); return { total: "
            "1, items: q.page > 1 ? [] :"
            " [{ id: 1, name: \"a\", lowestPrice: 1, highestPrice: 1, onSale: true }] }; } };\n");
        ConnectorCheck check(shop.backend, false);
        Pending tried(check.run());
        shop.signIn();
        for (int request = 2; request <= 8; ++request)
            shop.asked(request).reply("{}");
        const auto operation = named(*tried.result(), u"products.list off sale"_s);
        QCOMPARE(operation->outcome, Outcome::Failed);
        QCOMPARE(exitCodeOf(*tried.result()), ExitCode::ProblemsFound);
    }

private:
    std::unique_ptr<SampleShopBench> m_bench{};
};

QTEST_GUILESS_MAIN(ConnectorCheckTest)
#include "tst_connectorcheck.moc"
