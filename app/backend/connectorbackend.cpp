// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorbackend.h"

#include "app/backend/connectorconversation.h"
#include "app/backend/decodeorders.h"
#include "app/backend/decodeproducts.h"
#include "app/backend/decodesession.h"
#include "app/backend/decodestate.h"
#include "app/backend/picturesource.h"
#include "app/backend/sessionstreams.h"
#include "app/net/streamreader.h"
#include "app/net/streamrecipe.h"
#include "app/shop/serverdomainfields.h"

using namespace Qt::StringLiterals;

namespace {

bool hasProducts(const Capabilities &all)
{
    return all.products.has_value();
}
bool hasProductDetail(const Capabilities &all)
{
    return all.products && all.products->hasDetail;
}
bool hasOrders(const Capabilities &all)
{
    return all.orders.has_value();
}
bool hasOrderDetail(const Capabilities &all)
{
    return all.orders && all.orders->hasDetail;
}
bool hasOrderCounts(const Capabilities &all)
{
    return all.orders && all.orders->hasCounts;
}
bool hasCustomers(const Capabilities &all)
{
    return all.customers.has_value();
}
bool hasCustomerDetail(const Capabilities &all)
{
    return all.customers && all.customers->hasDetail;
}

bool hasRequestHistory(const Capabilities &all)
{
    return all.requestHistory.has_value();
}

} // namespace

struct ConnectorBackend::Private {
    Private(const QString &file, const QUrl &address, const Means &means)
        : conversation(file, address, means), streams(means.streams, conversation.session()),
          makeStreams(means.makeStreams), pictures(means.shop, means.elsewhere)
    {
    }

    std::optional<HttpRequest> requestFor(const std::optional<StreamDeclaration> &stream) const;
    std::unique_ptr<StreamReader> follow(const std::optional<StreamDeclaration> &stream,
                                         const QString &afterId);

    ConnectorConversation conversation;
    SessionStreams streams;
    std::function<std::unique_ptr<StreamSource>()> makeStreams;
    std::shared_ptr<SharedSession> sharedSession = std::make_shared<SharedSession>();
    PictureSource pictures;
};

ConnectorBackend::ConnectorBackend(const QString &connectorFile, const QUrl &address, const Means &means,
                                   QObject *parent)
    : Backend(parent), d(std::make_unique<Private>(connectorFile, address, means))
{
    connect(&d->conversation, &ConnectorConversation::changed, this, [this] {
        d->sharedSession->set(d->conversation.session().headers());
        Q_EMIT sessionChanged();
    });
    connect(&d->conversation, &ConnectorConversation::reachabilityChanged, this,
            &Backend::reachabilityChanged);
}

ConnectorBackend::~ConnectorBackend() = default;

// ---- session ----------------------------------------------------------------------------------------

const Capabilities &ConnectorBackend::capabilities() const
{
    return d->conversation.capabilities();
}

const Capabilities &ConnectorBackend::allCapabilities() const
{
    static const Capabilities none;
    return d->conversation.isLoaded() ? d->conversation.description().capabilities : none;
}

QString ConnectorBackend::currency() const
{
    return d->conversation.isLoaded() ? d->conversation.description().currency : QString();
}

std::optional<Session> ConnectorBackend::session() const
{
    return d->conversation.session().current();
}

Task<ConnectorDescription> ConnectorBackend::load()
{
    return d->conversation.ready().andThen([this](Done) { return d->conversation.description(); });
}

Task<Session> ConnectorBackend::signIn()
{
    return d->conversation.ready().andThen([this](Done) { return d->conversation.session().signIn(); });
}

Task<Session> ConnectorBackend::probe()
{
    return d->conversation.ready().andThen([this](Done) -> Task<Session> {
        ConnectorConversation &conversation = d->conversation;
        if (!conversation.description().hasProbe)
            return conversation.session().ensure();
        const auto always = [](const Capabilities &) { return true; };
        const auto keep = [this](const Session &session) {
            d->conversation.session().update(session);
            return session;
        };
        return conversation.ask(always, {.name = u"probe"_s}, decodeSession).andThen(keep);
    });
}

void ConnectorBackend::signOut()
{
    d->conversation.signOut();
}

// ---- operations -------------------------------------------------------------------------------------

Task<PageOf<ProductSummary>> ConnectorBackend::products(const ProductQuery &query)
{
    return d->conversation.askPage(hasProducts, u"products.list"_s, query, decodeProductPage,
                                   [](const ProductSummary &row) { return row.id.value; });
}

Task<Product> ConnectorBackend::product(const ProductId &id)
{
    return d->conversation.ask(hasProductDetail, {.name = u"products.get"_s, .input = {id.value}},
                               decodeProduct);
}

Task<Product> ConnectorBackend::saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                                            const WriteOptions &options)
{
    const auto offered = [changes](const Capabilities &all) {
        return all.products && std::ranges::all_of(changes, [&](const FieldChange &change) {
                   return all.products->fieldRule(change.field).has_value();
               });
    };
    const QJsonArray input{id.value, toScript(changes), toScript(options)};
    return d->conversation.ask(offered, {.name = u"products.save"_s, .input = input, .isWrite = true},
                               decodeProduct);
}

Task<QList<Category>> ConnectorBackend::categories()
{
    return d->conversation.ask([](const Capabilities &all) { return all.hasCategories; },
                               {.name = u"categories.list"_s}, decodeCategories);
}

