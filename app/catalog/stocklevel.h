// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

/// How much a stock figure needs a hand.
enum class StockLevel {
    Unknown, ///< the backend does not count
    Plenty,
    Low,
    SoldOut,
};

/// Pieces of a product (or SKU) at or under which its stock reads as low. Backends keep a warning
/// level per SKU, if at all, and none gives it in its product list; ten is the default of the sample shop.
inline constexpr qint64 lowStockPieces = 10;

inline StockLevel stockLevel(std::optional<qint64> pieces)
{
    if (!pieces)
        return StockLevel::Unknown;
    if (*pieces <= 0)
        return StockLevel::SoldOut;
    return *pieces <= lowStockPieces ? StockLevel::Low : StockLevel::Plenty;
}
