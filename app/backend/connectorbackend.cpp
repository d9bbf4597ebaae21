// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorbackend.h"

#include "app/backend/connectorcall.h"
#include "app/backend/decodeorders.h"
#include "app/backend/decodeproducts.h"
#include "app/backend/decodesession.h"
#include "app/backend/decodestate.h"
#include "app/backend/pagetruth.h"
#include "app/backend/picturesource.h"
#include "app/backend/rights.h"
#include "app/backend/scriptinput.h"
#include "app/base/background.h"
#include "app/base/logging.h"
#include "app/net/streamreader.h"
#include "app/shop/serverdomainfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using Offered = bool (*)(const Capabilities &);

Error notOffered(const QString &operation)
{
    return {.kind = Error::Kind::NotOffered, .detail = operation + u": not offered by this backend"_s};
}

/// Keys of one list, whatever the page.
QByteArray listKey(const QString &operation, QJsonObject query)
{
    query.remove("page"_L1);
    return operation.toUtf8() + QJsonDocument(query).toJson(QJsonDocument::Compact);
}

/// What can't be decoded after a write has been answered: the write itself was done.
template<typename T>
Result<T> named(const ConnectorOperation &operation, Result<T> result)
{
    if (!result) {
        result.error().detail = operation.name + u": "_s + result.error().detail;
        result.error().outcomeOpen = operation.isWrite;
    }
    return result;
}

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

/// Opens streams of the shop's with the session there is at each time.
class SessionStreams final : public StreamSource
{
public:
    SessionStreams(StreamSource *shop, const ConnectorSession &session) : m_shop(shop), m_session(session) { }

    bool canOpen() const { return m_shop; }
    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override
    {
        HttpRequest authorised = request;
        authorised.headers += m_session.headers();
        return m_shop->openStream(authorised);
    }

private:
    StreamSource *m_shop;
    const ConnectorSession &m_session;
};

} // namespace

struct ConnectorBackend::Private {
    Private(ConnectorBackend *backend, const QString &file, const QUrl &addressIn, const Means &meansIn)
        : q(backend), address(addressIn), means(meansIn), runtime(file, meansIn.limits),
          session(meansIn.credentials,
                  [this](const Credentials &credentials) { return runSignIn(credentials); }),
          origin(addressIn, {}), streams(meansIn.streams, session), pictures(meansIn.shop, meansIn.elsewhere)
    {
        QObject::connect(&session, &ConnectorSession::changed, backend, [this] { takeSession(); });
    }

    Task<Done> ready();
    void takeLoaded(const Result<ConnectorDescription> &loaded);
    void takeSession();
    void reached(bool isReachable);
    Task<QJsonValue> runSignIn(const Credentials &credentials);
    Task<QJsonValue> run(const ConnectorOperation &operation);
    CallServices services(std::function<HttpHeaders()> headers);
    Task<QJsonValue> ask(const std::function<bool(const Capabilities &)> &offered,
                         const ConnectorOperation &operation);
    std::unique_ptr<StreamReader> follow(const std::optional<StreamDeclaration> &stream,
                                         const QString &afterId);

    /// The operation's result, decoded away from this thread.
    template<typename Decode>
    auto ask(const std::function<bool(const Capabilities &)> &offered, const ConnectorOperation &operation,
             Decode decode)
    {
        return ask(offered, operation).andThen([operation, decode](const QJsonValue &value) {
            return runInBackground([operation, decode, value] { return named(operation, decode(value)); });
        });
    }

    /// One page of a list, made true.
    template<typename Query, typename Decode, typename IdOf>
    auto askPage(const std::function<bool(const Capabilities &)> &offered, const QString &name,
                 const Query &query, Decode decode, IdOf idOf)
    {
        const QJsonObject input = toScript(query);
        const ConnectorOperation operation{.name = name, .input = {input}};
        return ask(offered, operation, decode)
            .andThen([this, operation, key = listKey(name, input), page = query.page, idOf](auto reply) {
                return named(operation, truth.page(key, page, std::move(reply), idOf));
            });
    }

    ConnectorBackend *q;
    QUrl address;
    Means means;
    ConnectorRuntime runtime;
    ConnectorSession session;
    ShopOrigin origin;
    SessionStreams streams;
    PictureSource pictures;
    PageTruth truth{};
    std::optional<Result<ConnectorDescription>> loaded{};
    QList<Promise<Done>> waitingForLoad{};
    LatestOnly loading{};
    LatestOnly signingOut{};
    Capabilities capabilities{};
    std::optional<bool> isReachable{};
};

ConnectorBackend::ConnectorBackend(const QString &connectorFile, const QUrl &address, const Means &means,
                                   QObject *parent)
    : Backend(parent), d(std::make_unique<Private>(this, connectorFile, address, means))
{
}

