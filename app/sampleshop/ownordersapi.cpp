// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/aftersales.h"
#include "app/sampleshop/orderbook.h"
#include "app/sampleshop/orderjson.h"
#include "app/sampleshop/ownorderjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/stock.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int shownOrders = 20;
constexpr qsizetype longestReason = 200;

/// An order of the caller's; nothing also when it is somebody else's, so that nobody learns of it.
std::optional<OrderHead> ownOrder(const ShopRequest &request, ShopDatabase &db)
{
    const auto order = orderHead(db, request.key());
    return order && order->customer == request.caller.customer ? order : std::nullopt;
}

using Action = Answer<Done> (*)(ShopDatabase &, const OrderHead &, const ShopRequest &);

/// One step, taken from one state only: the workflow alone would let others lead there too.
Answer<Done> step(ShopDatabase &db, const OrderHead &order, OrderState from, const OrderStep &step,
                  qint64 now)
{
    if (order.state != from)
        return refuse(wrongState(order, step.what));
    return moveOrder(db, order, step, now);
}

Answer<Done> pay(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    return step(db, order, OrderState::Unpaid,
                {.to = OrderState::ToShip, .what = u"paid"_s, .who = u"customer"_s}, request.time());
}

Answer<Done> cancel(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    const QString reason = request.json.value("reason"_L1).toString().left(longestReason);
    auto closed = step(db, order, OrderState::Unpaid,
                       {.to = OrderState::Closed, .what = u"closed"_s, .who = u"customer"_s, .note = reason},
                       request.time());
    if (closed)
        returnOrderStock(db, order.id, u"customer"_s, request.time());
    return closed;
}

Answer<Done> receive(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    return step(db, order, OrderState::Shipped,
                {.to = OrderState::Received, .what = u"received"_s, .who = u"customer"_s}, request.time());
}

Answer<Done> askBack(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    const QString reason = request.json.value("reason"_L1).toString().trimmed();
    if (reason.isEmpty() || reason.size() > longestReason)
        return refuse(invalid(u"reason"_s, u"is not 1 to %1 characters"_s.arg(longestReason)));
    return askRefund(db, order,
                     {.amount = request.json.value("amount"_L1).toInteger(order.total - order.refunded),
                      .reason = reason,
                      .who = u"customer"_s},
                     request.time());
}

ShopReply act(const ShopRequest &request, ShopDatabase &db, Action action)
{
    const auto order = ownOrder(request, db);
    if (!order)
        return notFound(u"order"_s);
    if (auto done = action(db, *order, request); !done)
        return done.error();
    indexOrderText(db, order->id);
    return jsonReply(ownOrderJson(db, order->id).value_or(QJsonObject()));
}

ShopReply showOrder(const ShopRequest &request, ShopDatabase &db)
{
    const auto order = ownOrder(request, db);
    return order ? jsonReply(ownOrderJson(db, order->id).value_or(QJsonObject())) : notFound(u"order"_s);
}

ShopReply listOrders(const ShopRequest &request, ShopDatabase &db)
{
    QJsonArray items;
    const QJsonArray recent = recentOrdersJson(db, request.caller.customer, shownOrders);
    for (const QJsonValue &value : recent) {
        QJsonObject order = value.toObject();
        order.remove(u"memo"_s);
        items.append(order);
    }
    return jsonReply({{u"items"_s, items}});
}

} // namespace

void addOwnOrderRoutes(Router &router)
{
    const auto addRead = [&](const QString &path, const QString &operation, auto handler) {
        router.add({.method = "GET",
                    .path = path,
                    .operation = operation,
                    .access = Access::Customer,
                    .handle = handler});
    };
    addRead(u"/shop/v1/orders"_s, u"shopListOrders"_s, listOrders);
    addRead(u"/shop/v1/orders/{id}"_s, u"shopGetOrder"_s, showOrder);
    const auto addAction = [&](const QString &name, const QString &operation, Action action) {
        router.add({.method = "POST",
                    .path = u"/shop/v1/orders/{id}/"_s + name,
                    .operation = operation,
                    .access = Access::Customer,
                    .handle = [action](const ShopRequest &request, ShopDatabase &db) {
                        return act(request, db, action);
                    }});
    };
    addAction(u"pay"_s, u"shopPayOrder"_s, pay);
    addAction(u"cancel"_s, u"shopCancelOrder"_s, cancel);
    addAction(u"receive"_s, u"shopReceiveOrder"_s, receive);
    addAction(u"refund-request"_s, u"shopAskRefund"_s, askBack);
}
