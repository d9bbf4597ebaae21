// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/net/streamrecipe.h"
#include "tests/support/fakestreams.h"

#include <functional>

/// One kind of question to a FakeBackend: what was asked, with the Promise to answer it by.
///
///     backend.orderPages.asked[0].answer.finish(PageOf<OrderSummary>{.items = {paidOrder("A2")}});
///
/// With reply set, the question is answered at once (as always from the event loop) and still noted.
template<typename Question, typename Answer>
struct FakeOperation {
    struct Asked {
        Question question{};
        Promise<Answer> answer{};
    };

    QList<Asked> asked{};
    std::function<Result<Answer>(const Question &)> reply{};

    Task<Answer> ask(const Question &question)
    {
        Asked call{.question = question};
        if (reply)
            call.answer.finish(reply(question));
        asked.append(call);
        return call.answer.task();
    }
};

/// A Backend without a network: every operation is a Promise that the test keeps.
/// It offers everything until the test narrows `offered`.
class FakeBackend : public Backend
{
public:
    struct ProductSaving {
        ProductId id{};
        QList<FieldChange> changes{};
        WriteOptions options{};
    };
    struct ActionRun {
        OrderId id{};
        QString action{};
        QJsonObject input{};
        WriteOptions options{};
    };

    struct DomainSaving {
        QList<FieldChange> changes{};
        WriteOptions options{};
    };

    explicit FakeBackend(QObject *parent = nullptr);
    ~FakeBackend() override;

    Capabilities offered{};
    std::optional<Capabilities> offeredToAll{}; ///< nothing: the account lacks no right
    QString money = QStringLiteral("CNY");
    std::optional<Session> signedIn{};
    int signOuts = 0;

    FakeOperation<Done, Session> signIns{};
    FakeOperation<Done, Session> probes{};
    FakeOperation<ProductQuery, PageOf<ProductSummary>> productPages{};
    FakeOperation<ProductId, Product> productReads{};
    FakeOperation<ProductSaving, Product> productSaves{};
    FakeOperation<Done, QList<Category>> categoryReads{};
    FakeOperation<OrderQuery, PageOf<OrderSummary>> orderPages{};
    FakeOperation<Done, QList<OrderCount>> orderCountReads{};
    FakeOperation<OrderId, Order> orderReads{};
    FakeOperation<ActionRun, std::optional<Order>> actionRuns{};
    FakeOperation<CustomerQuery, PageOf<CustomerSummary>> customerPages{};
    FakeOperation<CustomerId, Customer> customerReads{};
    FakeOperation<Done, QList<Carrier>> carrierReads{};
    FakeOperation<Done, Statistics> statisticsReads{};
    FakeOperation<Done, QList<ServerDomain>> serverDomainReads{};
    FakeOperation<DomainSaving, QList<ServerDomain>> serverDomainSaves{};
    FakeOperation<Done, SystemState> systemReads{};
    FakeOperation<QString, QByteArray> pictureReads{};
    FakeOperation<RequestLogQuery, PageOf<RequestRecord>> requestPages{};
    FakeStreams streams{};      ///< what requestLogStream() reads from
    FakeStreams eventStreams{}; ///< what followShopEvents() reads from

    const Capabilities &capabilities() const override { return offered; }
    const Capabilities &allCapabilities() const override { return offeredToAll ? *offeredToAll : offered; }
    QString currency() const override { return money; }
    std::optional<Session> session() const override { return signedIn; }
    Task<Session> signIn() override { return signIns.ask({}); }
    Task<Session> probe() override { return probes.ask({}); }
    void signOut() override;
    Task<PageOf<ProductSummary>> products(const ProductQuery &query) override
    {
        return productPages.ask(query);
    }
    Task<Product> product(const ProductId &id) override { return productReads.ask(id); }
    Task<Product> saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                              const WriteOptions &options) override;
    Task<QList<Category>> categories() override { return categoryReads.ask({}); }
    Task<PageOf<OrderSummary>> orders(const OrderQuery &query) override { return orderPages.ask(query); }
    Task<QList<OrderCount>> orderCounts() override { return orderCountReads.ask({}); }
    Task<Order> order(const OrderId &id) override { return orderReads.ask(id); }
    Task<std::optional<Order>> runOrderAction(const OrderId &id, const QString &action,
                                              const QJsonObject &input, const WriteOptions &options) override;
    Task<PageOf<CustomerSummary>> customers(const CustomerQuery &query) override
    {
        return customerPages.ask(query);
    }
    Task<Customer> customer(const CustomerId &id) override { return customerReads.ask(id); }
    Task<QList<Carrier>> carriers() override { return carrierReads.ask({}); }
    Task<Statistics> statistics() override { return statisticsReads.ask({}); }
    Task<QList<ServerDomain>> serverDomains() override { return serverDomainReads.ask({}); }
    Task<QList<ServerDomain>> saveServerDomains(const QList<FieldChange> &changes,
                                                const WriteOptions &options) override
    {
        return serverDomainSaves.ask({.changes = changes, .options = options});
    }
    Task<SystemState> systemState() override { return systemReads.ask({}); }
    Task<PageOf<RequestRecord>> requestHistory(const RequestLogQuery &query) override
    {
        return requestPages.ask(query);
    }
    std::optional<StreamRecipe> requestLogStream() override;
    std::unique_ptr<StreamReader> followShopEvents(const QString &afterId) override;
    Task<QByteArray> picture(const QString &address) override { return pictureReads.ask(address); }
};

/// What a full backend offers: every list with its filters, product fields with limits, and the
/// actions ship, memo, close, refund, price and receive.
Capabilities everythingOffered();
