// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"

#include <optional>

class TrafficDesk;
class TrafficLens;

/// Has a log that ended before the window begins looked at as a whole, also while it is still being read.
/// Goes with it to the present, and is over when somebody looks elsewhere.
class PastLook
{
public:
    /// Both outlive it.
    PastLook(TrafficLens &lens, const TrafficDesk &desk) : m_lens(lens), m_desk(desk) { }

    /// Another log.
    void startOver();
    /// Where the log has come by now.
    void follow();

private:
    TrafficLens &m_lens;
    const TrafficDesk &m_desk;
    bool m_isOver = false;
    std::optional<TimeRange> m_log{};  // as it was when it was looked at
    std::optional<TimeRange> m_span{}; // that the lens was told
};
