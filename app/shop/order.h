// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/money.h"
#include "app/shop/product.h"

using OrderId = Id<struct OrderTag>;
using CustomerId = Id<struct CustomerTag>;
using CarrierId = Id<struct CarrierTag>;

/// Where an order stands. Backends have more states than these; their own word travels beside it
/// in Order::stateText.
enum class OrderState {
    Unpaid,
    ToShip,
    Shipped,
    Received,
    Done,
    RefundAsked,
    Refunded,
    Closed,
    Other, ///< a state the connector knows but none of ours fits
};

struct OrderLine {
    QString id{};
    ProductId product{};
    QString name{};
    QString options{}; ///< "蓝色 / XL", as the backend words it
    QString skuCode{};
    QString picture{};
    Money price{}; ///< of one piece
    qint64 quantity = 0;

    bool operator==(const OrderLine &) const = default;
};

/// Who gets the parcel, where. Personal data: masked on screen until asked for, never logged.
struct Recipient {
    QString name{};
    QString phone{};
    QString address{}; ///< region and street in one line

    bool operator==(const Recipient &) const = default;
};

struct Shipment {
    CarrierId carrier{};
    QString carrierName{};
    QString trackingNumber{};
    QDateTime shippedAt{};

    bool operator==(const Shipment &) const = default;
};

/// One thing that happened to an order.
struct OrderEvent {
    QDateTime at{};
    QString what{}; ///< "placed", "paid", "shipped", "received", "done", "closed", "refundAsked", "refunded",
                    ///< "memo", or the backend's words
    QString who{};  ///< operator or "customer"; empty when not known
    QString note{};

    bool operator==(const OrderEvent &) const = default;
};

struct Carrier {
    CarrierId id{};
    QString name{};
    QString code{};

    bool operator==(const Carrier &) const = default;
};

struct OrderSummary {
    OrderId id{};
    QString number{}; ///< what people read out; may change over an order's life, so never a key
    OrderState state = OrderState::Other;
    QString stateText{}; ///< the backend's own word for the state; may be empty
    CustomerId customer{};
    QString customerName{};
    Recipient recipient{};
    Money total{}; ///< what the customer pays
    qint64 pieces = 0;
    QString firstLine{}; ///< name of the first article
    QString memo{};      ///< the shop's own note
    QDateTime placedAt{};
    QDateTime paidAt{};
    QString version{};

    bool operator==(const OrderSummary &) const = default;
};

struct Order {
    OrderSummary summary{};
    QList<OrderLine> lines{};
    Money goods{};
    Money freight{};
    Money discount{};
    QString customerNote{};
    QList<Shipment> shipments{};
    QList<OrderEvent> timeline{}; ///< oldest first

    bool operator==(const Order &) const = default;
};

/// How many orders stand in a state. Nothing where the backend can't count.
struct OrderCount {
    OrderState state = OrderState::Other;
    qint64 count = 0;

    bool operator==(const OrderCount &) const = default;
};
