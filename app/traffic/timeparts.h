// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

#include <optional>
#include <string_view>

/// Pieces of dates that several ways of writing them share.
namespace timeparts {

/// 1 to 12 for the three letters at a place, 0 for others.
inline int monthOf(const char *at)
{
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (int month = 0; month < 12; ++month) {
        if (std::memcmp(at, months.data() + 3 * month, 3) == 0)
            return month + 1;
    }
    return 0;
}

/// The offset "+0800", "+08:00" or "+08" as milliseconds; nothing when it is none.
inline std::optional<qint64> offsetMs(std::string_view text)
{
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-') || !logbytes::areDigits(text.data() + 1, 2))
        return {};
    int minutes = logbytes::two(text.data() + 1) * 60;
    const std::string_view rest = text.substr(text.size() > 3 && text[3] == ':' ? 4 : 3);
    if (rest.size() == 2 && logbytes::areDigits(rest.data(), 2))
        minutes += logbytes::two(rest.data());
    else if (text.size() != 3)
        return {};
    return (text[0] == '-' ? -minutes : minutes) * 60'000LL;
}

/// The digits behind a point as milliseconds, cut off; gives where they end.
inline const char *readFraction(const char *at, const char *end, qint64 &ms)
{
    if (end - at >= 4 && logbytes::areDigits(at, 3) && !logbytes::isDigit(at[3])) { // nearly always
        ms = (at[0] - '0') * 100 + logbytes::two(at + 1);
        return at + 3;
    }
    ms = 0;
    for (int weight = 100; at < end && logbytes::isDigit(*at); ++at, weight /= 10)
        ms += (*at - '0') * weight;
    return at;
}

} // namespace timeparts
