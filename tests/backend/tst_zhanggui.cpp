// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/sampleshopbench.h"
#include "tests/support/orderleft.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

WriteOptions once(const QString &version = {})
{
    return {.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces), .ifVersion = version};
}

} // namespace

/// Every operation of the zhanggui connector, over HTTP, against the shop that is the contract's reference.
class ZhangguiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<SampleShopBench>();
        m_backend = m_bench->backend.get();
    }
    void cleanupTestCase() { m_bench.reset(); }

    void signsInAsTheOwner()
    {
        const auto session = resultOf(m_backend->signIn());
        QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
        QCOMPARE(session->role, u"owner"_s);
        QVERIFY(session->allows(u"orders.ship"));
        QVERIFY(session->expiresAt > QDateTime::currentDateTimeUtc());
        QCOMPARE(must(m_backend->probe()).user, session->user);
        const Capabilities &all = m_backend->capabilities();
        QVERIFY(all.isIdempotent && all.hasVersions && all.requestLog && all.shopEvents);
    }

    void pagesThroughTheProducts()
    {
        QSet<QString> seen;
        PageOf<ProductSummary> page{.hasMore = true};
        for (qint64 number = 1; page.hasMore; ++number) {
            page = must(m_backend->products({.page = {.page = number, .pageSize = 25}}));
            for (const ProductSummary &product : std::as_const(page.items))
                seen.insert(product.id.value);
        }
        QCOMPARE(seen.size(), 60);
        QCOMPARE(page.total, 60);
    }

    void sortsAndFiltersProducts()
    {
        const auto page = must(m_backend->products({.sort = u"price"_s, .order = SortOrder::Descending}));
        QVERIFY(page.items.first().lowestPrice >= page.items.last().lowestPrice);
        const auto off = must(m_backend->products({.isOnSale = false}));
        QVERIFY(std::ranges::none_of(off.items, &ProductSummary::isOnSale));
        const ProductSummary wanted = page.items.first();
        const auto found = must(m_backend->products({.text = wanted.name}));
        QVERIFY(std::ranges::any_of(found.items, [&](const auto &p) { return p.id == wanted.id; }));
        const auto inCategory = must(m_backend->products({.category = wanted.category}));
        QVERIFY(!inCategory.items.isEmpty() && *inCategory.total < 60);
    }

    void savesAProductOnceAndOnlyOnWhatWasSeen()
    {
        const auto product = anyProduct();
        const Sku sku = product.skus.first();
        const QString path = u"skus/"_s + sku.id.value;
        const QList<FieldChange> changes{{u"name"_s, product.summary.name, u"改名"_s},
                                         {path + u"/price"_s, sku.price.minor, 4321},
                                         {path + u"/stock"_s, *sku.stock, 77}};
        const WriteOptions options = once(product.summary.version);
        const auto saved = resultOf(m_backend->saveProduct(product.summary.id, changes, options));
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        QCOMPARE(saved->summary.name, u"改名"_s);
        QCOMPARE(saved->skus.first().price, Money{4321});
        QCOMPARE(saved->skus.first().stock, 77);
        QVERIFY(saved->summary.version != product.summary.version);
        // The same write again is the same write; another on the old version is a conflict.
        QVERIFY(resultOf(m_backend->saveProduct(product.summary.id, changes, options)));
        const auto late =
            resultOf(m_backend->saveProduct(product.summary.id, changes, once(product.summary.version)));
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
        QVERIFY(!late.error().outcomeOpen);
    }

    void aRefusalNamesTheFieldInOurWords()
    {
        const auto product = anyProduct();
        const QString field = u"skus/%1/price"_s.arg(product.skus.first().id.value);
        const auto saved = resultOf(m_backend->saveProduct(product.summary.id, {{field, 1, -5}}, once()));
        QCOMPARE(saved.error().kind, Error::Kind::Refused);
        QVERIFY(!saved.error().fields.isEmpty() && !saved.error().message.isEmpty());
        QCOMPARE(saved.error().fields.first().field, field);
    }

    void aThingThatIsNotThereIsNotFound()
    {
        QCOMPARE(resultOf(m_backend->product({u"999999"_s})).error().kind, Error::Kind::NotFound);
        QCOMPARE(resultOf(m_backend->order({u"a/../b?c"_s})).error().kind, Error::Kind::NotFound);
    }

    void categoriesComeParentsFirst()
    {
        const auto categories = resultOf(m_backend->categories());
        QVERIFY(categories && categories->size() > 3);
    }

    void ordersByStateSumUpToTheCounts()
    {
        const auto counts = must(m_backend->orderCounts());
        qint64 all = 0;
        for (const OrderCount &count : counts) {
            const auto page = must(m_backend->orders({.page = {.pageSize = 1}, .states = {count.state}}));
            QCOMPARE(page.total, count.count);
            all += count.count;
        }
        QCOMPARE(all, 400);
    }

    void findsAnOrderByWhatACustomerSays()
    {
        const OrderSummary wanted = must(m_backend->orders({})).items.first();
        const QList<QPair<QString, QString>> said{{u"number"_s, wanted.number},
                                                  {u"phone"_s, wanted.recipient.phone},
                                                  {u"name"_s, wanted.recipient.name},
                                                  {u"text"_s, wanted.number}};
        for (const auto &[by, text] : said) {
            const auto found = must(m_backend->orders({.text = text, .searchBy = by}));
            const auto isWanted = [&](const OrderSummary &order) { return order.id == wanted.id; };
            QVERIFY2(std::ranges::any_of(found.items, isWanted), qPrintable(by));
        }
    }

    void shipsAnOrderAndNotTwice()
    {
        const OrderSummary waiting = anyOrder(OrderState::ToShip);
        const QString carrier = must(m_backend->carriers()).constFirst().id.value;
        const QJsonObject input{{u"carrier"_s, carrier}, {u"trackingNumber"_s, u"SF10000001"_s}};
        const auto shipped = resultOf(
            orderLeft(m_backend->runOrderAction(waiting.id, u"ship"_s, input, once(waiting.version))));
        QVERIFY2(shipped, qPrintable(shipped ? QString() : shipped.error().detail));
        QCOMPARE(shipped->summary.state, OrderState::Shipped);
        QCOMPARE(shipped->shipments.first().trackingNumber, u"SF10000001"_s);
        const auto again =
            resultOf(orderLeft(m_backend->runOrderAction(waiting.id, u"ship"_s, input, once())));
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(!again.error().outcomeOpen);
        const auto received =
            resultOf(orderLeft(m_backend->runOrderAction(waiting.id, u"receive"_s, {}, once())));
        QCOMPARE(received->summary.state, OrderState::Received);
        const auto done =
            resultOf(orderLeft(m_backend->runOrderAction(waiting.id, u"complete"_s, {}, once())));
        QCOMPARE(done->summary.state, OrderState::Done);
    }

    void memoPriceCloseAndRefundWork()
    {
        const OrderSummary unpaid = anyOrder(OrderState::Unpaid);
        const auto noted = resultOf(run(unpaid.id, u"memo"_s, {{u"memo"_s, u"等客户回电"_s}}));
        QCOMPARE(noted->summary.memo, u"等客户回电"_s);
        const auto cheaper = resultOf(run(unpaid.id, u"price"_s, {{u"total"_s, 100}}));
        QCOMPARE(cheaper->summary.total, Money{100});
        const auto closed = resultOf(run(unpaid.id, u"close"_s, {{u"reason"_s, u"重复下单"_s}}));
        QCOMPARE(closed->summary.state, OrderState::Closed);
        const OrderSummary paid = anyOrder(OrderState::ToShip);
        const auto refunded = resultOf(run(paid.id, u"refund"_s, {{u"reason"_s, u"缺货"_s}}));
        QVERIFY2(refunded, qPrintable(refunded ? QString() : refunded.error().detail));
        QCOMPARE(refunded->summary.state, OrderState::Refunded);
        const OrderSummary asked = anyOrder(OrderState::RefundAsked);
        const auto refused = resultOf(run(asked.id, u"refuseRefund"_s, {{u"reason"_s, u"已发货"_s}}));
        QVERIFY2(refused, qPrintable(refused ? QString() : refused.error().detail));
        QVERIFY(refused->summary.state != OrderState::RefundAsked);
    }

    void theRestAnswers()
    {
        const auto customers = must(m_backend->customers({.sort = u"spent"_s}));
        QCOMPARE(customers.total, 80);
        QVERIFY(resultOf(m_backend->customer(customers.items.first().id)));
        const auto figures = resultOf(m_backend->statistics());
        QVERIFY(figures && figures->days.size() == 30 && figures->waiting.toShip);
        QVERIFY(resultOf(m_backend->serverDomains()));
        const auto state = resultOf(m_backend->systemState());
        QVERIFY(state && state->databaseUp.value_or(false));
    }

    void serverDomainsAreAddedAndRemoved()
    {
        const auto before = must(m_backend->serverDomains());
        QVERIFY(before.contains(ServerDomain{u"request"_s, u"api.sample-shop.example"_s}));
        const QList<FieldChange> changes{{u"request/api.sample-shop.example"_s, true, false},
                                         {u"socket/chat.sample-shop.example:8443"_s, false, true},
                                         {u"request/api.xn--fsqu00a.xn--55qx5d"_s, false, true}};
        const auto after = resultOf(m_backend->saveServerDomains(changes, once()));
        QVERIFY2(after, qPrintable(after ? QString() : after.error().detail));
        QVERIFY(!after->contains(ServerDomain{u"request"_s, u"api.sample-shop.example"_s}));
        QVERIFY(after->contains(ServerDomain{u"socket"_s, u"chat.sample-shop.example:8443"_s}));
        QCOMPARE(after->size(), before.size() + 1);
        QCOMPARE(must(m_backend->serverDomains()), *after);
        const auto again = resultOf(m_backend->saveServerDomains(changes, once()));
        QCOMPARE(*again, *after);
    }

    void aListThatIsNotOfferedIsNotChanged()
    {
        const auto refused =
            resultOf(m_backend->saveServerDomains({{u"smoke/api.shop.cn"_s, false, true}}, once()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::NotOffered);
    }

    void picturesCome()
    {
        const auto page = must(m_backend->products({}));
        const auto picture = resultOf(m_backend->picture(page.items.first().thumbnail));
        QVERIFY2(picture, qPrintable(picture ? QString() : picture.error().detail));
        QVERIFY(picture->contains("<svg"));
    }

    void signsInAgainWhenTheSessionIsGone()
    {
        const int before = m_bench->person.asked;
        m_backend->signOut();
        QVERIFY(resultOf(m_backend->statistics()));
        QCOMPARE(m_bench->person.asked, before + 1);
    }

    void aWrongPasswordIsASignInError()
    {
        m_backend->signOut();
        const QString password = std::exchange(m_bench->person.who.password, u"wrong"_s);
        QCOMPARE(resultOf(m_backend->statistics()).error().kind, Error::Kind::SignIn);
        m_bench->person.who.password = password;
        QVERIFY(resultOf(m_backend->statistics()));
    }

private:
    Product anyProduct()
    {
        const auto page = must(m_backend->products({}));
        return must(m_backend->product(page.items.first().id));
    }
    OrderSummary anyOrder(OrderState state)
    {
        const auto page = must(m_backend->orders({.states = {state}}));
        if (page.items.isEmpty())
            qFatal("the sample shop has no order in a state that the test needs");
        return page.items.first();
    }
    Task<Order> run(const OrderId &id, const QString &action, const QJsonObject &input)
    {
        return orderLeft(m_backend->runOrderAction(id, action, input, once()));
    }

    std::unique_ptr<SampleShopBench> m_bench{};
    ConnectorBackend *m_backend = nullptr;
};

QTEST_GUILESS_MAIN(ZhangguiTest)
#include "tst_zhanggui.moc"
