// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>
#include <string_view>
#include <vector>

struct RequestRecord;

/// One kept request: figures, and where its texts lie in the text of its chunk. 40 bytes.
struct RequestRow {
    static constexpr quint32 unknownTook = 0xffff'ffff;

    qint64 timeMs = 0;
    quint32 tookUs = unknownTook; ///< an hour and eleven minutes at most
    quint32 bytes = 0;            ///< 4 GiB at most
    quint32 textAt = 0;           ///< method, target, client, user, request id, one after the other
    quint16 targetLength = 0;
    quint16 status = 0;
    quint16 endpoint = 0; ///< number in RowsSnapshot::endpoints
    quint16 agent = 0;    ///< number in RowsSnapshot::agents
    quint8 methodLength = 0;
    quint8 clientLength = 0;
    quint8 userLength = 0;
    quint8 requestIdLength = 0;

    bool hasTook() const { return tookUs != unknownTook; }
};

/// Some thousand rows with their texts. Written at its end only, by one thread; what was published before
/// never changes, so others may read it at the same time.
struct RowChunk {
    static constexpr int mostRows = 4096;
    static constexpr size_t mostText = 192 * 1024; ///< bytes; full before the rows are where texts are long

    std::unique_ptr<RequestRow[]> rows = std::make_unique<RequestRow[]>(mostRows);
    std::unique_ptr<char[]> text = std::make_unique<char[]>(mostText);
};

/// The rows that were kept at one moment, oldest first. Costs next to nothing to make and to copy: chunks
/// are shared. A row's number counts from the first that ever came and stays.
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
    const RequestRow &row(qint64 number) const { return partOf(number).chunk->rows[rowWithin(number)]; }
    Texts texts(qint64 number) const;
    static Texts textsOf(const RowChunk &chunk, const RequestRow &row);
    const std::vector<Part> &parts() const { return m_parts; }
    /// Where a kept row lies.
    const Part &partOf(qint64 number) const;

    QList<QByteArray> endpoints{};
    QList<QByteArray> agents{};

private:
    friend class RequestRows;

    size_t rowWithin(qint64 number) const { return size_t(number - partOf(number).first); }

    std::vector<Part> m_parts{};
    qint64 m_first = 0;
    qint64 m_end = 0;
};

/// Names that come again and again, kept once. When there are too many, the rest share one.
class NameTable
{
public:
    quint16 numberOf(std::string_view name);
    const QList<QByteArray> &names() const { return m_names; }

private:
    static constexpr int mostNames = 20'000;

    QList<QByteArray> m_names{QByteArray()}; // 0: none, or one too many
    QHash<QByteArray, quint16> m_numbers{};
};

/// Keeps the newest requests in bounded memory: a million rows or 96 MiB, whichever is less.
class RequestRows
{
public:
    static constexpr qint64 mostRows = 1'000'000;
    static constexpr qsizetype mostMemory = 96 << 20;

    explicit RequestRows(qint64 most = mostRows) : m_most(most) { }

    /// endpoint: the target folded. Texts too long for a row are cut.
    void add(const LogEvent &event, std::string_view endpoint);
    RowsSnapshot snapshot() const;
    void clear();

private:
    static constexpr size_t longestTarget = 2048;

    void startChunk();
    void dropOldest();

    qint64 m_most;
    std::vector<RowsSnapshot::Part> m_parts{};
    std::shared_ptr<RowChunk> m_open{}; // the last of m_parts
    size_t m_textUsed = 0;
    qint64 m_end = 0;
    NameTable m_endpoints{};
    NameTable m_agents{};
};
