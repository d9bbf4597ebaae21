// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Router;

/// The API that customers' mini-programs speak: /shop/v1. Not part of the admin contract.
void addShopSide(Router &router);
