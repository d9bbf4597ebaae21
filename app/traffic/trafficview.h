// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"

#include <chrono>
#include <optional>

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
