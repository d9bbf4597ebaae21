// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/maintenance.h"

#include <algorithm>

namespace {

constexpr int daysAWeek = 7;

struct Span {
    QDateTime from{};
    QDateTime until{};
};

/// So many weeks later by the clock on the wall. In the night in which clocks go on an hour is left out: what
/// would be in it is an hour later.
QDateTime weeksLater(const QDateTime &time, qint64 weeks)
{
    const QDateTime local = time.toLocalTime();
    const QDate date = local.date().addDays(weeks * daysAWeek);
    const QDateTime later(date, local.time());
    return (later.isValid() ? later : QDateTime(date, local.time().addSecs(3600))).toUTC();
}

/// The n-th time, counted from 0.
Span occurrence(const MaintenanceWindow &window, qint64 number)
{
    return {.from = weeksLater(window.from, number), .until = weeksLater(window.until, number)};
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
