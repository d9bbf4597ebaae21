// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/money.h"
#include "app/shop/category.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

using ProductId = Id<struct ProductTag>;
using SkuId = Id<struct SkuTag>;

/// One option of a SKU: {"颜色", "蓝色"}.
struct SkuOption {
    QString name{};
    QString value{};

    bool operator==(const SkuOption &) const = default;
};

/// What is really sold: one combination of a product's options, with its own price and stock.
struct Sku {
    SkuId id{};
    QString code{}; ///< the shop's own article number; may be empty
    QList<SkuOption> options{};
    Money price{};
    std::optional<Money> cost{};
    std::optional<qint64> stock{}; ///< pieces; nothing when the backend does not count them
    bool isOnSale = true;
    QString picture{};

    bool operator==(const Sku &) const = default;
};

/// A product as a row of a list.
struct ProductSummary {
    ProductId id{};
    QString name{};
    CategoryId category{};
    QString categoryName{};
    Money lowestPrice{};
    Money highestPrice{};
    std::optional<qint64> stock{}; ///< pieces over all SKUs
    std::optional<qint64> sold{};
    std::optional<int> skuCount{};
    bool isOnSale = false;
    QString thumbnail{};   ///< address, absolute or relative to the shop's; may be empty
    QDateTime updatedAt{}; ///< UTC; invalid when the backend does not say
    QString version{};     ///< for If-Match and conflict checks; empty when there is none

    bool operator==(const ProductSummary &) const = default;
};

/// A product whole, as its page shows it.
struct Product {
    ProductSummary summary{};
    QString brief{};
    QString description{}; ///< HTML, as the backend keeps it
    QString unit{};
    QStringList pictures{};
    QList<Sku> skus{};

    bool operator==(const Product &) const = default;
};
