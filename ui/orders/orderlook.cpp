// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderlook.h"

#include "app/orders/ordertexts.h"

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

struct Look {
    Role role = Role::QuietText;
    QLatin1StringView icon{};
};

Look lookOf(OrderState state)
{
    switch (state) {
    case OrderState::Unpaid:
        return {Role::QuietText, "clock"_L1};
    case OrderState::ToShip:
        return {Role::Accent, "box"_L1};
    case OrderState::Shipped:
        return {Role::Info, "truck"_L1};
    case OrderState::Received:
        return {Role::Info, "check"_L1};
    case OrderState::Done:
        return {Role::Good, "check-circle"_L1};
    case OrderState::RefundAsked:
        return {Role::Warning, "refund"_L1};
    case OrderState::Refunded:
        return {Role::QuietText, "refund"_L1};
    case OrderState::Closed:
        return {Role::QuietText, "ban"_L1};
    case OrderState::Other:
        return {Role::QuietText, "question"_L1};
    }
    Q_UNREACHABLE();
}

} // namespace

ChipLook orderStateLook(OrderState state, const QString &backendWord)
{
    const Look look = lookOf(state);
    return {.role = look.role, .icon = look.icon, .text = OrderTexts::state(state, backendWord)};
}
