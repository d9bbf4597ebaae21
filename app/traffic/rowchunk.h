// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"
#include "app/traffic/textmemo.h"

#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

/// One kept request. The texts point into its chunk.
struct RequestRow {
    static constexpr quint32 unknownTook = 0xffff'ffff;
    static constexpr int mostNames = 20'000; ///< endpoints or agents that have a number; fits 15 bits
    static constexpr int mostMethods = 63;

    qint64 timeMs = 0;
    quint32 tookUs = unknownTook; ///< an hour and eleven minutes at most
    quint32 bytes = 0;            ///< 4 GiB at most
    quint16 status = 0;
    quint16 endpoint = 0; ///< number in RowsSnapshot::endpoints
    quint16 agent = 0;    ///< number in RowsSnapshot::agents
    quint16 method = 0;   ///< number in RowsSnapshot::methods
    std::string_view target{};
    std::string_view client{};
    std::string_view user{};
    std::string_view requestId{};

    bool hasTook() const { return tookUs != unknownTook; }
};

/// Some thousand rows with their texts: 24 bytes a row, and each target and client once. Written at
/// its end only, by one thread; what was published before never changes, so others may read it at the same
/// time.
class RowChunk
{
public:
    static constexpr size_t mostRows = 4096;
    static constexpr size_t rowSize = 24;          ///< bytes, without texts
    static constexpr size_t mostText = 128 * 1024; ///< bytes; full before the rows are where texts are long

    /// The numbers of a request's names, and the texthashes of its texts.
    struct Names {
        quint64 targetHash = 0;
        quint64 clientHash = 0;
        quint16 method = 0;
        quint16 endpoint = 0;
        quint16 agent = 0;
    };

    /// False when there is no room for it. Texts too long for a row are cut. places: where targets and
    /// clients of this chunk lie, for who fills it.
    bool add(const LogEvent &event, const Names &names, TextMemo &places);
    RequestRow row(size_t at) const;
    /// Empty again, to be filled anew.
    void clear();

private:
    /// A row as it lies in memory. Not initialised: memory that no row was written to is none yet.
    struct Packed {
        quint32 sinceBaseMs; // unless hasOwnTime
        quint32 tookUs;
        quint32 bytes;
        quint32 targetAt : 17;
        quint32 status : 10;
        quint32 hasOwnTime : 1; // eight bytes of time are behind the target: it is far from the others
        quint32 hasMore : 1;    // user and id are behind that
        quint32 endpoint : 15;
        quint32 method : 6;
        quint32 clientAt : 17;
        quint32 agent : 15;
    };
    static_assert(sizeof(Packed) == rowSize, "a million rows are 24 MB");
    static_assert(mostText <= (1 << TextMemo::numberBits), "targetAt and clientAt reach the whole text");

    /// A text as it was written: its length in two bytes, then itself.
    std::string_view textAt(size_t at) const
    {
        quint16 length = 0;
        std::memcpy(&length, m_text.get() + at, sizeof length);
        return {m_text.get() + at + sizeof length, length};
    }
    quint32 write(std::string_view text);
    quint32 placeOf(std::string_view text, quint64 hash, TextMemo &places);
    void writeMore(const LogEvent &event, bool hasOwnTime, bool hasMore);

    std::unique_ptr<Packed[]> m_rows = std::make_unique_for_overwrite<Packed[]>(mostRows);
    std::unique_ptr<char[]> m_text = std::make_unique_for_overwrite<char[]>(mostText);
    qint64 m_baseMs = 0; // of its first row, less half of what sinceBaseMs can tell
    size_t m_count = 0;
    size_t m_textUsed = 0;
};

/// Keeps chunks that nobody reads any more for the next ones, so that a steady log takes no new memory.
class ChunkStore : public std::enable_shared_from_this<ChunkStore>
{
public:
    /// An empty chunk, which comes back here by itself. May be let go of on any thread.
    std::shared_ptr<RowChunk> take();

private:
    static constexpr size_t mostIdle = 8; // 2 MiB

    void giveBack(std::unique_ptr<RowChunk> chunk);

    std::mutex m_mutex{};
    std::vector<std::unique_ptr<RowChunk>> m_idle{};
};

inline RequestRow RowChunk::row(size_t at) const
{
    const Packed &packed = m_rows[at];
    RequestRow row{.timeMs = m_baseMs + packed.sinceBaseMs,
                   .tookUs = packed.tookUs,
                   .bytes = packed.bytes,
                   .status = quint16(packed.status),
                   .endpoint = quint16(packed.endpoint),
                   .agent = quint16(packed.agent),
                   .method = quint16(packed.method)};
    row.target = textAt(packed.targetAt);
    row.client = textAt(packed.clientAt);
    const char *behind = row.target.data() + row.target.size();
    if (packed.hasOwnTime) {
        std::memcpy(&row.timeMs, behind, sizeof row.timeMs);
        behind += sizeof row.timeMs;
    }
    if (packed.hasMore) {
        row.user = textAt(size_t(behind - m_text.get()));
        behind = row.user.data() + row.user.size();
        row.requestId = textAt(size_t(behind - m_text.get()));
    }
    return row;
}
