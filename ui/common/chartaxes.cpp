// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartaxes.h"

#include <array>
#include <cmath>

using namespace std::chrono_literals;

namespace chartaxes {

namespace {

/// Distances people read without counting.
constexpr std::array<std::chrono::seconds, 21> steps{
    5s, 10s, 15s, 30s, 1min, 2min,    5min,     10min,    15min,    30min,    1h,
    2h, 4h,  6h,  12h, 24h,  24h * 7, 24h * 14, 24h * 28, 24h * 91, 24h * 364};

} // namespace

double topFor(double greatest)
{
    if (!(greatest > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(greatest)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (greatest <= factor * power)
            return factor * power;
    }
    return 10 * power;
}

QList<double> values(double top)
{
    constexpr int parts = 2; // few lines: the value under the pointer is said in words
    QList<double> out;
    for (int i = 0; i <= parts; ++i)
        out.append(top * i / parts);
    return out;
}

QList<qint64> moments(qint64 fromMs, qint64 toMs, int most, qint64 offsetMs)
{
    QList<qint64> out;
    for (const std::chrono::milliseconds step : steps) {
        out.clear();
        const qint64 stepMs = step.count();
        for (qint64 at = ((fromMs + offsetMs) / stepMs + 1) * stepMs - offsetMs; at < toMs; at += stepMs) {
            out.append(at);
            if (out.size() > most)
                break;
        }
        if (out.size() <= most)
            return out;
    }
    return out.first(std::min<qsizetype>(most, out.size()));
}

} // namespace chartaxes
