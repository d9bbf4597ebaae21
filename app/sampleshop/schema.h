// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

class ShopDatabase;

/// The layout of shop.db. Conventions: amounts in fen; times in milliseconds since 1970 UTC (NULL:
/// not yet); texts never NULL; booleans 0 and 1; states by their names in app/shop/orderworkflow.
///
/// `products` carries what lists show and sort by (lowest_price, stock, sold, …), kept right by
/// refreshProduct() in stock.h. Every sort has an index that also holds what lists filter by, so that a
/// page anywhere in 1,000,000 products is found inside one index, without touching the rows passed over.
Result<Done> createTables(ShopDatabase &db);

/// The indexes; made after the rows, because building them at once is several times faster.
Result<Done> createIndexes(ShopDatabase &db);

/// The layout's number, in PRAGMA user_version. A file with another one is not opened.
inline constexpr int schemaVersion = 1;
