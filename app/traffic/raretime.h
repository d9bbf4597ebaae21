// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

/// A time as it is written.
struct RareTime {
    qint64 localMs = 0;               ///< taken as UTC
    std::optional<qint64> offsetMs{}; ///< from UTC; nothing when it does not say
};

/// Reads times in ways that few logs use: RFC 1123 ("Sat, 01 Mar 2025 12:00:00 GMT"), the date of an access
/// log with a fraction, another zone or one digit of the day, years first with single digits
/// ("2025/3/1 8:05:00"), all of them followed by UTC, GMT or an offset, that by the name of the zone in
/// brackets (Java) or as letters (Go, whose monotonic clock may follow), and "20250301200000".
///
/// Nothing when any of it is not understood.
std::optional<RareTime> rareTimeOf(std::string_view text);
