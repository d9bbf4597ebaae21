// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/decodepage.h"
#include "app/backend/queries.h"

#include <QHash>
#include <QStringList>

/// Makes what a backend says about a page true. Some repeat the last page past the end, some cap the
/// page size, some have no total: the rows given on are never twice the same, never past the end, and
/// hasMore never promises what is not there.
class PageTruth
{
public:
    /// list: what is paged through (operation, filters, sort), without the page.
    template<typename Row, typename IdOf>
    Result<PageOf<Row>> page(const QByteArray &list, const PageRequest &asked, ListReply<Row> reply,
                             IdOf idOf)
    {
        if (reply.items.size() > asked.pageSize)
            return failure(tooManyRows(asked, reply.items.size()));
        dropRepeats(reply.items, idOf);
        QStringList ids;
        for (const Row &row : std::as_const(reply.items))
            ids.append(idOf(row));
        const bool isPastEnd = isPast(list, asked, reply.total, reply.page, ids);
        if (isPastEnd)
            reply.items.clear();
        const bool hasMore = !isPastEnd && more(asked, reply.total, reply.hasMore, reply.items.size());
        return PageOf<Row>{.items = std::move(reply.items), .total = reply.total, .hasMore = hasMore};
    }

private:
    /// A list that is being paged through, as far as the next page needs it.
    struct Seen {
        qint64 page = 0;
        QStringList ids{};
    };

    static Error tooManyRows(const PageRequest &asked, qsizetype got);
    static bool more(const PageRequest &asked, std::optional<qint64> total, std::optional<bool> said,
                     qsizetype rows);
    bool isPast(const QByteArray &list, const PageRequest &asked, std::optional<qint64> total,
                std::optional<qint64> page, const QStringList &ids);

    template<typename Row, typename IdOf>
    static void dropRepeats(QList<Row> &rows, IdOf idOf)
    {
        QSet<QString> seen;
        rows.removeIf([&](const Row &row) {
            const QString id = idOf(row);
            const bool isRepeated = seen.contains(id);
            seen.insert(id);
            return isRepeated;
        });
    }

    QHash<QByteArray, Seen> m_lists{};
};
