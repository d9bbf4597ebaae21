// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"

#include <QJsonObject>

/// What an order's actions change, as it stands now: "state", "memo", "total", "carrier" and
/// "trackingNumber" (of the newest parcel; absent without one). Compared before and after a write,
/// this tells whether the write was done.
QJsonObject orderFacts(const Order &order);
