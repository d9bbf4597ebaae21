// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/pageof.h"
#include "app/shop/category.h"
#include "app/shop/order.h"

#include <QDateTime>
#include <QList>

#include <optional>

/// Which page of a list. Page numbers start at 1, as most backends count.
struct PageRequest {
    qint64 page = 1;
    int pageSize = 100;

    bool operator==(const PageRequest &) const = default;
};

enum class SortOrder { Ascending, Descending };

/// Sort and filter names are those of ListAbilities. What a backend has no filter for is not asked for.
struct ProductQuery {
    PageRequest page{};
    QString text{};
    CategoryId category{};
    std::optional<bool> isOnSale{};
    QString sort{}; ///< empty: the backend's own order
    SortOrder order = SortOrder::Ascending;

    bool operator==(const ProductQuery &) const = default;
};

struct OrderQuery {
    PageRequest page{};
    QList<OrderState> states{}; ///< empty: all
    QString text{};             ///< what was typed; the connector decides by searchBy
    QString searchBy{};         ///< one of the filters: "number", "phone", "name", "tracking", "text"
    QString sort{};
    SortOrder order = SortOrder::Descending;

    bool operator==(const OrderQuery &) const = default;
};

/// Past requests, the newest first.
struct RequestLogQuery {
    PageRequest page{};
    QDateTime from{}; ///< then or later; invalid: no limit
    QDateTime to{};   ///< before; invalid: no limit

    bool operator==(const RequestLogQuery &) const = default;
};

struct CustomerQuery {
    PageRequest page{};
    QString text{};
    QString sort{};
    SortOrder order = SortOrder::Descending;

    bool operator==(const CustomerQuery &) const = default;
};
