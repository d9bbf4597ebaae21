// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QString>

/// A moment that a chart points out. Kinds differ in shape, not in colour alone.
struct ChartPin {
    enum class Shape { Triangle, Diamond, Flag };

    qint64 atMs = 0; ///< UTC
    Shape shape = Shape::Flag;
    theme::Role role = theme::Role::Good;
    QString text{}; ///< said when the moment is read

    bool operator==(const ChartPin &) const = default;
};
