// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"
#include "app/traffic/routefolder.h"
#include "app/traffic/serieslevel.h"
#include "app/traffic/topcounts.h"

/// A request that took long.
struct SlowRequest {
    qint64 tookUs = 0;
    qint64 timeMs = 0;
    int status = 0;
    QByteArray method{};
    QByteArray target{};
};

/// All figures of a log: totals, a series over time, the busiest endpoints and clients, the slowest requests.
/// Memory is bounded whatever comes: when a log covers too long a time for its step, the step grows from a
/// second to a minute, an hour, a day, which loses nothing but that detail.
class TrafficDigest
{
public:
    struct Options {
        RouteFolder routes{};
        std::chrono::seconds step{1};       ///< the finest of the series
        qsizetype largestSeries = 20 << 20; ///< bytes; then the step grows
    };
    static constexpr int keptSamples = 20; ///< lines that were not understood
    static constexpr int keptSlow = 20;

    explicit TrafficDigest(const Options &options);

    void add(const LogEvent &event);
    void addUnparsed(std::string_view line);
    /// Adds what another digest found in another part.
    void merge(const TrafficDigest &other);

    quint64 requests() const { return m_requests; }
    quint64 bytes() const { return m_bytes; }
    quint64 unparsed() const { return m_unparsed; }
    const QList<QByteArray> &unparsedSamples() const { return m_samples; }
    /// By status, 0 to 999.
    const std::array<quint64, 1000> &byStatus() const { return m_byStatus; }
    std::array<quint64, statusClassCount> byClass() const;
    const SeriesLevel &series() const { return m_series; }
    /// Nothing when no line said how long it took.
    std::optional<Percentiles> took() const;
    const TopCounts &endpoints() const { return m_endpoints; }
    const TopCounts &clients() const { return m_clients; }
    /// The slowest first.
    QList<SlowRequest> slowest() const;

private:
    void noteSlow(const SlowRequest &request);
    void coarsen();
    void boundSeries();

    Options m_options;
    quint64 m_requests = 0;
    quint64 m_bytes = 0;
    quint64 m_unparsed = 0;
    std::array<quint64, 1000> m_byStatus{};
    SeriesLevel m_series;
    TopCounts m_endpoints;
    TopCounts m_clients;
    QList<SlowRequest> m_slow{}; // a heap, the least slow in front
    qint64 m_slowFromUs = -1;
    QList<QByteArray> m_samples{};
};
