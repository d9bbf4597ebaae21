// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class ShopDatabase;

/// One change of one SKU's stock. reason: "purchase", "sale", "return", "count", "damage", "correction".
struct StockMove {
    qint64 sku = 0;
    qint64 delta = 0; ///< pieces, not 0
    QString reason{};
    QString note{};
    qint64 order = 0; ///< the order behind it; 0: none
    QString who{};    ///< account or "customer"
};

/// Moves stock and writes the movement down; the product's totals follow, with a new version.
/// False, and nothing changed, when there is no such SKU or its stock would fall under zero. The check
/// is part of the UPDATE itself, so two buyers of the last piece cannot both succeed.
bool moveStock(ShopDatabase &db, const StockMove &move, qint64 now);

/// Like moveStock() with a negative delta, but only while the SKU and its product are on sale.
/// Counts the pieces as sold.
bool takeForSale(ShopDatabase &db, const StockMove &move, qint64 now);

/// Puts the pieces of an order back on the shelf, for every SKU that still exists, and uncounts their sale.
void returnOrderStock(ShopDatabase &db, qint64 order, const QString &who, qint64 now);

/// Works out again what the products row says about its SKUs, and gives it the next version.
/// Called by whatever changed a SKU.
void refreshProduct(ShopDatabase &db, qint64 product);
