// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/changequota.h"

#include <algorithm>

namespace {

constexpr int chinaOffset = 8 * 3600; // seconds; no summer time since 1991

QDate chinaDate(const QDateTime &time)
{
    return time.toOffsetFromUtc(chinaOffset).date();
}

} // namespace

ChangeQuota changeQuota(const PlatformLimit &limit, const QList<QDateTime> &submissions, const QDateTime &now)
{
    const QDate today = chinaDate(now);
    const QDate first(today.year(), today.month(), 1);
    const QDate next = first.addMonths(1);
    const auto used = std::ranges::count_if(submissions, [&](const QDateTime &at) {
        const QDate day = chinaDate(at);
        return first <= day && day < next;
    });
    return {.used = int(used), .most = limit.most, .renewedOn = next};
}
