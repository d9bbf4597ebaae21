// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QString>

#include <vector>

/// One line or layer of a chart.
struct ChartSeries {
    QString name{}; ///< said beside it
    theme::Role role = theme::Role::Accent;
    /// One value a step, oldest first, as many as the chart has steps; NaN where nothing is known.
    std::vector<float> values{};
};

/// What a chart over time shows. All series share the steps.
struct ChartData {
    enum class Kind {
        Lines,
        Area,    ///< one line over a ground of 20 %
        Stacked, ///< layers on one another, the first at the bottom; unknown counts as nothing
    };

    Kind kind = Kind::Lines;
    qint64 fromMs = 0; ///< start of the first step, UTC
    qint64 stepMs = 1000;
    QList<ChartSeries> series{};

    qsizetype steps() const { return series.isEmpty() ? 0 : qsizetype(series.constFirst().values.size()); }
    qint64 endMs() const { return fromMs + stepMs * steps(); }
};
