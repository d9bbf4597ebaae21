// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

class ShopDatabase;

inline constexpr qint64 mostPieces = 99; ///< of one SKU in one order
inline constexpr qint64 mostLines = 20;  ///< in a cart or an order

/// What a customer wants.
struct WantedLine {
    qint64 sku = 0;
    qint64 quantity = 0;
};

/// A SKU as customers see and buy it.
struct Article {
    qint64 product = 0;
    qint64 sku = 0;
    QString name{};    ///< of the product
    QString options{}; ///< "雾蓝 / M"
    QString code{};
    QString picture{};
    qint64 price = 0; ///< fen
    qint64 stock = 0;
    bool isOnSale = false; ///< it and its product
};

/// Nothing when there is no such SKU.
std::optional<Article> articleOf(ShopDatabase &db, qint64 sku);
/// In the order it was put in.
QList<WantedLine> cartOf(ShopDatabase &db, qint64 customer);
