// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/money.h"

#include <QDate>
#include <QList>

#include <optional>

/// What a shop did in one day of its own time zone. What a backend can't say is not there.
struct DayFigures {
    QDate date{};
    std::optional<qint64> orders{}; ///< placed
    std::optional<qint64> paidOrders{};
    std::optional<Money> sales{}; ///< paid
    std::optional<qint64> newCustomers{};

    bool operator==(const DayFigures &) const = default;
};

/// What needs a hand now. What a backend can't say is not there.
struct WaitingFigures {
    std::optional<qint64> toShip{};
    std::optional<qint64> refundsAsked{};
    std::optional<qint64> lowStock{}; ///< SKUs at or under their warning level
    std::optional<qint64> soldOut{};
    std::optional<qint64> productsOnSale{};

    bool operator==(const WaitingFigures &) const = default;
};

struct Statistics {
    DayFigures today{};
    DayFigures yesterday{};
    QList<DayFigures> days{}; ///< oldest first, up to and including today; may be empty
    WaitingFigures waiting{};

    bool operator==(const Statistics &) const = default;
};
