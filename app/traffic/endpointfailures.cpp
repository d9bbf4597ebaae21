// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/endpointfailures.h"

#include <algorithm>

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

void FailureCounter::add(std::string_view endpoint, qint64 timeMs)
{
    auto found = m_counts.find(endpoint);
    if (found == m_counts.end()) {
        if (m_counts.size() >= mostEndpoints)
            return;
        found = m_counts.emplace(std::string(endpoint), Minutes{}).first;
    }
    ++found->second[timeMs / minuteMs];
}

QList<EndpointFailures> FailureCounter::lately(qint64 nowMs)
{
    const qint64 first = nowMs / minuteMs - reach.count();
    QList<EndpointFailures> out;
    for (auto endpoint = m_counts.begin(); endpoint != m_counts.end();) {
        Minutes &minutes = endpoint->second;
        minutes.erase(minutes.begin(), minutes.lower_bound(first));
        if (minutes.empty()) {
            endpoint = m_counts.erase(endpoint);
            continue;
        }
        quint64 count = 0;
        for (const auto &[minute, failures] : minutes)
            count += failures;
        out.append({.endpoint = QByteArray::fromStdString(endpoint->first), .count = count});
        ++endpoint;
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &EndpointFailures::count);
    return out;
}
