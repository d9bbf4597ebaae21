// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/traffichabit.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 reachMs = std::chrono::milliseconds(TrafficHabit::reach).count();
/// From the median absolute deviation to the standard deviation of a normal distribution.
constexpr double toDeviation = 1.4826;

double medianOf(std::vector<double> &values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

TrafficHour trafficHourOf(const SeriesPoint &point)
{
    return {.startMs = point.startMs,
            .requests = point.requests,
            .errors = point.byClass[5],
            .p95Us = point.took ? point.took->p95Us : -1};
}

std::optional<Usual> usualOf(std::vector<double> values)
{
    if (values.size() < size_t(TrafficHabit::leastDays))
        return {};
    const double middle = medianOf(values);
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - middle));
    return Usual{.middle = middle, .spread = medianOf(distances) * toDeviation, .days = int(values.size())};
}

bool TrafficHabit::note(const TrafficHour &hour)
{
    TrafficHour &known = m_hours[hour.startMs];
    if (known.startMs != 0 && known.requests >= hour.requests)
        return false;
    known = hour;
    return true;
}

bool TrafficHabit::noteFailure(const QByteArray &endpoint, qint64 atMs)
{
    const auto known = m_failing.find(endpoint);
    if (known != m_failing.end() && atMs - known->lastMs < reachMs) {
        known->firstMs = std::min(known->firstMs, atMs);
        known->lastMs = std::max(known->lastMs, atMs);
        return false;
    }
    m_failing.insert(endpoint, {.firstMs = atMs, .lastMs = atMs});
    return true;
}

void TrafficHabit::dropOld(qint64 nowMs)
{
    m_hours.erase(m_hours.begin(), m_hours.lower_bound(nowMs - reachMs));
    m_failing.removeIf([nowMs](const auto &entry) { return entry.value().lastMs < nowMs - reachMs; });
}

std::optional<qint64> TrafficHabit::failingSince(const QByteArray &endpoint) const
{
    const auto known = m_failing.constFind(endpoint);
    return known == m_failing.cend() ? std::nullopt : std::optional(known->firstMs);
}

/// Values of the hours that hold the same time by the clock on the wall, on each day before.
template<typename Value>
std::optional<Usual> TrafficHabit::sameHour(qint64 nowMs, const QTimeZone &zone, Value value) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, zone);
    std::vector<double> values;
    for (int day = 1; day <= reach.count(); ++day) {
        const qint64 then = QDateTime(now.date().addDays(-day), now.time(), zone).toMSecsSinceEpoch();
        const auto hour = m_hours.find(then / hourMs * hourMs);
        if (hour == m_hours.end())
            continue;
        if (const std::optional<double> found = value(hour->second))
            values.push_back(*found);
    }
    return usualOf(std::move(values));
}

std::optional<Usual> TrafficHabit::requestsPerMinute(qint64 nowMs, const QTimeZone &zone) const
{
    return sameHour(nowMs, zone,
                    [](const TrafficHour &hour) { return std::optional(double(hour.requests) / 60); });
}

std::optional<Usual> TrafficHabit::errorShare(qint64 nowMs, const QTimeZone &zone) const
{
    return sameHour(nowMs, zone, [](const TrafficHour &hour) -> std::optional<double> {
        if (hour.requests < leastRequests)
            return {};
        return double(hour.errors) / double(hour.requests);
    });
}

std::optional<Usual> TrafficHabit::p95Ms(qint64 nowMs, const QTimeZone &zone) const
{
    return sameHour(nowMs, zone, [](const TrafficHour &hour) -> std::optional<double> {
        if (hour.requests < leastRequests || hour.p95Us < 0)
            return {};
        return hour.p95Us / 1000;
    });
}
