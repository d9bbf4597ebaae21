// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/retrypolicy.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstWait = 400ms; // a restarted worker or a load balancer's next try

bool isPassing(const FailedTry &failed)
{
    static constexpr std::array passing{429, 502, 503, 504};
    if (failed.error)
        return *failed.error == Error::Kind::Unreachable || *failed.error == Error::Kind::TimedOut;
    return std::find(passing.begin(), passing.end(), failed.status) != passing.end();
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const FailedTry &failed, double jitter)
{
    const bool mayRepeat = !failed.isWrite || failed.isRepeatable;
    if (!mayRepeat || !isPassing(failed) || failed.number >= mostTries)
        return {};
    if (failed.retryAfter && *failed.retryAfter > longestRetryAfter)
        return {};
    const auto full = firstWait * (1 << (failed.number - 1));
    const auto wait = std::chrono::milliseconds(std::llround(double(full.count()) * (0.5 + jitter / 2)));
    return std::max<std::chrono::milliseconds>(wait, failed.retryAfter.value_or(0s));
}

std::optional<std::chrono::seconds> retryAfterFromHeader(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!at.isValid())
        return {};
    at.setTimeSpec(Qt::UTC);
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(at)));
}
