// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/traffic/endpointfailures.h"
#include "app/traffic/traffichabit.h"
#include "app/traffic/trafficrules.h"

/// Kinds of alerts about traffic, which are also their keys: each is one incident, however many requests,
/// endpoints or clients show it.
namespace trafficalert {
inline constexpr QLatin1StringView errors{"traffic.errors"};
inline constexpr QLatin1StringView slow{"traffic.slow"};
inline constexpr QLatin1StringView silence{"traffic.silence"};
inline constexpr QLatin1StringView newFailures{"traffic.new-failures"};
/// Where alerts about traffic are seen.
inline constexpr QLatin1StringView place{"traffic"};
} // namespace trafficalert

/// What one look at the traffic finds, made from a snapshot.
struct TrafficLook {
    std::vector<SeriesPoint> minutes{}; ///< the last quarter of an hour, oldest first
    QList<EndpointFailures> failures{}; ///< in that time, the most first
    qint64 followedSinceMs = 0;         ///< what was before may not be known
};

/// What is wrong with the traffic right now. Looks at the last five whole minutes. One cause is one
/// condition: what has stopped is neither slow nor failing, and where errors are many the endpoints that
/// fail are facts of that. Time and time zone are arguments: "the same hour" is one on the wall.
///
/// Facts: "now", "usual" and "limit" (shares 0 to 1, ms, requests a minute), "days" learned from (none: a
/// fixed limit), "count", "endpoints" (a line each).
QList<AlertCondition> judgeTraffic(const TrafficLook &look, const TrafficHabit &habit,
                                   const TrafficRules &rules, qint64 nowMs, const QTimeZone &zone);