Task<PageOf<OrderSummary>> ConnectorBackend::orders(const OrderQuery &query)
{
    return d->conversation.askPage(hasOrders, u"orders.list"_s, query, decodeOrderPage,
                                   [](const OrderSummary &row) { return row.id.value; });
}

Task<QList<OrderCount>> ConnectorBackend::orderCounts()
{
    return d->conversation.ask(hasOrderCounts, {.name = u"orders.counts"_s}, decodeOrderCounts);
}

Task<Order> ConnectorBackend::order(const OrderId &id)
{
    return d->conversation.ask(hasOrderDetail, {.name = u"orders.get"_s, .input = {id.value}}, decodeOrder);
}

Task<std::optional<Order>> ConnectorBackend::runOrderAction(const OrderId &id, const QString &action,
                                                            const QJsonObject &input,
                                                            const WriteOptions &options)
{
    const auto offered = [action](const Capabilities &all) {
        return all.orders && all.orders->action(action);
    };
    const QJsonArray arguments{id.value, input, toScript(options)};
    return d->conversation.ask(
        offered, {.name = u"orders.actions.%1.run"_s.arg(action), .input = arguments, .isWrite = true},
        decodeOrderAfterAction);
}

Task<PageOf<CustomerSummary>> ConnectorBackend::customers(const CustomerQuery &query)
{
    return d->conversation.askPage(hasCustomers, u"customers.list"_s, query, decodeCustomerPage,
                                   [](const CustomerSummary &row) { return row.id.value; });
}

Task<Customer> ConnectorBackend::customer(const CustomerId &id)
{
    return d->conversation.ask(hasCustomerDetail, {.name = u"customers.get"_s, .input = {id.value}},
                               decodeCustomer);
}

Task<QList<Carrier>> ConnectorBackend::carriers()
{
    return d->conversation.ask([](const Capabilities &all) { return all.hasCarriers; },
                               {.name = u"carriers.list"_s}, decodeCarriers);
}

Task<Statistics> ConnectorBackend::statistics()
{
    return d->conversation.ask([](const Capabilities &all) { return all.hasStatistics; },
                               {.name = u"statistics.get"_s}, decodeStatistics);
}

Task<QList<ServerDomain>> ConnectorBackend::serverDomains()
{
    return d->conversation.ask([](const Capabilities &all) { return all.hasServerDomains; },
                               {.name = u"serverDomains.list"_s}, decodeServerDomains);
}

Task<QList<ServerDomain>> ConnectorBackend::saveServerDomains(const QList<FieldChange> &changes,
                                                              const WriteOptions &options)
{
    const auto offered = [changes](const Capabilities &all) {
        return all.hasServerDomains && std::ranges::all_of(changes, [&](const FieldChange &change) {
                   return all.serverDomainCategories.contains(serverDomainFromPath(change.field).category);
               });
    };
    const QJsonArray input{toScript(changes), toScript(options)};
    return d->conversation.ask(offered, {.name = u"serverDomains.save"_s, .input = input, .isWrite = true},
                               decodeServerDomains);
}

Task<SystemState> ConnectorBackend::systemState()
{
    return d->conversation.ask([](const Capabilities &all) { return all.hasSystemState; },
                               {.name = u"system.get"_s}, decodeSystemState);
}

Task<PageOf<RequestRecord>> ConnectorBackend::requestHistory(const RequestLogQuery &query)
{
    return d->conversation.askPage(hasRequestHistory, u"requestLog.list"_s, query, decodeRequestPage,
                                   [](const RequestRecord &row) { return row.id; });
}

/// Below the shop's own origin, checked as any request of the connector's.
std::optional<HttpRequest> ConnectorBackend::Private::requestFor(
    const std::optional<StreamDeclaration> &stream) const
{
    if (!stream || !streamFormatFromName(stream->format))
        return {};
    const auto request =
        conversation.origin().toHttp({.method = "GET", .path = stream->path, .isAnonymous = true}, {});
    const bool isAllowed = request && conversation.origin().isShop(request->url);
    return isAllowed ? std::optional(HttpRequest{.url = request->url}) : std::nullopt;
}

std::unique_ptr<StreamReader> ConnectorBackend::Private::follow(
    const std::optional<StreamDeclaration> &stream, const QString &afterId)
{
    const auto request = requestFor(stream);
    if (!request || !streams.canOpen())
        return nullptr;
    auto reader = std::make_unique<StreamReader>(streams, *request, *streamFormatFromName(stream->format));
    reader->resumeAfter(afterId);
    return reader;
}

std::optional<StreamRecipe> ConnectorBackend::requestLogStream()
{
    const auto &stream = d->conversation.capabilities().requestLog;
    const auto request = d->requestFor(stream);
    if (!request || !d->makeStreams)
        return {};
    const auto makeSource = [make = d->makeStreams, session = d->sharedSession] {
        return std::make_unique<DetachedStreams>(make(), session);
    };
    return StreamRecipe{
        .makeSource = makeSource, .request = *request, .format = *streamFormatFromName(stream->format)};
}

std::unique_ptr<StreamReader> ConnectorBackend::followShopEvents(const QString &afterId)
{
    return d->follow(d->conversation.capabilities().shopEvents, afterId);
}

Task<QByteArray> ConnectorBackend::picture(const QString &address)
{
    return d->pictures.picture(d->conversation.origin(), address, d->conversation.session().headers());
}
