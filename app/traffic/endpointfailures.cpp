// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/endpointfailures.h"

#include <algorithm>

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

void FailureCounter::add(std::string_view endpoint, qint64 timeMs)
{
    auto found = m_endpoints.find(endpoint);
    if (found == m_endpoints.end()) {
        if (m_endpoints.size() >= mostEndpoints)
            return;
        found = m_endpoints.emplace(std::string(endpoint), Endpoint{.firstMs = timeMs}).first;
    }
    found->second.firstMs = std::min(found->second.firstMs, timeMs);
    ++found->second.minutes[timeMs / minuteMs];
}

QList<EndpointFailures> FailureCounter::lately(qint64 nowMs)
{
    const qint64 first = nowMs / minuteMs - reach.count();
    QList<EndpointFailures> out;
    for (auto &[name, endpoint] : m_endpoints) {
        auto &minutes = endpoint.minutes;
        minutes.erase(minutes.begin(), minutes.lower_bound(first));
        quint64 count = 0;
        for (const auto &[minute, failures] : minutes)
            count += failures;
        if (count > 0)
            out.append(
                {.endpoint = QByteArray::fromStdString(name), .count = count, .sinceMs = endpoint.firstMs});
    }
    if (m_endpoints.size() >= mostEndpoints)
        std::erase_if(m_endpoints, [](const auto &entry) { return entry.second.minutes.empty(); });
    std::ranges::stable_sort(out, std::ranges::greater(), &EndpointFailures::count);
    return out;
}
