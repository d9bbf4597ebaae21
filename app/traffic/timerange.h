// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <chrono>
#include <optional>

/// A span of time, UTC ms: [fromMs, toMs).
struct TimeRange {
    qint64 fromMs = 0;
    qint64 toMs = 0;

    qint64 lengthMs() const { return toMs - fromMs; }
    bool contains(qint64 atMs) const { return atMs >= fromMs && atMs < toMs; }
    bool operator==(const TimeRange &) const = default;
};

/// What the charts look at: a window that ends now and moves on, or a span that stays.
struct TrafficView {
    std::chrono::seconds window{900};
    std::optional<TimeRange> fixed{};

    TimeRange rangeAt(qint64 nowMs) const
    {
        return fixed.value_or(TimeRange{nowMs - std::chrono::milliseconds(window).count(), nowMs});
    }
    bool operator==(const TrafficView &) const = default;
};
