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
    quint64 count = 0;  ///< answers of class 5 in the last quarter of an hour
    qint64 sinceMs = 0; ///< the first that is known of, however long ago; 0: not told

    bool operator==(const EndpointFailures &) const = default;
};

/// Counts answers of class 5 by endpoint and minute, for a quarter of an hour, and remembers the first of
/// each. Bounded: past that many endpoints, those that have been quiet for as long are forgotten.
class FailureCounter
{
public:
    static constexpr std::chrono::minutes reach{15};
    static constexpr size_t mostEndpoints = 500;

    void add(std::string_view endpoint, qint64 timeMs);
    /// The most failures first.
    QList<EndpointFailures> lately(qint64 nowMs);
    void clear() { m_endpoints.clear(); }

private:
    struct Endpoint {
        qint64 firstMs = 0;
        std::map<qint64, quint64> minutes{}; // since the epoch
    };

    std::map<std::string, Endpoint, std::less<>> m_endpoints{};
};
