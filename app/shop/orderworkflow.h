// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"

#include <QStringList>

#include <optional>
#include <span>

/// All states, in the order an order runs through them.
std::span<const OrderState> orderStates();

/// "toShip": in connectors, the contract, files and settings.
QString orderStateName(OrderState state);
/// All of them, for saying what may stand somewhere.
QStringList orderStateNames();
std::optional<OrderState> orderStateFromName(QStringView name);

/// Whether our own contract lets an order go from one state to the next.
/// A connector's own rules (the `from` of its actions) stand beside this, not in its place.
bool canFollow(OrderState from, OrderState to);
