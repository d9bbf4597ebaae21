// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/sampleshop/shopreply.h"
#include "app/shop/order.h"

class ShopDatabase;

/// What decides whether something may be done with an order.
struct OrderHead {
    qint64 id = 0;
    QString number{};
    OrderState state = OrderState::Other;
    OrderState stateBefore = OrderState::Other; ///< where a refused refund goes back to
    qint64 customer = 0;
    qint64 total = 0;    ///< fen
    qint64 refunded = 0; ///< fen, paid back so far
    qint64 version = 0;
};

std::optional<OrderHead> orderHead(ShopDatabase &db, qint64 id);

/// One step of an order's life.
struct OrderStep {
    OrderState to = OrderState::Other;
    QString what{}; ///< for the timeline: "paid", "shipped", "received", "done", "closed", "refundAsked",
                    ///< "refunded", "refundRefused"
    QString who{};
    QString note{};
};

/// Moves an order on: state, next version, timeline, shop event. Refused with 409 "wrongState" where
/// app/shop/orderworkflow knows no such step. Stock and money are the caller's.
Answer<Done> moveOrder(ShopDatabase &db, const OrderHead &order, const OrderStep &step, qint64 now);

/// The 409 for an order in the wrong state for an action.
ShopReply wrongState(const OrderHead &order, const QString &action);

/// Adds to the timeline alone.
void addOrderEvent(ShopDatabase &db, qint64 order, const OrderStep &step, qint64 now);

/// Works out again a customer's order count, spending (paid, less refunds) and last order.
void refreshCustomer(ShopDatabase &db, qint64 customer);

/// What an order event carries: id, number, state and total.
void recordOrderEvent(ShopDatabase &db, const QString &kind, qint64 order, qint64 now);
