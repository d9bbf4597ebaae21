// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

/// Multiplies and folds, eight bytes at a time. Seeded anew for each process, so that nobody can choose texts
/// that collide; by chance two of a million do once in 10^7 runs.
namespace texthash {

inline constexpr quint64 oddFactor = 0x9e37'79b9'7f4a'7c15; ///< 2^64 / golden ratio

inline quint64 mixed(quint64 hash, quint64 bytes)
{
    hash = (hash ^ bytes) * oddFactor;
    return hash ^ hash >> 29;
}

/// Never 0, which may stand for a free place.
inline quint64 of(std::string_view text, quint64 seed)
{
    constexpr size_t word = sizeof(quint64);
    quint64 hash = seed ^ text.size() * oddFactor;
    size_t i = 0;
    for (; i + word < text.size(); i += word)
        hash = mixed(hash, logbytes::load64(text.data() + i));
    quint64 rest = 0;
    if (text.size() >= word)
        rest = logbytes::load64(text.data() + text.size() - word);
    else if (!text.empty())
        std::memcpy(&rest, text.data(), text.size());
    return mixed(mixed(hash, rest), 0) | 1;
}

} // namespace texthash
