// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/statistics.h"

#include <QList>
#include <QRectF>

/// Where the parts of a bar chart of daily sales lie, in the coordinates of its widget.
struct SalesChartLayout {
    struct Bar {
        QRectF rect{};          ///< empty for a day whose sales are not known: a gap, not a zero
        QRectF column{};        ///< the whole height over it, for the pointer
        bool isRunning = false; ///< today: the day is not over
    };
    struct Line {
        qreal y = 0;
        Money value{};
    };
    struct DateLabel {
        qreal center = 0;
        QDate date{};
    };

    QRectF plot{};             ///< between the value labels and the dates
    QList<Bar> bars{};         ///< one a day, oldest first
    QList<Line> lines{};       ///< from zero upwards, at most five, at round values
    QList<DateLabel> labels{}; ///< every seventh day, counted back from the last

    /// The day under a point; -1 when there is none.
    int dayAt(const QPointF &point) const;
};

/// \param area         what the widget has
/// \param labelWidth   room for the values at the left
/// \param labelHeight  room for the dates below; half of it is kept free above
SalesChartLayout layOutSalesChart(const QList<DayFigures> &days, const QRectF &area, qreal labelWidth,
                                  qreal labelHeight);

/// The distance of grid lines: 1, 2 or 5 times a power of ten, so that at most four reach the largest value.
/// At least one unit of the currency (100 minor units).
Money roundStep(Money largest);
