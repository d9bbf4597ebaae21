// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"
#include "app/traffic/requestrows.h"

#include <QHash>

/// Passes over the requests that came already when a log is read again from somewhere before its end, as a
/// command does that was started anew: older ones than the newest that came, and as many of the same moment
/// as there were. The first newer one ends it.
class RepeatFilter
{
public:
    /// Longest time that repeats are looked for: a log whose clock was set back shall not stay silent.
    static constexpr std::chrono::minutes longest{1};

    /// rows: what has come so far.
    void expect(const RowsSnapshot &rows, qint64 nowMs);
    bool isExpecting() const { return m_isExpecting; }
    bool isRepeat(const LogEvent &event, qint64 nowMs);

private:
    static size_t hashOf(const LogEvent &event);

    bool m_isExpecting = false;
    qint64 m_untilMs = 0;
    qint64 m_newestMs = 0;
    QHash<size_t, int> m_newest{}; // requests of that moment, and how many of each
};
