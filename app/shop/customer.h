// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"

/// A customer as a row of a list. Personal data: masked on screen until asked for, never logged.
struct CustomerSummary {
    CustomerId id{};
    QString name{};
    QString phone{};
    std::optional<qint64> orderCount{};
    std::optional<Money> spent{};
    QDateTime registeredAt{};
    QDateTime lastOrderAt{};

    bool operator==(const CustomerSummary &) const = default;
};

struct Customer {
    CustomerSummary summary{};
    QList<Recipient> addresses{};
    QList<OrderSummary> recentOrders{}; ///< newest first

    bool operator==(const Customer &) const = default;
};
