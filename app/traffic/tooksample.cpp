// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tooksample.h"

#include <algorithm>

namespace {

// What hardly any request does, whoever serves it.
constexpr double quickestMs = 0.05; // a tenth of all answered sooner than this
constexpr double slowSeconds = 5;   // one in twenty, and more, taking longer
constexpr double slowestMs = 600'000;
constexpr double slowMedianMs = 20'000;

constexpr double nanosecondsOfMs = 1e6;

} // namespace

void TookSample::add(std::string_view text)
{
    bool isNumber = false;
    const double number = QByteArray::fromRawData(text.data(), qsizetype(text.size())).toDouble(&isNumber);
    if (!isNumber || number < 0)
        return;
    m_numbers.push_back(number);
    m_hasPoint |= text.find('.') != std::string_view::npos;
}

double TookSample::quantile(double share) const
{
    if (m_numbers.empty())
        return 0;
    std::vector<double> sorted = m_numbers;
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

TookUnit TookSample::unitBy(const QByteArray &plainKey) const
{
    if (plainKey.endsWith("ms") || plainKey.endsWith("msec"))
        return TookUnit::Milliseconds;
    if (plainKey.endsWith("us"))
        return TookUnit::Microseconds;
    if (plainKey.endsWith("ns") || plainKey == "event.duration")
        return TookUnit::Nanoseconds;
    const bool areNginx = plainKey == "requesttime" || plainKey == "reqtime";
    if (plainKey.endsWith("seconds") || (areNginx && (m_hasPoint || isEmpty())))
        return TookUnit::Seconds;
    if (m_hasPoint)
        return unitOfDecimals();
    const double median = quantile(0.5);
    return median >= nanosecondsOfMs ? TookUnit::Nanoseconds
        : median >= slowMedianMs     ? TookUnit::Microseconds
                                     : TookUnit::Milliseconds;
}

TookUnit TookSample::unitOfDecimals() const
{
    if (quantile(0.1) < quickestMs)
        return TookUnit::Seconds;
    const bool areManySlow = quantile(0.95) >= slowSeconds;
    return quantile(0.5) >= 1 || areManySlow ? TookUnit::Milliseconds : TookUnit::Seconds;
}

std::optional<TookUnit> TookSample::unitOfNameless() const
{
    constexpr size_t enough = 5; // for a number that stays the same to be no time
    if (m_numbers.empty() || m_hasPoint)
        return {};
    const double least = quantile(0);
    const double most = quantile(1);
    if (m_numbers.size() >= enough && least == most && most > 0)
        return {};
    if (quantile(0.75) == 0 && most <= 60)
        return {}; // seconds, or quick milliseconds: nobody can tell
    if (most > slowestMs)
        return TookUnit::Microseconds;
    constexpr double leastOfMicroseconds = 10;
    if (quantile(0.1) < quickestMs * 1000 && least < leastOfMicroseconds)
        return TookUnit::Milliseconds;
    constexpr double slowShopMs = 500; // its median
    return most > 100'000 || quantile(0.5) >= slowShopMs ? TookUnit::Microseconds : TookUnit::Milliseconds;
}
