// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>

#include <functional>

class ShopDatabase;

/// What to fill a new shop with. The same options make the same data.
struct SeedOptions {
    qint64 products = 2000;
    qint64 orders = 20000; ///< over the 90 days before now
    qint64 customers = 5000;
    quint32 seed = 1;
    QDateTime now{}; ///< UTC; the shop's present
};

/// How far it is, 0…1. Called on the filling thread, now and then; false gives up (Cancelled).
using SeedProgress = std::function<bool(double)>;

/// Fills a database that has its tables (createTables) and neither rows nor indexes yet: categories,
/// products with SKUs and their search text, customers, orders with their history, carriers, server
/// domains. Accounts are not its business.
Result<Done> seedShop(ShopDatabase &db, const SeedOptions &options, const SeedProgress &progress);
