// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatelifetime.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace {

using std::chrono::days;
using std::chrono::seconds;

QDateTime startOf(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC);
}

} // namespace

ExpiryThresholds expiryThresholds(seconds lifetime)
{
    return {.notice = std::min<seconds>(days(30), lifetime / 3),
            .warning = std::min<seconds>(days(14), lifetime / 4),
            .critical = std::min<seconds>(days(7), lifetime / 8)};
}

ExpiryLevel expiryLevel(const QDateTime &notBefore, const QDateTime &notAfter, const QDateTime &now)
{
    const seconds left(now.secsTo(notAfter));
    if (left < 0s)
        return ExpiryLevel::Expired;
    const ExpiryThresholds thresholds = expiryThresholds(lifetimeOf(notBefore, notAfter));
    if (left < thresholds.critical)
        return ExpiryLevel::Critical;
    if (left < thresholds.warning)
        return ExpiryLevel::Warning;
    return left < thresholds.notice ? ExpiryLevel::Notice : ExpiryLevel::Fine;
}

seconds longestLifetime(const QDateTime &issuedAt)
{
    if (issuedAt < startOf(2020, 9, 1))
        return days(825); // BR before ballot SC31
    if (issuedAt < startOf(2026, 3, 15))
        return days(398);
    if (issuedAt < startOf(2027, 3, 15))
        return days(200);
    return issuedAt < startOf(2029, 3, 15) ? days(100) : days(47);
}

seconds lifetimeOf(const QDateTime &notBefore, const QDateTime &notAfter)
{
    return seconds(notBefore.secsTo(notAfter) + 1);
}
