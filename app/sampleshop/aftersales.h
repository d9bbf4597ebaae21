// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/orderbook.h"

/// What a customer wants back, and why.
struct RefundWish {
    qint64 amount = 0; ///< fen; 1 … total - refunded
    QString reason{};
    QString who{};
};

/// Asks for a refund: the order goes to refundAsked, a case is opened.
Answer<Done> askRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now);

/// Pays back, whether asked for or not: the order goes to refunded, its open case is granted (or one is
/// written down), and goods that never left come back into stock.
Answer<Done> grantRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now);

/// Refuses: the order goes back to where it was, the case is closed.
Answer<Done> refuseRefund(ShopDatabase &db, const OrderHead &order, const RefundWish &wish, qint64 now);
