// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorcheck.h"
#include "app/ctl/streamchecks.h"
#include "tests/backend/connectorshop.h"
#include "tests/backend/sampleshopbench.h"
#include "tests/support/fakebackend.h"
#include "tests/support/fakestreams.h"

#include <QTest>

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

/// Runs a check to its end. Some fifty operations: longer than the one answer that resultOf() waits for.
QList<CheckedOperation> triedBy(ConnectorCheck &check)
{
    QObject context;
    std::optional<QList<CheckedOperation>> tried;
    check.run().then(&context, [&tried](const Result<QList<CheckedOperation>> &all) { tried = *all; });
    if (!QTest::qWaitFor([&tried] { return tried.has_value(); }, 60'000))
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
                                 "products.list past the end",
                                 "products.list by text",
                                 "products.get",
                                 "picture",
                                 "categories.list",
                                 "orders.list",
                                 "orders.list toShip",
                                 "orders.list by phone",
                                 "orders.counts",
                                 "orders.get",
                                 "customers.list",
                                 "customers.get",
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
        shop.asked(2).reply("{}");
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
        for (int request = 2; request <= 5; ++request)
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
