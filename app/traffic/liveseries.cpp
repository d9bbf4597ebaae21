// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/liveseries.h"

using namespace std::chrono_literals;

namespace {

struct Kept {
    std::chrono::seconds step{};
    std::chrono::seconds reach{};   ///< how far back it is kept
    std::chrono::seconds longest{}; ///< window that is shown from it
};

constexpr std::array kept{Kept{1s, 2h, 1h}, Kept{60s, 49h, 24h}, Kept{3600s, 24h * 32, 24h * 32}};

/// Lines that come later than this after the others of their step change no percentile of it any more.
constexpr std::chrono::minutes settleEvery{5};

qint64 stepMs(const SeriesLevel &level)
{
    return std::chrono::milliseconds(level.step()).count();
}

} // namespace

LiveSeries::LiveSeries()
{
    clear();
}

void LiveSeries::clear()
{
    m_settledMs = 0;
    m_levels.clear();
    for (const Kept &level : kept)
        m_levels.emplace_back(level.step);
}

bool LiveSeries::dropOld(qint64 endMs)
{
    for (size_t i = 0; i < kept.size(); ++i)
        m_levels[i].dropBefore(endMs - std::chrono::milliseconds(kept[i].reach).count());
    if (endMs - m_settledMs < std::chrono::milliseconds(settleEvery).count())
        return false;
    m_settledMs = endMs;
    for (SeriesLevel &level : m_levels)
        level.settle();
    return true;
}

const SeriesLevel &LiveSeries::levelFor(const TimeRange &range, qint64 endMs) const
{
    const auto ms = [](std::chrono::milliseconds length) { return length.count(); };
    for (size_t i = 0; i < kept.size(); ++i) {
        if (range.lengthMs() <= ms(kept[i].longest) && endMs - range.fromMs <= ms(kept[i].reach))
            return m_levels[i];
    }
    return m_levels.back();
}

qint64 LiveSeries::firstMs() const
{
    qint64 first = 0;
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
        const qint64 begin = level->firstMs();
        const bool isInFirst = level == m_levels.rbegin() || begin < first + stepMs(*std::prev(level));
        if (!isInFirst)
            break;
        first = begin;
    }
    return first;
}
