// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"

#include <QList>

using CategoryId = Id<struct CategoryTag>;

/// A place in the shop's category tree. Trees travel as flat lists, parents before children.
struct Category {
    CategoryId id{};
    CategoryId parent{}; ///< empty at the top
    QString name{};
    int position = 0; ///< order among its siblings, ascending
    bool isShown = true;

    bool operator==(const Category &) const = default;
};
