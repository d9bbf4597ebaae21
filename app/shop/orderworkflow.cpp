// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/orderworkflow.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array states{
    OrderState::Unpaid,   OrderState::ToShip, OrderState::Shipped,
    OrderState::Received, OrderState::Done,   OrderState::RefundAsked,
    OrderState::Refunded, OrderState::Closed, OrderState::Other,
};

constexpr std::array stateNames{
    std::pair{OrderState::Unpaid, "unpaid"_L1},     std::pair{OrderState::ToShip, "toShip"_L1},
    std::pair{OrderState::Shipped, "shipped"_L1},   std::pair{OrderState::Received, "received"_L1},
    std::pair{OrderState::Done, "done"_L1},         std::pair{OrderState::RefundAsked, "refundAsked"_L1},
    std::pair{OrderState::Refunded, "refunded"_L1}, std::pair{OrderState::Closed, "closed"_L1},
    std::pair{OrderState::Other, "other"_L1},
};

// Money only comes back by way of RefundAsked, and nothing leaves Refunded or Closed.
constexpr std::array steps{
    std::pair{OrderState::Unpaid, OrderState::ToShip},
    std::pair{OrderState::Unpaid, OrderState::Closed},
    std::pair{OrderState::ToShip, OrderState::Shipped},
    std::pair{OrderState::ToShip, OrderState::RefundAsked},
    std::pair{OrderState::ToShip, OrderState::Refunded},
    std::pair{OrderState::Shipped, OrderState::Received},
    std::pair{OrderState::Shipped, OrderState::RefundAsked},
    std::pair{OrderState::Received, OrderState::Done},
    std::pair{OrderState::Received, OrderState::RefundAsked},
    std::pair{OrderState::Done, OrderState::RefundAsked},
    std::pair{OrderState::RefundAsked, OrderState::Refunded},
    std::pair{OrderState::RefundAsked, OrderState::ToShip},
    std::pair{OrderState::RefundAsked, OrderState::Shipped},
    std::pair{OrderState::RefundAsked, OrderState::Received},
    std::pair{OrderState::RefundAsked, OrderState::Done},
};

} // namespace

std::span<const OrderState> orderStates()
{
    return states;
}

QString orderStateName(OrderState state)
{
    const auto found = std::ranges::find(stateNames, state, &decltype(stateNames)::value_type::first);
    Q_ASSERT(found != stateNames.end());
    return found->second;
}

QStringList orderStateNames()
{
    QStringList out;
    for (const auto &[state, name] : stateNames)
        out.append(name);
    return out;
}

std::optional<OrderState> orderStateFromName(QStringView name)
{
    for (const auto &[state, known] : stateNames) {
        if (known == name)
            return state;
    }
    return {};
}

bool canFollow(OrderState from, OrderState to)
{
    return std::ranges::find(steps, std::pair{from, to}) != steps.end();
}
