// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chartscene.h"

class QPainter;

/// Paints the parts of a chart on any ground: a widget, a picture, a drawing of lines. The plot itself is a
/// picture from chartraster, or lines from drawVectors().
namespace chartpainter {

/// Title, time read, and the names with their figures, each with a patch of its colour.
void paintHead(QPainter &painter, const ChartScene &scene, const QSize &size);
/// The values at the left edge; paintGridLines() draws what belongs to them.
void paintValues(QPainter &painter, const ChartScene &scene, const QRect &plot);
void paintGridLines(QPainter &painter, const ChartScene &scene, const QRect &plot);
void paintMoments(QPainter &painter, const ChartScene &scene, const QRect &plot);
void paintBrush(QPainter &painter, const ChartScene &scene, const QRect &plot);
void paintPins(QPainter &painter, const ChartScene &scene, const QRect &plot);
/// Why there is nothing to see, where no step has a value and the scene knows why.
void paintUnknownText(QPainter &painter, const ChartScene &scene, const QRect &plot);
void paintReading(QPainter &painter, const ChartScene &scene, const QRect &plot);
/// The plot as lines and areas rather than pixels, at the resolution of the data: for files that can be
/// scaled. Far too slow for a live chart.
void drawVectors(QPainter &painter, const ChartScene &scene, const QRect &plot);

} // namespace chartpainter
