// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/chartspan.h"

#include <algorithm>

namespace chartspan {

namespace {

TimeRange within(const TimeRange &span, qint64 nowMs)
{
    const qint64 late = std::max<qint64>(0, span.toMs - nowMs);
    return {span.fromMs - late, span.toMs - late};
}

} // namespace

TimeRange zoomed(const TimeRange &span, qint64 aboutMs, double factor, qint64 nowMs)
{
    const qint64 about = std::clamp(aboutMs, span.fromMs, span.toMs);
    const double length = std::clamp(double(span.lengthMs()) * factor, double(shortestMs), double(longestMs));
    const double share = span.lengthMs() > 0 ? double(about - span.fromMs) / double(span.lengthMs()) : 0.5;
    const qint64 from = about - qint64(length * share);
    return within({from, from + qint64(length)}, nowMs);
}

TimeRange panned(const TimeRange &span, double share, qint64 nowMs)
{
    const qint64 by = qint64(double(span.lengthMs()) * share);
    return within({span.fromMs + by, span.toMs + by}, nowMs);
}

} // namespace chartspan
