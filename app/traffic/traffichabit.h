// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/serieslevel.h"

#include <QByteArray>
#include <QHash>
#include <QTimeZone>

#include <map>
#include <optional>

/// One whole hour of a shop's traffic.
struct TrafficHour {
    qint64 startMs = 0; ///< UTC
    quint64 requests = 0;
    quint64 errors = 0; ///< answers of class 5
    double p95Us = -1;  ///< negative: not known

    bool operator==(const TrafficHour &) const = default;
};

TrafficHour trafficHourOf(const SeriesPoint &point);

/// What is usual, told robustly: one bad day among the past ones moves neither figure.
struct Usual {
    double middle = 0; ///< median
    double spread = 0; ///< median absolute deviation, scaled to a standard deviation (× 1.4826)
    int days = 0;      ///< that it was learned from
};

/// Median and spread; nothing of fewer than TrafficHabit::leastDays values.
std::optional<Usual> usualOf(std::vector<double> values);

/// A shop's past: four weeks by the hour, and when each endpoint was first seen to fail. A plain value.
class TrafficHabit
{
public:
    static constexpr std::chrono::days reach{28};
    static constexpr int leastDays = 4;
    /// Hours of fewer requests tell nothing about shares and times.
    static constexpr quint64 leastRequests = 30;

    /// Takes a whole hour; one that is known is replaced where the new one has more. True: it is news.
    bool note(const TrafficHour &hour);
    /// An endpoint has failed. True: it had not in the last four weeks.
    bool noteFailure(const QByteArray &endpoint, qint64 atMs);
    void dropOld(qint64 nowMs);

    /// Since when an endpoint fails; nothing: it does not.
    std::optional<qint64> failingSince(const QByteArray &endpoint) const;
    /// What the same hour of the day used to bring, on the days before this moment.
    std::optional<Usual> requestsPerMinute(qint64 nowMs, const QTimeZone &zone) const;
    std::optional<Usual> errorShare(qint64 nowMs, const QTimeZone &zone) const;
    std::optional<Usual> p95Ms(qint64 nowMs, const QTimeZone &zone) const;

    const std::map<qint64, TrafficHour> &hours() const { return m_hours; }
    struct Failing {
        qint64 firstMs = 0;
        qint64 lastMs = 0;
    };
    const QHash<QByteArray, Failing> &failing() const { return m_failing; }
    /// From storage.
    void restoreFailure(const QByteArray &endpoint, const Failing &failing) { m_failing[endpoint] = failing; }

private:
    template<typename Value>
    std::optional<Usual> sameHour(qint64 nowMs, const QTimeZone &zone, Value value) const;

    std::map<qint64, TrafficHour> m_hours{};
    QHash<QByteArray, Failing> m_failing{};
};
