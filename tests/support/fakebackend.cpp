// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebackend.h"

#include "app/net/streamreader.h"

#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

ProductAbilities productAbilities()
{
    using Kind = EditableField::Kind;
    return {
        .list = {.filters = {u"text"_s, u"category"_s, u"onSale"_s},
                 .sorts = {u"name"_s, u"price"_s, u"stock"_s, u"sold"_s, u"updatedAt"_s}},
        .editable = {{.path = u"name"_s, .kind = Kind::Text, .smallest = 1, .largest = 60},
                     {.path = u"onSale"_s, .kind = Kind::Boolean},
                     {.path = u"skus.price"_s, .kind = Kind::Money, .smallest = 0, .largest = 99'999'999},
                     {.path = u"skus.stock"_s, .kind = Kind::Integer, .smallest = 0, .largest = 999'999}},
    };
}

OrderAction action(const QString &id, const QList<OrderState> &from, const QList<ActionInput> &inputs)
{
    return {.id = id, .from = from, .inputs = inputs};
}

OrderAbilities orderAbilities()
{
    using Kind = ActionInput::Kind;
    const ActionInput reason{.name = u"reason"_s, .isRequired = false};
    OrderAbilities abilities{
        .list = {.filters = {u"text"_s, u"state"_s, u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s},
                 .sorts = {u"placedAt"_s, u"total"_s}},
        .hasCounts = true,
    };
    for (OrderState state : orderStates())
        abilities.states.append(state);
    abilities.actions = {
        action(u"ship"_s, {OrderState::ToShip},
               {{.name = u"carrier"_s, .kind = Kind::Choice, .choices = u"carriers"_s},
                {.name = u"trackingNumber"_s}}),
        action(u"memo"_s, {}, {{.name = u"memo"_s, .isRequired = false}}),
        action(u"close"_s, {OrderState::Unpaid}, {reason}),
        action(u"refund"_s, {OrderState::ToShip, OrderState::RefundAsked},
               {{.name = u"amount"_s, .kind = Kind::Money, .isRequired = false}, reason}),
        action(u"price"_s, {OrderState::Unpaid}, {{.name = u"total"_s, .kind = Kind::Money}}),
        action(u"receive"_s, {OrderState::Shipped}, {}),
    };
    abilities.actions[1].isSafeToRepeat = true;
    return abilities;
}

HttpRequest requestFor(const StreamDeclaration &declared)
{
    return {.url = QUrl(u"http://shop.test"_s + declared.path)};
}

/// Hands on to streams that somebody else keeps.
class BorrowedStreams final : public StreamSource
{
public:
    explicit BorrowedStreams(StreamSource &streams) : m_streams(streams) { }
    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override
    {
        return m_streams.openStream(request);
    }

private:
    StreamSource &m_streams;
};

std::unique_ptr<StreamReader> readerOf(const std::optional<StreamDeclaration> &declared, StreamSource &source,
                                       const QString &afterId)
{
    if (!declared)
        return nullptr;
    auto reader = std::make_unique<StreamReader>(source, requestFor(*declared),
                                                 *streamFormatFromName(declared->format));
    reader->resumeAfter(afterId);
    return reader;
}

} // namespace

Capabilities everythingOffered()
{
    return {
        .products = productAbilities(),
        .hasCategories = true,
        .orders = orderAbilities(),
        .customers = CustomerAbilities{.list = {.filters = {u"text"_s}}, .hasDetail = true},
        .hasCarriers = true,
        .hasStatistics = true,
        .hasServerDomains = true,
        .serverDomainCategories = {u"request"_s, u"socket"_s, u"upload"_s, u"download"_s, u"business"_s},
        .hasSystemState = true,
        .requestLog = StreamDeclaration{.path = u"/log"_s,
                                        .format = u"sse"_s,
                                        .fields = {{u"at"_s, u"at"_s},
                                                   {u"method"_s, u"method"_s},
                                                   {u"path"_s, u"path"_s},
                                                   {u"status"_s, u"status"_s},
                                                   {u"bytes"_s, u"bytes"_s},
                                                   {u"tookMs"_s, u"tookMs"_s},
                                                   {u"client"_s, u"client"_s}}},
        .requestHistory = ListAbilities{},
    };
}

FakeBackend::FakeBackend(QObject *parent)
    : Backend(parent), offered(everythingOffered()),
      signedIn(Session{.user = u"admin"_s, .displayName = u"Admin"_s, .rights = {u"*"_s}})
{
}

FakeBackend::~FakeBackend() = default;

void FakeBackend::signOut()
{
    ++signOuts;
    signedIn.reset();
    Q_EMIT sessionChanged();
}

std::optional<StreamRecipe> FakeBackend::requestLogStream()
{
    if (!offered.requestLog)
        return {};
    return StreamRecipe{.makeSource = [this] { return std::make_unique<BorrowedStreams>(streams); },
                        .request = requestFor(*offered.requestLog),
                        .format = *streamFormatFromName(offered.requestLog->format)};
}

std::unique_ptr<StreamReader> FakeBackend::followShopEvents(const QString &afterId)
{
    return readerOf(offered.shopEvents, eventStreams, afterId);
}

Task<Product> FakeBackend::saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                                       const WriteOptions &options)
{
    return productSaves.ask({.id = id, .changes = changes, .options = options});
}

Task<std::optional<Order>> FakeBackend::runOrderAction(const OrderId &id, const QString &action,
                                                       const QJsonObject &input, const WriteOptions &options)
{
    return actionRuns.ask({.id = id, .action = action, .input = input, .options = options});
}
