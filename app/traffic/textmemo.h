// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

/// Remembers a small number of each text that came lately: the newest takes the place of another. Texts are
/// known by their hashes alone, 59 bits of them, so that what is remembered is found without looking at the
/// text: with the seeds of texthash none that collide can be chosen, and by chance two of a million do once
/// in 10^6 runs.
class TextMemo
{
public:
    static constexpr int numberBits = 17;

    /// Of the text with that texthash.
    std::optional<quint32> find(quint64 hash) const
    {
        const quint64 known = m_places[placeOf(hash)];
        const bool isIt = known != 0 && (known & markMask) == (hash & markMask);
        return isIt ? std::optional(quint32(known & ~markMask)) : std::nullopt;
    }
    /// Has its place fetched from memory, for who looks there soon: it is seldom in the nearest cache.
    void fetch(quint64 hash) const
    {
#ifdef __GNUC__
        __builtin_prefetch(&m_places[placeOf(hash)]);
#else
        Q_UNUSED(hash);
#endif
    }
    void note(quint64 hash, quint32 number)
    {
        m_places[placeOf(hash)] = (hash & markMask) | number;
    }
    void forget()
    {
        m_places.fill(0);
    }

private:
    static constexpr size_t placeCount = 8192;
    static constexpr quint64 markMask = ~quint64(0) << numberBits;

    static size_t placeOf(quint64 hash)
    {
        return (hash >> 1) % placeCount;
    } // the lowest bit is always set

    std::array<quint64, placeCount> m_places{};
};