ConnectorBackend::~ConnectorBackend() = default;

// ---- loading and running ----------------------------------------------------------------------------

Task<Done> ConnectorBackend::Private::ready()
{
    if (loaded)
        return Task<Done>::ready(*loaded ? Result<Done>(Done{}) : Result<Done>(failure(loaded->error())));
    Promise<Done> promise;
    waitingForLoad.append(promise);
    if (waitingForLoad.size() == 1)
        loading.run(runtime.load(),
                    [this](const Result<ConnectorDescription> &result) { takeLoaded(result); });
    return promise.task();
}

void ConnectorBackend::Private::takeLoaded(const Result<ConnectorDescription> &result)
{
    loaded = result;
    if (result) {
        origin = ShopOrigin(address, result->allowedOrigins);
        capabilities = result->capabilities;
    } else {
        qCWarning(logBackend).noquote() << "connector not loaded:" << result.error().detail;
    }
    const auto waiting = std::exchange(waitingForLoad, {});
    for (Promise<Done> promise : waiting)
        promise.finish(result ? Result<Done>(Done{}) : Result<Done>(failure(result.error())));
    Q_EMIT q->sessionChanged();
}

void ConnectorBackend::Private::takeSession()
{
    const Session &rights = session.current().value_or(Session{.rights = {u"*"_s}});
    capabilities = allowedCapabilities((*loaded)->capabilities, rights);
    Q_EMIT q->sessionChanged();
}

void ConnectorBackend::Private::reached(bool now)
{
    if (std::exchange(isReachable, now) != now)
        Q_EMIT q->reachabilityChanged(now);
}

CallServices ConnectorBackend::Private::services(std::function<HttpHeaders()> headers)
{
    return {.runtime = runtime,
            .session = session,
            .origin = origin,
            .shop = means.shop,
            .elsewhere = means.elsewhere,
            .headers = std::move(headers),
            .reached = [this](bool isReachableNow) { reached(isReachableNow); }};
}

Task<QJsonValue> ConnectorBackend::Private::run(const ConnectorOperation &operation)
{
    return ConnectorCall::run(services([this] { return session.headers(); }), operation);
}

Task<QJsonValue> ConnectorBackend::Private::runSignIn(const Credentials &credentials)
{
    const QJsonObject input{{u"user"_s, credentials.user}, {u"password"_s, credentials.password}};
    return run({.name = u"signIn"_s, .input = {input}, .needsSession = false});
}

/// Loads, signs in, and asks; what the backend lacks, or this person may not, is not even tried.
Task<QJsonValue> ConnectorBackend::Private::ask(const std::function<bool(const Capabilities &)> &offered,
                                                const ConnectorOperation &operation)
{
    return ready().andThen([this, offered, operation](Done) -> Task<QJsonValue> {
        if (!offered((*loaded)->capabilities))
            return Task<QJsonValue>::ready(failure(notOffered(operation.name)));
        return session.ensure().andThen([this, offered, operation](const Session &) -> Task<QJsonValue> {
            if (!offered(capabilities))
                return Task<QJsonValue>::ready(failure(Error::Kind::Forbidden, operation.name));
            return run(operation);
        });
    });
}

// ---- session ----------------------------------------------------------------------------------------

const Capabilities &ConnectorBackend::capabilities() const
{
    return d->capabilities;
}

QString ConnectorBackend::currency() const
{
    return d->loaded && *d->loaded ? (*d->loaded)->currency : QString();
}

std::optional<Session> ConnectorBackend::session() const
{
    return d->session.current();
}

Task<ConnectorDescription> ConnectorBackend::load()
{
    return d->ready().andThen([this](Done) { return **d->loaded; });
}

Task<Session> ConnectorBackend::signIn()
{
    return d->ready().andThen([this](Done) { return d->session.signIn(); });
}

Task<Session> ConnectorBackend::probe()
{
    const auto always = [](const Capabilities &) { return true; };
    return d->ready().andThen([this, always](Done) -> Task<Session> {
        if (!(*d->loaded)->hasProbe)
            return d->session.ensure();
        return d->ask(always, {.name = u"probe"_s}, decodeSession).andThen([this](const Session &session) {
            d->session.update(session);
            return session;
        });
    });
}

void ConnectorBackend::signOut()
{
    const bool canTell = d->session.current() && (*d->loaded)->hasSignOut;
    const HttpHeaders headers = d->session.headers();
    d->session.clear();
    if (!canTell)
        return;
    // Here it is over at once; the backend is told with the headers of the session that was.
    const auto services = d->services([headers] { return headers; });
    d->signingOut.run(ConnectorCall::run(services, {.name = u"signOut"_s, .needsSession = false}),
                      [](const Result<QJsonValue> &) {});
}

// ---- operations -------------------------------------------------------------------------------------

