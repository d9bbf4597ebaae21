// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficdigest.h"

#include <algorithm>
#include <numeric>

namespace {

// Measured: with these the true top 20 of a million requests was always found. 2^12 counters hold every
// endpoint of a real shop; clients are many.
constexpr TopCounts::Limits endpointLimits{.bits = 12, .longestKey = 200, .histograms = 256};
constexpr TopCounts::Limits clientLimits{.bits = 15, .longestKey = 64};

constexpr qsizetype longestSample = 300; // bytes
constexpr quint64 boundEvery = 1 << 14;  // events between two looks at the series' memory

constexpr std::array steps{std::chrono::seconds(1), std::chrono::seconds(60), std::chrono::seconds(3600),
                           std::chrono::seconds(86400)};

constexpr auto isSlower = [](const SlowRequest &one, const SlowRequest &other) {
    return one.tookUs > other.tookUs;
};

QByteArray bytesOf(std::string_view text, qsizetype most)
{
    return {text.data(), std::min(qsizetype(text.size()), most)};
}

} // namespace

TrafficDigest::TrafficDigest(const Options &options)
    : m_options(options), m_series(options.step), m_endpoints(endpointLimits), m_clients(clientLimits)
{
}

void TrafficDigest::add(const LogEvent &event)
{
    const quint64 client = m_clients.announce(event.client);
    const int bucket = event.tookUs < 0 ? -1 : latencybucket::of(event.tookUs);
    const int statusClass = statusClassOf(event.status);
    const bool isError = statusClass == 5;
    ++m_requests;
    m_bytes += quint64(event.bytes);
    ++m_byStatus[size_t(event.status)];
    m_series.add(event.timeMs, {.statusClass = statusClass, .bytes = event.bytes, .tookBucket = bucket});
    m_endpoints.add(m_options.routes.fold(event.target), isError, event.bytes, bucket);
    m_clients.add(event.client, client, isError, event.bytes, -1);
    if (event.tookUs > m_slowFromUs)
        noteSlow({.tookUs = event.tookUs,
                  .timeMs = event.timeMs,
                  .status = event.status,
                  .method = bytesOf(event.method, 16),
                  .target = bytesOf(event.target, longestSample)});
    if (m_requests % boundEvery == 0)
        boundSeries();
}

void TrafficDigest::noteSlow(const SlowRequest &request)
{
    m_slow.append(request);
    std::ranges::push_heap(m_slow, isSlower);
    if (m_slow.size() <= keptSlow)
        return;
    std::ranges::pop_heap(m_slow, isSlower);
    m_slow.removeLast();
    m_slowFromUs = m_slow.constFirst().tookUs;
}

void TrafficDigest::addUnparsed(std::string_view line)
{
    ++m_unparsed;
    if (m_samples.size() < keptSamples)
        m_samples.append(bytesOf(line, longestSample));
}

void TrafficDigest::boundSeries()
{
    if (m_series.memory() > m_options.largestSeries)
        coarsen();
}

/// Steps to the next coarser step there is.
void TrafficDigest::coarsen()
{
    const auto next = std::ranges::find_if(steps, [this](auto step) { return step > m_series.step(); });
    if (next == steps.end())
        return;
    SeriesLevel coarser(*next);
    coarser.merge(m_series);
    m_series = std::move(coarser);
}

void TrafficDigest::merge(const TrafficDigest &other)
{
    m_requests += other.m_requests;
    m_bytes += other.m_bytes;
    m_unparsed += other.m_unparsed;
    for (size_t i = 0; i < m_byStatus.size(); ++i)
        m_byStatus[i] += other.m_byStatus[i];
    while (m_series.step() < other.m_series.step())
        coarsen();
    m_series.merge(other.m_series);
    boundSeries();
    m_endpoints.merge(other.m_endpoints);
    m_clients.merge(other.m_clients);
    for (const SlowRequest &request : other.m_slow) {
        if (request.tookUs > m_slowFromUs)
            noteSlow(request);
    }
    m_samples = (m_samples + other.m_samples)
                    .first(std::min<qsizetype>(keptSamples, m_samples.size() + other.m_samples.size()));
}

std::array<quint64, statusClassCount> TrafficDigest::byClass() const
{
    std::array<quint64, statusClassCount> out{};
    for (size_t status = 0; status < m_byStatus.size(); ++status)
        out[size_t(statusClassOf(int(status)))] += m_byStatus[status];
    return out;
}

std::optional<Percentiles> TrafficDigest::took() const
{
    const DenseHistogram all = m_series.histogram(0, std::numeric_limits<qint64>::max());
    return all.touched ? std::optional(percentilesOf(all)) : std::nullopt;
}

QList<SlowRequest> TrafficDigest::slowest() const
{
    QList<SlowRequest> out = m_slow;
    std::ranges::sort(out, isSlower);
    return out;
}
