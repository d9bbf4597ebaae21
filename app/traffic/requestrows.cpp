// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/requestrows.h"

#include "app/traffic/logbytes.h"
#include "app/traffic/routefolder.h"
#include "app/traffic/texthash.h"

#include <QHashFunctions>

namespace {

constexpr size_t longestAgent = 512; // bytes

} // namespace

RequestRow RowsSnapshot::row(qint64 number) const
{
    const auto after = std::ranges::upper_bound(m_parts, number, {}, &Part::first);
    const Part &part = *std::prev(after);
    return part.chunk->row(size_t(number - part.first));
}

RowsSnapshot::Texts RowsSnapshot::texts(qint64 number) const
{
    const RequestRow found = row(number);
    return {.method = logbytes::view(methods.at(found.method)),
            .target = found.target,
            .client = found.client,
            .user = found.user,
            .requestId = found.requestId};
}

RowsSnapshot RowsSnapshot::apart(std::span<const qint64> numbers) const
{
    RequestRows kept;
    for (const qint64 number : numbers) {
        const RequestRow wanted = row(number);
        kept.add({.timeMs = wanted.timeMs,
                  .tookUs = wanted.hasTook() ? qint64(wanted.tookUs) : -1,
                  .bytes = wanted.bytes,
                  .status = wanted.status,
                  .method = logbytes::view(methods.at(wanted.method)),
                  .target = wanted.target,
                  .client = wanted.client,
                  .user = wanted.user,
                  .agent = logbytes::view(agents.at(wanted.agent)),
                  .requestId = wanted.requestId},
                 logbytes::view(endpoints.at(wanted.endpoint)));
    }
    return kept.snapshot();
}

RequestRows::RequestRows(qint64 most)
    : m_most(most), m_seed(quint64(QHashSeed::globalSeed())), m_store(std::make_shared<ChunkStore>())
{
}

void RequestRows::startChunk()
{
    m_open = m_store->take();
    m_places.forget();
    m_parts.push_back({.chunk = m_open, .first = m_end});
    dropOldest();
}

/// Makes room a chunk at a time; the rows of a partly superfluous chunk stay a little longer.
void RequestRows::dropOldest()
{
    constexpr size_t mostChunks = mostMemory / (RowChunk::mostRows * RowChunk::rowSize + RowChunk::mostText);
    size_t superfluous = m_parts.size() > mostChunks ? m_parts.size() - mostChunks : 0;
    while (superfluous + 1 < m_parts.size() && m_end - m_parts[superfluous + 1].first >= m_most)
        ++superfluous;
    m_parts.erase(m_parts.begin(), m_parts.begin() + qsizetype(superfluous));
}

void RequestRows::add(const LogEvent &event, std::string_view endpoint)
{
    RowChunk::Names names = namesOf(event);
    names.endpoint = m_endpoints.numberOf(endpoint);
    keep(event, names);
}

void RequestRows::add(const LogEvent &event, RouteFolder &routes)
{
    RowChunk::Names names = namesOf(event);
    auto endpoint = m_memo.find(names.targetHash);
    if (!endpoint) {
        endpoint = m_endpoints.numberOf(routes.fold(event.target));
        m_memo.note(names.targetHash, *endpoint);
    }
    names.endpoint = quint16(*endpoint);
    keep(event, names);
}

/// All but the endpoint. What memory is slow to give is asked for first, and used last.
RowChunk::Names RequestRows::namesOf(const LogEvent &event)
{
    RowChunk::Names names{.targetHash = texthash::of(event.target, m_seed),
                          .clientHash = texthash::of(event.client, m_seed)};
    m_memo.fetch(names.targetHash);
    m_places.fetch(names.targetHash);
    m_places.fetch(names.clientHash);
    names.method = m_methods.numberOf(event.method);
    names.agent = m_agents.numberOf(event.agent.substr(0, longestAgent));
    return names;
}

void RequestRows::keep(const LogEvent &event, const RowChunk::Names &names)
{
    if (!m_open || !m_open->add(event, names, m_places)) {
        startChunk();
        m_open->add(event, names, m_places); // an empty one has room for any
    }
    ++m_parts.back().count;
    ++m_end;
}

RowsSnapshot RequestRows::snapshot() const
{
    RowsSnapshot out;
    out.m_parts = m_parts;
    out.m_end = m_end;
    out.m_first = m_parts.empty() ? m_end : std::max(m_parts.front().first, m_end - m_most);
    out.methods = m_methods.names();
    out.endpoints = m_endpoints.names();
    out.agents = m_agents.names();
    return out;
}

void RequestRows::clear()
{
    *this = RequestRows(m_most);
}