Task<PageOf<ProductSummary>> ConnectorBackend::products(const ProductQuery &query)
{
    return d->askPage(hasProducts, u"products.list"_s, query, decodeProductPage,
                      [](const ProductSummary &row) { return row.id.value; });
}

Task<Product> ConnectorBackend::product(const ProductId &id)
{
    return d->ask(hasProductDetail, {.name = u"products.get"_s, .input = {id.value}}, decodeProduct);
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
    return d->ask(offered, {.name = u"products.save"_s, .input = input, .isWrite = true}, decodeProduct);
}

Task<QList<Category>> ConnectorBackend::categories()
{
    return d->ask([](const Capabilities &all) { return all.hasCategories; }, {.name = u"categories.list"_s},
                  decodeCategories);
}

Task<PageOf<OrderSummary>> ConnectorBackend::orders(const OrderQuery &query)
{
    return d->askPage(hasOrders, u"orders.list"_s, query, decodeOrderPage,
                      [](const OrderSummary &row) { return row.id.value; });
}

Task<QList<OrderCount>> ConnectorBackend::orderCounts()
{
    return d->ask(hasOrderCounts, {.name = u"orders.counts"_s}, decodeOrderCounts);
}

Task<Order> ConnectorBackend::order(const OrderId &id)
{
    return d->ask(hasOrderDetail, {.name = u"orders.get"_s, .input = {id.value}}, decodeOrder);
}

Task<Order> ConnectorBackend::runOrderAction(const OrderId &id, const QString &action,
                                             const QJsonObject &input, const WriteOptions &options)
{
    const auto offered = [action](const Capabilities &all) {
        return all.orders && all.orders->action(action);
    };
    const QJsonArray arguments{id.value, input, toScript(options)};
    return d->ask(offered,
                  {.name = u"orders.actions.%1.run"_s.arg(action), .input = arguments, .isWrite = true},
                  decodeOrder);
}

Task<PageOf<CustomerSummary>> ConnectorBackend::customers(const CustomerQuery &query)
{
    return d->askPage(hasCustomers, u"customers.list"_s, query, decodeCustomerPage,
                      [](const CustomerSummary &row) { return row.id.value; });
}

Task<Customer> ConnectorBackend::customer(const CustomerId &id)
{
    return d->ask(hasCustomerDetail, {.name = u"customers.get"_s, .input = {id.value}}, decodeCustomer);
}

Task<QList<Carrier>> ConnectorBackend::carriers()
{
    return d->ask([](const Capabilities &all) { return all.hasCarriers; }, {.name = u"carriers.list"_s},
                  decodeCarriers);
}

Task<Statistics> ConnectorBackend::statistics()
{
    return d->ask([](const Capabilities &all) { return all.hasStatistics; }, {.name = u"statistics.get"_s},
                  decodeStatistics);
}

Task<QList<ServerDomain>> ConnectorBackend::serverDomains()
{
    return d->ask([](const Capabilities &all) { return all.hasServerDomains; },
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
    return d->ask(offered, {.name = u"serverDomains.save"_s, .input = input, .isWrite = true},
                  decodeServerDomains);
}

Task<SystemState> ConnectorBackend::systemState()
{
    return d->ask([](const Capabilities &all) { return all.hasSystemState; }, {.name = u"system.get"_s},
                  decodeSystemState);
}

Task<PageOf<RequestRecord>> ConnectorBackend::requestHistory(const RequestLogQuery &query)
{
    return d->askPage(hasRequestHistory, u"requestLog.list"_s, query, decodeRequestPage,
                      [](const RequestRecord &row) { return row.id; });
}

/// Below the shop's own origin, checked as any request of the connector's.
std::unique_ptr<StreamReader> ConnectorBackend::Private::follow(
    const std::optional<StreamDeclaration> &stream, const QString &afterId)
{
    const auto format = stream ? streamFormatFromName(stream->format) : std::nullopt;
    if (!format || !streams.canOpen())
        return nullptr;
    const auto request = origin.toHttp({.method = "GET", .path = stream->path, .isAnonymous = true}, {});
    if (!request || !origin.isShop(request->url))
        return nullptr;
    auto reader = std::make_unique<StreamReader>(streams, HttpRequest{.url = request->url}, *format);
    reader->resumeAfter(afterId);
    return reader;
}

std::unique_ptr<StreamReader> ConnectorBackend::followRequestLog(const QString &afterId)
{
    return d->follow(d->capabilities.requestLog, afterId);
}

std::unique_ptr<StreamReader> ConnectorBackend::followShopEvents(const QString &afterId)
{
    return d->follow(d->capabilities.shopEvents, afterId);
}

Task<QByteArray> ConnectorBackend::picture(const QString &address)
{
    return d->pictures.picture(d->origin, address, d->session.headers());
}
