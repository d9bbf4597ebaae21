// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/aftersales.h"
#include "app/sampleshop/dispatcher.h"
#include "app/sampleshop/orderjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/stock.h"
#include "app/sampleshop/wire.h"

using namespace Qt::StringLiterals;

namespace {

/// What an action does with an order that exists, at the version asked for.
using Action = Answer<Done> (*)(ShopDatabase &, const OrderHead &, const ShopRequest &);

Answer<Done> step(ShopDatabase &db, const OrderHead &order, const ShopRequest &request, OrderState to,
                  const QString &what)
{
    const QString note = request.json.value("reason"_L1).toString();
    return moveOrder(db, order, {.to = to, .what = what, .who = request.caller.account, .note = note},
                     request.time());
}

Answer<Done> ship(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    // Sending out again what a refund was asked for is done by refusing the refund.
    if (order.state != OrderState::ToShip)
        return refuse(wrongState(order, u"shipped"_s));
    const qint64 carrier = idFromJson(request.json.value("carrierId"_L1));
    const auto name = db.row(u"SELECT name FROM carriers WHERE id = ?"_s, {carrier},
                             [](const QSqlQuery &row) { return row.value(0).toString(); });
    if (!name)
        return refuse(invalid(u"carrierId"_s, u"there is no such carrier"_s));
    const QString tracking = request.json.value("trackingNumber"_L1).toString();
    db.execute(
        u"INSERT INTO shipments(order_id, carrier_id, tracking_number, shipped_at) VALUES(?, ?, ?, ?)"_s,
        {order.id, carrier, tracking, request.time()});
    return moveOrder(db, order,
                     {.to = OrderState::Shipped,
                      .what = u"shipped"_s,
                      .who = request.caller.account,
                      .note = *name + u' ' + tracking},
                     request.time());
}

Answer<Done> memo(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    const QString text = request.json.value("memo"_L1).toString();
    db.execute(u"UPDATE orders SET memo = ?, updated_at = ?, version = version + 1 WHERE id = ?"_s,
               {text, request.time(), order.id});
    addOrderEvent(db, order.id, {.what = u"memo"_s, .who = request.caller.account, .note = text},
                  request.time());
    return Done{};
}

Answer<Done> close(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    auto closed = step(db, order, request, OrderState::Closed, u"closed"_s);
    if (closed)
        returnOrderStock(db, order.id, request.caller.account, request.time());
    return closed;
}

Answer<Done> changePrice(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    if (order.state != OrderState::Unpaid)
        return refuse(wrongState(order, u"repriced"_s));
    const qint64 total = request.json.value("total"_L1).toInteger();
    db.execute(u"UPDATE orders SET total = ?, updated_at = ?, version = version + 1 WHERE id = ?"_s,
               {total, request.time(), order.id});
    addOrderEvent(db, order.id,
                  {.what = u"priceChanged"_s,
                   .who = request.caller.account,
                   .note = u"%1 → %2"_s.arg(moneyToText({order.total}), moneyToText({total}))},
                  request.time());
    return Done{};
}

Answer<Done> receive(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    if (order.state != OrderState::Shipped)
        return refuse(wrongState(order, u"received"_s));
    return step(db, order, request, OrderState::Received, u"received"_s);
}

Answer<Done> complete(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    if (order.state != OrderState::Received)
        return refuse(wrongState(order, u"done"_s));
    return step(db, order, request, OrderState::Done, u"done"_s);
}

RefundWish wishOf(const OrderHead &order, const ShopRequest &request)
{
    return {.amount = request.json.value("amount"_L1).toInteger(order.total - order.refunded),
            .reason = request.json.value("reason"_L1).toString(),
            .who = request.caller.account};
}

Answer<Done> refund(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    return grantRefund(db, order, wishOf(order, request), request.time());
}

Answer<Done> keepMoney(ShopDatabase &db, const OrderHead &order, const ShopRequest &request)
{
    return refuseRefund(db, order, wishOf(order, request), request.time());
}

ShopReply act(const ShopRequest &request, ShopDatabase &db, Action action)
{
    const auto order = orderHead(db, request.key());
    if (!order)
        return notFound(u"order"_s);
    if (auto refused = versionRefusal(request, order->version))
        return *refused;
    if (auto done = action(db, *order, request); !done)
        return done.error();
    indexOrderText(db, order->id);
    return versionedReply(orderJson(db, order->id).value_or(QJsonObject()));
}

} // namespace

void addOrderActionRoutes(Router &router)
{
    const auto add = [&](const QString &name, const QString &operation, const QString &right, Action action) {
        router.add({.method = "POST",
                    .path = u"/admin/v1/orders/{id}/"_s + name,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = right,
                    .handle = [action](const ShopRequest &request, ShopDatabase &db) {
                        return act(request, db, action);
                    }});
    };
    add(u"ship"_s, u"shipOrder"_s, u"orders.ship"_s, ship);
    add(u"memo"_s, u"setOrderMemo"_s, u"orders.memo"_s, memo);
    add(u"close"_s, u"closeOrder"_s, u"orders.close"_s, close);
    add(u"price"_s, u"changeOrderPrice"_s, u"orders.price"_s, changePrice);
    add(u"receive"_s, u"receiveOrder"_s, u"orders.ship"_s, receive);
    add(u"complete"_s, u"completeOrder"_s, u"orders.ship"_s, complete);
    add(u"refund"_s, u"refundOrder"_s, u"orders.refund"_s, refund);
    add(u"refuse-refund"_s, u"refuseRefund"_s, u"orders.refund"_s, keepMoney);
}
