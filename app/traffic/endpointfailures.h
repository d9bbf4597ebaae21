// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <map>
#include <string>
#include <string_view>

/// How often an endpoint has failed lately.
struct EndpointFailures {
    QByteArray endpoint{};
    quint64 count = 0; ///< answers of class 5 in the last quarter of an hour

    bool operator==(const EndpointFailures &) const = default;
};

/// Counts answers of class 5 by endpoint and minute, for a quarter of an hour. Bounded: past that many
/// endpoints, new ones wait until others have been quiet for as long.
class FailureCounter
{
public:
    static constexpr std::chrono::minutes reach{15};
    static constexpr size_t mostEndpoints = 500;

    void add(std::string_view endpoint, qint64 timeMs);
    /// The most failures first.
    QList<EndpointFailures> lately(qint64 nowMs);
    void clear() { m_counts.clear(); }

private:
    using Minutes = std::map<qint64, quint64>; // by minute since the epoch

    std::map<std::string, Minutes, std::less<>> m_counts{};
};
