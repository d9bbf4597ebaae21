// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/nametable.h"
#include "app/traffic/rowchunk.h"

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

/// The rows that were kept at one moment, oldest first. Costs next to nothing to make and to copy: chunks
/// are shared. A row's number counts from the first that ever came and stays.
///
/// Whoever holds one holds all its rows, also those that newer ones have replaced.
class RowsSnapshot
{
public:
    struct Texts {
        std::string_view method{};
        std::string_view target{};
        std::string_view client{};
        std::string_view user{};
        std::string_view requestId{};
    };
    /// A run of rows that lie together.
    struct Part {
        std::shared_ptr<const RowChunk> chunk{};
        qint64 first = 0; ///< number of its first row
        int count = 0;
    };

    qint64 firstNumber() const { return m_first; }
    qint64 endNumber() const { return m_end; }
    qint64 count() const { return m_end - m_first; }
    RequestRow row(qint64 number) const;
    Texts texts(qint64 number) const;
    const std::vector<Part> &parts() const { return m_parts; }
    /// Calls use(number, row) for the kept rows of [from, to).
    template<typename Use>
    void forEach(qint64 from, qint64 to, Use use) const;
    /// Some of the rows alone, numbered from 0 in this order: for who looks at them for long and shall not
    /// hold on to all the others.
    RowsSnapshot apart(std::span<const qint64> numbers) const;

    QList<QByteArray> methods{};
    QList<QByteArray> endpoints{};
    QList<QByteArray> agents{};

private:
    friend class RequestRows;

    std::vector<Part> m_parts{};
    qint64 m_first = 0;
    qint64 m_end = 0;
};

template<typename Use>
void RowsSnapshot::forEach(qint64 from, qint64 to, Use use) const
{
    for (const Part &part : m_parts) {
        const qint64 end = std::min({to, m_end, part.first + part.count});
        for (qint64 number = std::max({from, m_first, part.first}); number < end; ++number)
            use(number, part.chunk->row(size_t(number - part.first)));
    }
}

class RouteFolder;

/// Keeps the newest requests in bounded memory: a million rows or 160 MiB, whichever is less. A million of a
/// usual shop take 50 MiB.
class RequestRows
{
public:
    static constexpr qint64 mostRows = 1'000'000;
    static constexpr qsizetype mostMemory = 160 << 20;

    explicit RequestRows(qint64 most = mostRows);

    /// endpoint: the target folded. Texts too long for a row are cut.
    void add(const LogEvent &event, std::string_view endpoint);
    /// The same, and folds the target where its endpoint is not remembered.
    void add(const LogEvent &event, RouteFolder &routes);
    /// Targets fold otherwise from here on.
    void forgetEndpoints() { m_memo.forget(); }
    RowsSnapshot snapshot() const;
    /// Starts over, as if nothing had come.
    void clear();

private:
    RowChunk::Names namesOf(const LogEvent &event);
    void keep(const LogEvent &event, const RowChunk::Names &names);
    void startChunk();
    void dropOldest();

    qint64 m_most;
    quint64 m_seed;                      // of hashes
    std::shared_ptr<ChunkStore> m_store; // shared with the chunks, which go back there
    std::vector<RowsSnapshot::Part> m_parts{};
    std::shared_ptr<RowChunk> m_open{}; // the last of m_parts
    TextMemo m_places{};                // of texts in that
    TextMemo m_memo{};                  // of targets, their endpoints
    qint64 m_end = 0;
    NameTable m_methods{RequestRow::mostMethods};
    NameTable m_endpoints{RequestRow::mostNames};
    NameTable m_agents{RequestRow::mostNames};
};
