// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"
#include "ui/common/chartdata.h"
#include "ui/common/chartpin.h"

#include <QFont>
#include <QRect>

#include <functional>
#include <optional>

/// Everything that a chart over time shows, and where it stands on a ground of a size. Knows no widget, so
/// that a picture of it is the same thing.
struct ChartScene {
    QString title{};
    ChartData data{};
    double top = 1; ///< value at the upper edge of the plot
    std::function<QString(double)> valueText{};
    QString unknownText{};  ///< stands in the plot while no step has a value
    QList<ChartPin> pins{}; ///< oldest first
    std::optional<TimeRange> brush{};
    qint64 readMs = -1; ///< the moment whose figures are said; -1: none
    QFont font{};

    /// The plot's place within a ground of that size.
    QRect plotRect(const QSize &size) const;
    qint64 momentAt(const QRect &plot, int x) const;
    qreal xOf(const QRect &plot, qint64 atMs) const;
    /// -1 outside.
    qsizetype stepAt(qint64 atMs) const;
    qint64 stepStart(qsizetype step) const { return data.fromMs + step * data.stepMs; }
    /// A moment within the data and near enough to one that is pointed at to be meant.
    bool isMeant(const QRect &plot, qint64 momentMs, qint64 atMs) const;

    QString timeText(qint64 atMs) const;
    QString figuresAt(qsizetype step) const;
    /// Moment, figures and pins that are read; of the newest step when none is.
    QString reading(const QRect &plot) const;
};
