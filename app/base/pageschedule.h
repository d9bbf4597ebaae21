// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <functional>
#include <optional>

/// Decides which pages of a list to ask for, and when. No timer and no network of its own: the caller
/// says what is in view and what time it is, and does what work() says.
///
/// - A page is asked for once it has been wanted for the dwell time without a break: what is only
///   scrolled past is never asked for.
/// - Asked for but no longer wanted: dropped.
/// - A page that failed waits for retry(), or for being scrolled away from and back.
class PageSchedule
{
public:
    struct Work {
        QList<int> ask{};                                 ///< most wanted first
        QList<int> drop{};                                ///< requests to give up
        std::optional<std::chrono::milliseconds> again{}; ///< when to call work() next, from now
    };
    using Needs = std::function<bool(int page)>;
    using Time = std::chrono::milliseconds; ///< since any fixed moment, never going back

    explicit PageSchedule(std::chrono::milliseconds dwell = defaultDwell) : m_dwell(dwell) { }

    /// What is in view now, most wanted first; replaces what was.
    void want(const QList<int> &pages, Time now);
    /// needs(page) says whether a page is missing or out of date.
    Work work(Time now, const Needs &needs);
    void answered(int page) { m_asked.remove(page); }
    void failed(int page);
    /// Failed pages that are still wanted are asked for at once.
    void retry();
    /// Forgets requests and failures; what is in view stays wanted and is asked for at once.
    void startOver();

    bool isAsking() const { return !m_asked.isEmpty(); }
    bool hasFailures() const { return !m_failed.isEmpty(); }
    const QList<int> &wanted() const { return m_wanted; }

    /// Rows seen for less than this are being scrolled past. From the performance goals (row T2).
    static constexpr std::chrono::milliseconds defaultDwell{100};

private:
    std::chrono::milliseconds m_dwell;
    QList<int> m_wanted{};
    QHash<int, Time> m_since{};
    QSet<int> m_asked{};
    QSet<int> m_failed{};
};
