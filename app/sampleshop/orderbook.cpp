// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/orderbook.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopevents.h"
#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

OrderHead headOf(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .number = row.value(1).toString(),
            .state = orderStateFromName(row.value(2).toString()).value_or(OrderState::Other),
            .stateBefore = orderStateFromName(row.value(3).toString()).value_or(OrderState::Other),
            .customer = row.value(4).toLongLong(),
            .total = row.value(5).toLongLong(),
            .refunded = row.value(6).toLongLong(),
            .version = row.value(7).toLongLong()};
}

QString eventKind(const QString &what)
{
    if (what.startsWith("refundAsked"_L1) || what.startsWith("refundRefused"_L1))
        return what;
    return u"order"_s + what.at(0).toUpper() + what.sliced(1);
}

} // namespace

std::optional<OrderHead> orderHead(ShopDatabase &db, qint64 id)
{
    return db.row(u"SELECT id, number, state, state_before, customer_id, total, refunded, version "
                  "FROM orders WHERE id = ?"_s,
                  {id}, headOf);
}

Answer<Done> moveOrder(ShopDatabase &db, const OrderHead &order, const OrderStep &step, qint64 now)
{
    if (!canFollow(order.state, step.to))
        return refuse(wrongState(order, step.what));
    const bool asksBack = step.to == OrderState::RefundAsked;
    const bool isPayment = order.state == OrderState::Unpaid && step.to == OrderState::ToShip;
    db.execute(
        u"UPDATE orders SET state = ?, state_before = ?, paid_at = CASE WHEN ? THEN ? ELSE paid_at END, "
        "updated_at = ?, version = version + 1 WHERE id = ?"_s,
        {orderStateName(step.to), asksBack ? orderStateName(order.state) : QString(), isPayment, now, now,
         order.id});
    addOrderEvent(db, order.id, step, now);
    recordOrderEvent(db, eventKind(step.what), order.id, now);
    refreshCustomer(db, order.customer);
    return Done{};
}

ShopReply wrongState(const OrderHead &order, const QString &action)
{
    return problem(409, u"wrongState"_s,
                   u"an order in state %1 cannot be %2"_s.arg(orderStateName(order.state), action));
}

void addOrderEvent(ShopDatabase &db, qint64 order, const OrderStep &step, qint64 now)
{
    db.execute(u"INSERT INTO order_events(order_id, at, what, who, note) VALUES(?, ?, ?, ?, ?)"_s,
               {order, now, step.what, step.who, step.note});
}

void refreshCustomer(ShopDatabase &db, qint64 customer)
{
    db.execute(u"UPDATE customers SET (order_count, spent, last_order_at) = (SELECT count(*), "
               "coalesce(sum(CASE WHEN paid_at IS NULL THEN 0 ELSE total - refunded END), 0), max(placed_at) "
               "FROM orders WHERE customer_id = customers.id) WHERE id = ?"_s,
               {customer});
}

void recordOrderEvent(ShopDatabase &db, const QString &kind, qint64 order, qint64 now)
{
    const auto data = db.row(u"SELECT id, number, state, total FROM orders WHERE id = ?"_s, {order},
                             [](const QSqlQuery &row) {
                                 return QJsonObject{{u"orderId"_s, row.value(0).toString()},
                                                    {u"number"_s, row.value(1).toString()},
                                                    {u"state"_s, row.value(2).toString()},
                                                    {u"total"_s, row.value(3).toLongLong()}};
                             });
    if (data)
        recordShopEvent(db, kind, *data, now);
}
