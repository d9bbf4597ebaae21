// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A span of time, UTC ms: [fromMs, toMs).
struct TimeRange {
    qint64 fromMs = 0;
    qint64 toMs = 0;

    qint64 lengthMs() const { return toMs - fromMs; }
    bool contains(qint64 atMs) const { return atMs >= fromMs && atMs < toMs; }
    bool operator==(const TimeRange &) const = default;
};
