// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <chrono>

/// How far a log's clock runs ahead of ours, from the last requests as they came. The middle one tells: a
/// single line with a wild date says nothing about the clock.
class LogClock
{
public:
    /// Further ahead is no clock that drifts, but a wrong date or time zone.
    static constexpr std::chrono::milliseconds mostAhead = std::chrono::minutes(5);

    /// Times in milliseconds since 1970. What is long past was read late, and tells nothing.
    void note(qint64 requestMs, qint64 nowMs)
    {
        if (requestMs < nowMs - mostAhead.count())
            return;
        m_ahead[m_count % m_ahead.size()] = requestMs - nowMs;
        ++m_count;
    }
    /// 0 where it does not run ahead, or further than mostAhead.
    std::chrono::milliseconds ahead() const;

private:
    static constexpr size_t kept = 32;

    std::array<qint64, kept> m_ahead{}; // of the last requests, in any order
    size_t m_count = 0;
};
