// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logclock.h"

#include <algorithm>

std::chrono::milliseconds LogClock::ahead() const
{
    if (m_count == 0)
        return {};
    std::array<qint64, kept> sorted = m_ahead;
    const auto end = sorted.begin() + std::min(m_count, sorted.size());
    const auto middle = sorted.begin() + (end - sorted.begin()) / 2;
    std::nth_element(sorted.begin(), middle, end);
    const std::chrono::milliseconds found(*middle);
    return found > mostAhead ? std::chrono::milliseconds(0) : std::max(found, std::chrono::milliseconds(0));
}
