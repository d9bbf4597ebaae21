// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"

/// Which span of time a chart shows after somebody has zoomed or panned. Plain functions.
namespace chartspan {

inline constexpr qint64 shortestMs = 10'000;                  ///< ten of the finest steps
inline constexpr qint64 longestMs = 31LL * 24 * 3'600 * 1000; ///< what is kept

/// The span times factor (less than 1: closer), with that moment staying where it is. Never ends after now.
TimeRange zoomed(const TimeRange &span, qint64 aboutMs, double factor, qint64 nowMs);
/// Moved by a share of its length, to the past where negative. Never ends after now.
TimeRange panned(const TimeRange &span, double share, qint64 nowMs);

} // namespace chartspan
