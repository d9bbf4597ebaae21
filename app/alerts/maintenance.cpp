// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/maintenance.h"

#include <algorithm>

namespace {

constexpr int daysAWeek = 7;

struct Span {
    QDateTime from{};
    QDateTime until{};
};

/// The n-th time, counted from 0.
Span occurrence(const MaintenanceWindow &window, qint64 number)
{
    const QDateTime first = window.from.toLocalTime();
    const QDateTime from(first.date().addDays(number * daysAWeek), first.time());
    return {.from = from.toUTC(), .until = from.addSecs(window.from.secsTo(window.until)).toUTC()};
}

/// The first time whose end is still to come.
std::optional<Span> currentOrNext(const MaintenanceWindow &window, const QDateTime &now)
{
    if (!window.isWeekly) {
        if (window.until <= now)
            return {};
        return Span{.from = window.from, .until = window.until};
    }
    const qint64 days = window.from.toLocalTime().date().daysTo(now.toLocalTime().date());
    // One week earlier: it may reach over midnight, or over the whole week.
    for (qint64 number = std::max<qint64>(0, days / daysAWeek - 1);; ++number) {
        const Span span = occurrence(window, number);
        if (now < span.until)
            return span;
    }
}

} // namespace

std::optional<QDateTime> endOfMaintenance(const MaintenanceWindow &window, const QDateTime &now)
{
    const auto span = currentOrNext(window, now);
    if (!span || now < span->from)
        return {};
    return span->until;
}

std::optional<QDateTime> nextMaintenance(const MaintenanceWindow &window, const QDateTime &now)
{
    const auto span = currentOrNext(window, now);
    if (!span)
        return {};
    return span->from;
}

bool covers(const MaintenanceWindow &window, const QString &place, const QDateTime &now)
{
    return (window.places.isEmpty() || window.places.contains(place)) && endOfMaintenance(window, now);
}
