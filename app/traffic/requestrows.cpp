// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/requestrows.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace {

constexpr size_t longestShort = 255; // bytes of method, client, user and request id

std::string_view cut(std::string_view text, size_t most)
{
    return text.substr(0, most);
}

} // namespace

const RowsSnapshot::Part &RowsSnapshot::partOf(qint64 number) const
{
    const auto after = std::ranges::upper_bound(m_parts, number, {}, &Part::first);
    return *std::prev(after);
}

RowsSnapshot::Texts RowsSnapshot::texts(qint64 number) const
{
    const Part &part = partOf(number);
    return textsOf(*part.chunk, part.chunk->rows[size_t(number - part.first)]);
}

RowsSnapshot::Texts RowsSnapshot::textsOf(const RowChunk &chunk, const RequestRow &row)
{
    const char *at = chunk.text.get() + row.textAt;
    const auto take = [&at](size_t length) {
        const std::string_view text(at, length);
        at += length;
        return text;
    };
    Texts out;
    out.method = take(row.methodLength);
    out.target = take(row.targetLength);
    out.client = take(row.clientLength);
    out.user = take(row.userLength);
    out.requestId = take(row.requestIdLength);
    return out;
}

quint16 NameTable::numberOf(std::string_view name)
{
    if (name.empty())
        return 0;
    const auto view = QByteArray::fromRawData(name.data(), qsizetype(name.size()));
    const auto known = m_numbers.constFind(view);
    if (known != m_numbers.cend())
        return *known;
    if (m_names.size() >= mostNames)
        return 0;
    const QByteArray own(name.data(), qsizetype(name.size()));
    const auto number = quint16(m_names.size());
    m_names.append(own);
    m_numbers.insert(own, number);
    return number;
}

void RequestRows::startChunk()
{
    m_open = std::make_shared<RowChunk>();
    m_parts.push_back({.chunk = m_open, .first = m_end});
    m_textUsed = 0;
    dropOldest();
}

/// Makes room a chunk at a time; the rows of a partly superfluous chunk stay a little longer.
void RequestRows::dropOldest()
{
    constexpr auto chunkMemory =
        qsizetype(RowChunk::mostRows) * qsizetype(sizeof(RequestRow)) + qsizetype(RowChunk::mostText);
    const auto mostChunks = std::max<qsizetype>(2, mostMemory / chunkMemory);
    size_t superfluous = qsizetype(m_parts.size()) > mostChunks ? m_parts.size() - size_t(mostChunks) : 0;
    while (superfluous + 1 < m_parts.size() && m_end - m_parts[superfluous + 1].first >= m_most)
        ++superfluous;
    m_parts.erase(m_parts.begin(), m_parts.begin() + qsizetype(superfluous));
}

void RequestRows::add(const LogEvent &event, std::string_view endpoint)
{
    const std::string_view pieces[]{cut(event.method, longestShort), cut(event.target, longestTarget),
                                    cut(event.client, longestShort), cut(event.user, longestShort),
                                    cut(event.requestId, longestShort)};
    size_t length = 0;
    for (const std::string_view piece : pieces)
        length += piece.size();
    if (!m_open || m_parts.back().count == RowChunk::mostRows || m_textUsed + length > RowChunk::mostText)
        startChunk();

    char *to = m_open->text.get() + m_textUsed;
    for (const std::string_view piece : pieces)
        to = std::copy(piece.begin(), piece.end(), to);
    constexpr qint64 most = RequestRow::unknownTook - 1;
    const bool hasTook = event.tookUs >= 0;
    m_open->rows[size_t(m_parts.back().count)] = {
        .timeMs = event.timeMs,
        .tookUs = hasTook ? quint32(std::min(event.tookUs, most)) : RequestRow::unknownTook,
        .bytes = quint32(std::min<qint64>(event.bytes, std::numeric_limits<quint32>::max())),
        .textAt = quint32(m_textUsed),
        .targetLength = quint16(pieces[1].size()),
        .status = quint16(event.status),
        .endpoint = m_endpoints.numberOf(endpoint),
        .agent = m_agents.numberOf(cut(event.agent, 512)),
        .methodLength = quint8(pieces[0].size()),
        .clientLength = quint8(pieces[2].size()),
        .userLength = quint8(pieces[3].size()),
        .requestIdLength = quint8(pieces[4].size())};
    m_textUsed += length;
    ++m_parts.back().count;
    ++m_end;
}

RowsSnapshot RequestRows::snapshot() const
{
    RowsSnapshot out;
    out.m_parts = m_parts;
    out.m_end = m_end;
    out.m_first = m_parts.empty() ? m_end : std::max(m_parts.front().first, m_end - m_most);
    out.endpoints = m_endpoints.names();
    out.agents = m_agents.names();
    return out;
}

void RequestRows::clear()
{
    m_parts.clear();
    m_open.reset();
    m_textUsed = 0;
}
