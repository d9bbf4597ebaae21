// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/salesrhythm.h"

#include "app/sampleshop/randomness.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 freshOrders = 8; // see orderTimes()
constexpr qint64 freshWindow = 5 * hourMs;

constexpr std::array hourWeights{0.33, 0.16, 0.08, 0.05, 0.04, 0.07, 0.2, 0.45, 0.75, 1.05, 1.25, 1.3,
                                 1.25, 1.15, 1.1,  1.15, 1.2,  1.2,  1.3, 1.65, 2.2,  2.4,  1.9,  0.95};
constexpr std::array weekdayWeights{0.93, 0.9, 0.92, 0.97, 1.1, 1.32, 1.26}; // Monday first

/// Running sums of what to expect in each hour of the window.
std::vector<double> hourSums(qint64 firstHour, qint64 hours, Randomness &random)
{
    std::vector<double> sums;
    sums.reserve(size_t(hours));
    double sum = 0;
    double dayNoise = 1;
    for (qint64 n = 0; n < hours; ++n) {
        const qint64 time = (firstHour + n) * hourMs;
        const int hour = shopHour(time);
        if (hour == 0 || n == 0)
            dayNoise = std::exp(0.09 * random.normal());
        sum += hourWeight(hour) * dayWeight(shopDate(time), int(n / 24)) * dayNoise;
        sums.push_back(sum);
    }
    return sums;
}

} // namespace

double hourWeight(int hour)
{
    return hourWeights[size_t(hour)];
}

double dayWeight(const QDate &date, int dayNumber)
{
    const double growth = 1 + 0.1 * dayNumber / 30.0;
    const bool isPayDay = date.day() == 10 || date.day() == 15;
    return weekdayWeights[size_t(date.dayOfWeek() - 1)] * growth * (isPayDay ? 1.2 : 1);
}

int shopHour(qint64 time)
{
    return int((time + shopOffsetMs) % dayMs / hourMs);
}

QDate shopDate(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time + shopOffsetMs, Qt::UTC).date();
}

qint64 atShopHour(qint64 time, int hour)
{
    return (time + shopOffsetMs) / dayMs * dayMs - shopOffsetMs + hour * hourMs;
}

std::vector<qint64> orderTimes(qint64 count, const QDateTime &now, int days, Randomness &random)
{
    const qint64 end = now.toMSecsSinceEpoch();
    const qint64 firstHour = (end - days * dayMs) / hourMs + 1;
    const std::vector<double> sums = hourSums(firstHour, days * 24 - 1, random);
    std::vector<qint64> times;
    times.reserve(size_t(count));
    const qint64 fresh = std::min(count, freshOrders);
    for (qint64 n = 0; n < count - fresh; ++n) {
        const auto hour = std::ranges::upper_bound(sums, random.unit() * sums.back()) - sums.begin();
        times.push_back((firstHour + hour) * hourMs + random.below(hourMs));
    }
    for (qint64 n = 0; n < fresh; ++n)
        times.push_back(end - 60'000 - random.below(freshWindow));
    std::ranges::sort(times);
    return times;
}
