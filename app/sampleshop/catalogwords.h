// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/category.h"

#include <QStringList>

/// One way in which the SKUs of a product differ.
struct OptionAxis {
    QString name{}; ///< "颜色"
    QStringList values{};
    QList<double> factors{}; ///< what each value does to the price; empty: nothing
};

/// What may stand on one shelf: a category of the third level, with the words its products are named by.
struct ShelfWords {
    qint64 category = 0;
    QString name{};
    QString picture{}; ///< which drawing (drawing.h)
    QStringList series{};
    QStringList styles{};
    QStringList materials{};
    QStringList nouns{};
    QStringList features{};
    qint64 lowestYuan = 0;
    qint64 highestYuan = 0;
    QString unit{};
    QList<OptionAxis> axes{}; ///< at most two

    /// How many different names its words make.
    qint64 nameCount() const
    {
        return qint64(series.size()) * styles.size() * materials.size() * nouns.size() * features.size();
    }
};

/// What the sample shop may sell, from resources/sampleshop/catalog.json.
struct CatalogWords {
    QList<Category> categories{}; ///< parents first; ids count from 1
    QList<ShelfWords> shelves{};

    static CatalogWords load();
};
