// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/order.h"

#include <optional>

/// The order that an action leaves; where it leaves none, an error.
inline Task<Order> orderLeft(Task<std::optional<Order>> action)
{
    return std::move(action).andThen([](std::optional<Order> order) -> Result<Order> {
        if (!order)
            return failure(Error::Kind::NotFound, QStringLiteral("the action took the order away"));
        return std::move(*order);
    });
}
