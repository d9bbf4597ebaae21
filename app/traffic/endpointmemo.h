// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

/// Remembers the endpoints' numbers of targets that came lately: most come again soon, and folding and naming
/// one costs as much as keeping its row. Known by their hashes alone, 60 bits of them: texts that collide
/// can't be chosen, and by chance two of a million do once in 10^6 runs.
class EndpointMemo
{
public:
    /// Of the target with that texthash.
    std::optional<quint16> find(quint64 hash) const
    {
        const quint64 place = m_places[placeOf(hash)];
        return (place & markMask) == (hash & markMask) ? std::optional(quint16(place & ~markMask))
                                                       : std::nullopt;
    }
    void note(quint64 hash, quint16 number) { m_places[placeOf(hash)] = (hash & markMask) | number; }
    void forget() { m_places.fill(0); }

private:
    static constexpr size_t placeCount = 8192;
    static constexpr quint64 markMask = ~quint64(0xffff); // the number takes the rest

    static size_t placeOf(quint64 hash) { return (hash >> 1) % placeCount; } // the lowest bit is always set

    std::array<quint64, placeCount> m_places{};
};
