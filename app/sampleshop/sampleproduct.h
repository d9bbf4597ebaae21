// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/product.h"

/// A SKU as the generator makes it; amounts in fen.
struct SampleSku {
    qint64 id = 0; ///< product id × 100 + its place, from 1: known without looking anything up
    QString code{};
    QList<SkuOption> options{};
    qint64 price = 0;
    qint64 cost = 0;
    qint64 stock = 0;
    bool isOnSale = true;
    QString picture{}; ///< where its colour has one of its own
};

/// A product as the generator makes it.
struct SampleProduct {
    qint64 id = 0;
    qint64 category = 0;
    QString name{};
    QString brief{};
    QString description{}; ///< HTML
    QString unit{};
    QStringList pictures{};  ///< addresses, the first is the thumbnail
    QList<SampleSku> skus{}; ///< 1 … 24
    bool isOnSale = true;
    qint64 ageInDays = 0; ///< since it was put into the shop
};
