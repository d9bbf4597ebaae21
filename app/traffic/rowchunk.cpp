// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/rowchunk.h"

#include "app/traffic/logbytes.h"

#include <algorithm>
#include <limits>

namespace {

constexpr size_t longestTarget = 2047; // bytes
constexpr size_t longestShort = 255;   // bytes of client, user and request id
constexpr qint64 reachMs = std::numeric_limits<quint32>::max();
constexpr int largestStatus = 1023;

std::string_view cut(std::string_view text, size_t most)
{
    return text.substr(0, most);
}

} // namespace

/// Writes it behind all others, and gives where it lies.
quint32 RowChunk::write(std::string_view text)
{
    const auto place = quint32(m_textUsed);
    const auto length = quint16(text.size());
    std::memcpy(m_text.get() + m_textUsed, &length, sizeof length);
    m_textUsed += sizeof length;
    logbytes::copy(text.data(), text.size(), m_text.get() + m_textUsed);
    m_textUsed += text.size();
    return place;
}

/// Where it lies; where it does not yet, it is written.
quint32 RowChunk::placeOf(std::string_view text, quint64 hash, TextMemo &places)
{
    if (const auto known = places.find(hash))
        return *known;
    const quint32 place = write(text);
    places.note(hash, place);
    return place;
}

void RowChunk::writeMore(const LogEvent &event, bool hasOwnTime, bool hasMore)
{
    if (hasOwnTime) {
        std::memcpy(m_text.get() + m_textUsed, &event.timeMs, sizeof event.timeMs);
        m_textUsed += sizeof event.timeMs;
    }
    if (hasMore) {
        write(cut(event.user, longestShort));
        write(cut(event.requestId, longestShort));
    }
}

bool RowChunk::add(const LogEvent &event, const Names &names, TextMemo &places)
{
    const std::string_view target = cut(event.target, longestTarget);
    const std::string_view client = cut(event.client, longestShort);
    constexpr size_t mostBeside = 4 * sizeof(quint16) + sizeof(qint64) + 2 * longestShort;
    if (m_count == mostRows || m_textUsed + target.size() + client.size() + mostBeside > mostText)
        return false;

    if (m_count == 0)
        m_baseMs = event.timeMs - reachMs / 2;
    const qint64 sinceBase = event.timeMs - m_baseMs;
    const bool hasOwnTime = sinceBase < 0 || sinceBase > reachMs;
    const bool hasMore = !event.user.empty() || !event.requestId.empty();
    const quint32 clientAt = placeOf(client, names.clientHash, places);
    const quint32 targetAt =
        hasOwnTime || hasMore ? write(target) : placeOf(target, names.targetHash, places);
    writeMore(event, hasOwnTime, hasMore);
    constexpr qint64 longestTook = RequestRow::unknownTook - 1;
    m_rows[m_count++] = {
        .sinceBaseMs = hasOwnTime ? 0 : quint32(sinceBase),
        .tookUs = event.tookUs < 0 ? RequestRow::unknownTook : quint32(std::min(event.tookUs, longestTook)),
        .bytes = quint32(std::clamp<qint64>(event.bytes, 0, std::numeric_limits<quint32>::max())),
        .targetAt = targetAt,
        .status = event.status > largestStatus ? 0U : quint32(event.status),
        .hasOwnTime = hasOwnTime,
        .hasMore = hasMore,
        .endpoint = names.endpoint,
        .method = names.method,
        .clientAt = clientAt,
        .agent = names.agent};
    return true;
}

void RowChunk::clear()
{
    m_count = 0;
    m_textUsed = 0;
}

std::shared_ptr<RowChunk> ChunkStore::take()
{
    std::unique_ptr<RowChunk> chunk;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            chunk = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!chunk)
        chunk = std::make_unique<RowChunk>();
    const auto giveBack = [store = shared_from_this()](RowChunk *done) {
        store->giveBack(std::unique_ptr<RowChunk>(done));
    };
    return {chunk.release(), giveBack};
}

void ChunkStore::giveBack(std::unique_ptr<RowChunk> chunk)
{
    chunk->clear();
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < mostIdle)
        m_idle.push_back(std::move(chunk));
}
