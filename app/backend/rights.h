// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

/// What is left of a backend's capabilities for somebody with these rights: names as in our contract
/// ("products.write", "orders.ship"); "*" is all of them.
Capabilities allowedCapabilities(const Capabilities &all, const Session &session);
