// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/orderwords.h"
#include "app/sampleshop/sampleorder.h"

/// What becomes of a made order.
enum class OrderFate {
    Bought,        ///< paid, shipped, received, done
    Forgotten,     ///< never paid: closed by the shop after a day
    Cancelled,     ///< closed by the customer before paying
    RefundedEarly, ///< a refund asked for before it was shipped
    SentBack,      ///< a refund asked for after it came
};

OrderFate someFate(Randomness &random);

/// Lets an order that was placed live until now: state, payment, parcel, refund and timeline, each step
/// one that app/shop/orderworkflow knows, at a time of day when people do such things. What would lie
/// after now has not happened.
void liveUntil(qint64 now, OrderFate fate, SampleOrder &order, const OrderWords &words, Randomness &random);
