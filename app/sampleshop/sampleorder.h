// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"

/// Something that happened to a made order. Times here are ms since 1970 UTC.
struct SampleEvent {
    qint64 at = 0;
    QString what{}; ///< as in OrderStep (orderbook.h)
    QString who{};
    QString note{};
};

struct SampleLine {
    qint64 product = 0; ///< ids, as in SampleProduct and SampleSku
    qint64 sku = 0;
    QString name{};
    QString options{};
    QString code{};
    QString picture{};
    qint64 price = 0; ///< fen
    qint64 quantity = 0;
};

/// The refund that a customer asked for.
struct SampleRefund {
    QString reason{};
    qint64 askedAt = 0;
    qint64 answeredAt = 0; ///< 0: not yet
    bool isGranted = false;
    QString answeredBy{};
    QString answer{};
};

/// An order as the generator makes it, with all that had happened to it by now. Amounts in fen.
struct SampleOrder {
    qint64 id = 0;
    QString number{};
    OrderState state = OrderState::Unpaid;
    OrderState stateBefore = OrderState::Other; ///< with RefundAsked: what it was before
    qint64 customer = 0;
    QString customerName{};
    Recipient recipient{};
    QList<SampleLine> lines{};
    qint64 goods = 0;
    qint64 freight = 0;
    qint64 discount = 0;
    qint64 total = 0; ///< goods + freight - discount
    qint64 pieces = 0;
    QString customerNote{};
    QString memo{};
    qint64 placedAt = 0;
    qint64 paidAt = 0;  ///< 0: not paid
    qint64 carrier = 0; ///< 0: not shipped
    QString trackingNumber{};
    qint64 shippedAt = 0;
    std::optional<SampleRefund> refund{};
    QList<SampleEvent> events{}; ///< oldest first, at least "placed"

    /// Whether its pieces are back on the shelf, or never left it.
    bool isReturned() const { return state == OrderState::Closed || state == OrderState::Refunded; }
};
