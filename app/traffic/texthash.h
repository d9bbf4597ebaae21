// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

/// Multiplies and folds, sixteen bytes at a time. Seeded anew for each process, so that nobody can choose
/// texts that collide; by chance two of a million do once in 10^7 runs.
namespace texthash {

inline constexpr quint64 oddFactor = 0x9e37'79b9'7f4a'7c15;   ///< 2^64 / golden ratio
inline constexpr quint64 otherFactor = 0xff51'afd7'ed55'8ccd; ///< of MurmurHash3's finaliser

inline quint64 mixed(quint64 hash, quint64 bytes, quint64 factor = oddFactor)
{
    hash = (hash ^ bytes) * factor;
    return hash ^ hash >> 29;
}

/// Never 0, which may stand for a free place. Two runs go side by side, as each step of one waits for the
/// last; their factors differ, or what differs in both could cancel.
inline quint64 of(std::string_view text, quint64 seed)
{
    constexpr size_t word = sizeof(quint64);
    const char *at = text.data();
    const char *const end = at + text.size();
    quint64 one = seed ^ text.size() * oddFactor;
    quint64 other = ~seed;
    for (size_t left = text.size(); left > 2 * word; left -= 2 * word, at += 2 * word) {
        one = mixed(one, logbytes::load64(at));
        other = mixed(other, logbytes::load64(at + word), otherFactor);
    }
    quint64 rest = 0;
    if (text.size() >= word) {
        one = mixed(one, logbytes::load64(text.size() >= 2 * word ? end - 2 * word : at));
        rest = logbytes::load64(end - word);
    } else if (!text.empty()) {
        std::memcpy(&rest, at, text.size());
    }
    other = mixed(other, rest, otherFactor);
    return mixed(mixed(one, other), 0) | 1;
}

} // namespace texthash
