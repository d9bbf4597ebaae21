// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

/// "orders.ship": the right that an action goes by, mostly the one of its own name.
QString rightFor(const OrderAction &action);

/// What is left of a backend's capabilities for somebody with these rights: names as in our contract
/// ("products.write", "orders.ship"); "*" is all of them.
Capabilities allowedCapabilities(const Capabilities &all, const Session &session);
