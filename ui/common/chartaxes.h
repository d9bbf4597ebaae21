// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QtGlobal>

#include <chrono>

/// Where a chart over time has its grid lines. Plain functions of the figures, without a pixel.
namespace chartaxes {

/// The value at a chart's upper edge: 1, 2, 2.5 or 5 times a power of ten, so that two or four steps reach
/// the greatest value. 1 when that is not above 0.
double topFor(double greatest);
/// Values of the grid lines from 0 to top: at most five.
QList<double> values(double top);
/// Moments that carry a label within (fromMs, toMs): whole minutes, hours or days of local time, at most so
/// many, UTC ms. offsetMs: local time minus UTC.
QList<qint64> moments(qint64 fromMs, qint64 toMs, int most, qint64 offsetMs);

} // namespace chartaxes
