// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"
#include "app/traffic/serieslevel.h"

/// Figures over time while a log is followed: by second for two hours, by minute for two days, by hour for
/// a month and a day. Every event goes into all three, so none is rounded from another.
/// How far back is counted from where the log ends, which is now while it is written.
class LiveSeries
{
public:
    LiveSeries();

    void add(qint64 timeMs, const EventFigures &event)
    {
        for (SeriesLevel &level : m_levels)
            level.add(timeMs, event);
    }
    /// Forgets what is older than each step keeps, and of what was not added to for a while all but the
    /// figures that charts show: a busy day shall not take a gigabyte.
    /// True: it has just forgotten much, as it does every few minutes.
    bool dropOld(qint64 endMs);
    /// The finest steps that reach back as far as the span, and no more of them than a chart can show.
    const SeriesLevel &levelFor(const TimeRange &range, qint64 endMs) const;
    /// Start of the oldest step, of the finest that still have it; 0 when empty.
    qint64 firstMs() const;
    const SeriesLevel &minutes() const { return m_levels[1]; }
    const SeriesLevel &hours() const { return m_levels[2]; }
    void clear();

private:
    std::vector<SeriesLevel> m_levels{};
    qint64 m_settledMs = 0;
};
