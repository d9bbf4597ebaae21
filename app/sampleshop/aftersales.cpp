// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/aftersales.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/stock.h"

using namespace Qt::StringLiterals;

namespace {

std::optional<ShopReply> amountRefusal(const OrderHead &order, qint64 amount)
{
    const qint64 most = order.total - order.refunded;
    if (amount >= 1 && amount <= most)
        return {};
    return invalid(u"amount"_s, u"is not between 1 and %1"_s.arg(most));
}

void closeCase(ShopDatabase &db, const OrderHead &order, const QString &state, const RefundWish &answer,
               qint64 now)
{
    const qint64 closed =
        db.change(u"UPDATE after_sales SET state = ?, answered_at = ?, answered_by = ?, answer = ? "
                  "WHERE order_id = ? AND state = 'asked'"_s,
                  {state, now, answer.who, answer.reason, order.id});
    if (closed == 0)
        db.execute(
            u"INSERT INTO after_sales(order_id, state, reason, amount, asked_at, answered_at, answered_by) "
            "VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
            {order.id, state, answer.reason, answer.amount, now, now, answer.who});
}

} // namespace

Answer<Done> askRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now)
{
    if (order.state == OrderState::RefundAsked || order.state == OrderState::Unpaid)
        return refuse(wrongState(order, u"refundAsked"_s));
    auto moved = moveOrder(
        db, order,
        {.to = OrderState::RefundAsked, .what = u"refundAsked"_s, .who = wish.who, .note = wish.reason}, now);
    if (!moved)
        return moved;
    if (auto refused = amountRefusal(order, wish.amount))
        return refuse(*refused);
    db.execute(
        u"INSERT INTO after_sales(order_id, state, reason, amount, asked_at) VALUES(?, 'asked', ?, ?, ?)"_s,
        {order.id, wish.reason, wish.amount, now});
    return Done{};
}

Answer<Done> grantRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now)
{
    auto moved = moveOrder(
        db, order, {.to = OrderState::Refunded, .what = u"refunded"_s, .who = wish.who, .note = wish.reason},
        now);
    if (!moved)
        return moved;
    if (auto refused = amountRefusal(order, wish.amount))
        return refuse(*refused);
    db.execute(u"UPDATE orders SET refunded = refunded + ? WHERE id = ?"_s, {wish.amount, order.id});
    db.execute(u"UPDATE after_sales SET amount = ? WHERE order_id = ? AND state = 'asked'"_s,
               {wish.amount, order.id});
    closeCase(db, order, u"granted"_s, wish, now);
    if (order.state == OrderState::ToShip || order.stateBefore == OrderState::ToShip)
        returnOrderStock(db, order.id, wish.who, now);
    refreshCustomer(db, order.customer);
    return Done{};
}

Answer<Done> refuseRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now)
{
    if (order.state != OrderState::RefundAsked)
        return refuse(wrongState(order, u"refundRefused"_s));
    auto moved = moveOrder(
        db, order,
        {.to = order.stateBefore, .what = u"refundRefused"_s, .who = wish.who, .note = wish.reason}, now);
    if (!moved)
        return moved;
    closeCase(db, order, u"refused"_s, wish, now);
    return Done{};
}
