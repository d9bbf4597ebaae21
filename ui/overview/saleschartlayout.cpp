// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/saleschartlayout.h"

#include <algorithm>

namespace {

constexpr int mostSteps = 4;
constexpr int daysPerLabel = 7;
constexpr qreal barShare = 0.68; // of a column; the rest is the gap to the next

Money largestSales(const QList<DayFigures> &days)
{
    Money largest;
    for (const DayFigures &day : days)
        largest = std::max(largest, day.sales.value_or(Money{}));
    return largest;
}

QRectF barRect(const QRectF &column, Money sales, Money top)
{
    const qreal height =
        top.minor > 0 ? column.height() * qreal(std::max<qint64>(0, sales.minor)) / qreal(top.minor) : 0;
    const qreal width = column.width() * barShare;
    return {column.center().x() - width / 2, column.bottom() - height, width, height};
}

} // namespace

int SalesChartLayout::dayAt(const QPointF &point) const
{
    const auto found =
        std::find_if(bars.begin(), bars.end(), [&](const Bar &bar) { return bar.column.contains(point); });
    return found == bars.end() ? -1 : int(found - bars.begin());
}

Money roundStep(Money largest)
{
    qint64 power = 100;
    while (true) {
        for (const qint64 factor : {1, 2, 5}) {
            if (factor * power * mostSteps >= largest.minor)
                return {factor * power};
        }
        power *= 10;
    }
}

SalesChartLayout layOutSalesChart(const QList<DayFigures> &days, const QRectF &area, qreal labelWidth,
                                  qreal labelHeight)
{
    SalesChartLayout layout;
    layout.plot = area.adjusted(labelWidth, labelHeight / 2, 0, -labelHeight);
    if (days.isEmpty() || layout.plot.width() <= 0 || layout.plot.height() <= 0)
        return layout;

    const Money largest = largestSales(days);
    const Money step = roundStep(largest);
    const qint64 steps = std::max<qint64>(1, (largest.minor + step.minor - 1) / step.minor);
    const Money top = step * steps;
    for (qint64 i = 0; i <= steps; ++i)
        layout.lines.append(
            {layout.plot.bottom() - layout.plot.height() * qreal(i) / qreal(steps), step * i});

    const qreal width = layout.plot.width() / qreal(days.size());
    for (qsizetype i = 0; i < days.size(); ++i) {
        const QRectF column(layout.plot.left() + width * qreal(i), layout.plot.top(), width,
                            layout.plot.height());
        const auto &sales = days.at(i).sales;
        layout.bars.append({.rect = sales ? barRect(column, *sales, top) : QRectF(),
                            .column = column,
                            .isRunning = i == days.size() - 1});
        if ((days.size() - 1 - i) % daysPerLabel == 0)
            layout.labels.append({column.center().x(), days.at(i).date});
    }
    return layout;
}
