// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/nametable.h"

#include "app/traffic/logbytes.h"
#include "app/traffic/texthash.h"

#include <QHashFunctions>

namespace {

constexpr size_t firstPlaces = 256;
constexpr quint64 goldenFactor = 0x9e37'79b9'7f4a'7c15; // 2^64 / golden ratio: spreads to the upper bits

quint32 upperHalf(quint64 hash)
{
    return quint32(hash >> 32);
}

} // namespace

NameTable::NameTable(int most) : m_most(most), m_seed(quint64(QHashSeed::globalSeed())), m_places(firstPlaces)
{
}

/// Where the name is, or where it would go.
size_t NameTable::placeOf(std::string_view name, quint64 hash) const
{
    const size_t mask = m_places.size() - 1;
    const auto isOther = [&](const Place &place) {
        return place.number != 0
            && (place.hash != upperHalf(hash) || logbytes::view(m_names.at(place.number)) != name);
    };
    size_t at = hash & mask;
    while (isOther(m_places[at]))
        at = (at + 1) & mask;
    return at;
}

/// Six bits of a name, from its size and its middle: agents all begin alike.
size_t NameTable::markOf(std::string_view name)
{
    constexpr size_t word = sizeof(quint64);
    const quint64 part = name.size() < 2 * word ? static_cast<unsigned char>(name.back())
                                                : logbytes::load64(name.data() + name.size() / 2);
    return size_t((part + name.size()) * goldenFactor >> 58);
}

quint16 NameTable::numberOf(std::string_view name)
{
    if (name.empty())
        return 0;
    quint16 &recent = m_recent[markOf(name)];
    const std::string_view last = logbytes::view(m_names.at(recent));
    if (last.size() != name.size() || !logbytes::areEqual(last.data(), name.data(), name.size()))
        recent = lookUp(name);
    return recent;
}

quint16 NameTable::lookUp(std::string_view name)
{
    const quint64 hash = texthash::of(name, m_seed);
    size_t at = placeOf(name, hash);
    if (m_places[at].number != 0 || m_names.size() > m_most)
        return m_places[at].number;
    if (size_t(m_names.size()) * 2 > m_places.size()) {
        grow();
        at = placeOf(name, hash);
    }
    m_places[at] = {.hash = upperHalf(hash), .number = quint16(m_names.size())};
    m_names.append(QByteArray(name.data(), qsizetype(name.size())));
    return m_places[at].number;
}

void NameTable::grow()
{
    m_places.assign(m_places.size() * 2, Place());
    for (qsizetype number = 1; number < m_names.size(); ++number) {
        const std::string_view name = logbytes::view(m_names.at(number));
        const quint64 hash = texthash::of(name, m_seed);
        m_places[placeOf(name, hash)] = {.hash = upperHalf(hash), .number = quint16(number)};
    }
}
