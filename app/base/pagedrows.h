// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/pagelayout.h"
#include "app/base/pageof.h"
#include "app/base/rowslistener.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

/// The rows of a list too long to hold: a bounded number of its pages, wherever they lie.
///
/// Row must have an `id` that qHash knows, and ==. Pages count from 0. Memory is bounded by
/// keptPages × page size, whatever is scrolled: the page longest out of view goes first.
///
/// What it promises about backends as they are:
/// - no row is ever shown twice: what another page shows already is left out of a page, and both are
///   read once more; a page that waits to be read again gives up its rows to one that was just read;
/// - a page read again is merged by id (removed, inserted, moved, changed), so selections hold;
/// - a page past the end, also one that repeats the last page, ends the list there;
/// - without a total the list is one page longer than what is known (isAbout), and grows;
/// - a first page of another size than asked sets the page size.
template<typename Row>
class PagedRows
{
public:
    using Key = decltype(Row::id);

    PagedRows(RowsListener &listener, int pageSize, int keptPages)
        : m_listener(listener), m_askedSize(pageSize), m_keptPages(keptPages), m_layout(pageSize)
    {
    }

    const PageLayout &layout() const { return m_layout; }
    int rowCount() const { return m_layout.rowCount(); }
    /// The backend gave no total and there is more: rowCount() is a lower bound.
    bool isAbout() const { return m_isAbout; }
    int cachedPages() const { return int(m_pages.size()); }

    /// Nothing while the row is not loaded.
    const Row *at(int row) const
    {
        const auto [number, offset] = m_layout.placeOf(row);
        const auto found = m_pages.find(number);
        const bool isHere = found != m_pages.end() && offset < found->second.rows.size();
        return isHere ? &found->second.rows.at(offset) : nullptr;
    }

    /// Where a loaded row is; -1 when it is not loaded.
    int rowOf(const Key &id) const
    {
        const auto number = m_pageOf.find(id);
        if (number == m_pageOf.end())
            return -1;
        const QList<Row> &rows = m_pages.at(*number).rows;
        const auto isIt = [&id](const Row &row) { return row.id == id; };
        return m_layout.firstRow(*number) + int(std::find_if(rows.begin(), rows.end(), isIt) - rows.begin());
    }

    /// Whether the page has to be (read again) before what it shows can be trusted.
    bool needs(int page) const
    {
        const auto found = m_pages.find(page);
        return found == m_pages.end() || found->second.isStale
            || found->second.rows.size() < m_layout.length(page);
    }

    /// Everything is out of date; shown until read again. What was left out of pages gets its place back.
    void markStale()
    {
        for (auto &[number, page] : m_pages)
            page.isStale = true;
        for (int number : m_layout.shortPages())
            setLength(number, m_layout.room(number));
    }

    /// These are in view: they go last. From the front: most recently wanted.
    void touch(const QList<int> &pages)
    {
        for (int page : pages) {
            if (const auto found = m_pages.find(page); found != m_pages.end())
                found->second.lastUse = ++m_uses;
        }
    }

    /// Another query: nothing is known but that there may be about so many rows.
    void presume(int rows)
    {
        m_listener.beginReset();
        forget();
        m_layout.setTotal(rows);
        m_isAbout = rows > 0;
        m_listener.endReset();
    }

    /// The first page of another query.
    void startOver(PageOf<Row> first)
    {
        m_listener.beginReset();
        forget();
        const qint64 count = first.items.size();
        if (count > 0 && count != m_askedSize && (first.total.value_or(0) > count || count > m_askedSize))
            m_layout = PageLayout(int(count));
        takeTotal(0, first, int(count), false);
        Page &page = m_pages[0];
        page.lastUse = ++m_uses;
        for (Row &row : withoutRepeats(std::move(first.items))) {
            m_pageOf.insert(row.id, 0);
            page.rows.append(std::move(row));
        }
        m_layout.setMissing(0, m_layout.room(0) - int(page.rows.size()));
        m_listener.endReset();
    }

    /// A page of the query at hand, for the first time or again.
    void accept(int number, PageOf<Row> answer)
    {
        const int came = int(answer.items.size());
        const bool pastTheEnd = !answer.total && isAllElsewhere(number, answer.items);
        const QList<Row> rows = pastTheEnd ? QList<Row>() : unseen(number, std::move(answer.items));
        takeTotal(number, answer, pastTheEnd ? 0 : came, true);
        if (m_layout.room(number) > 0)
            merge(number, rows.mid(0, m_layout.room(number)));
        evict(number);
    }

    /// Puts a newer version of a row in place of a loaded one.
    void replace(const Row &row)
    {
        const int position = rowOf(row.id);
        if (position < 0)
            return;
        const auto [number, offset] = m_layout.placeOf(position);
        m_pages[number].rows[offset] = row;
        m_listener.changed(position, position);
    }

private:
    struct Page {
        QList<Row> rows{};
        quint64 lastUse = 0;
        bool isStale = false;
    };

    void forget()
    {
        m_pages.clear();
        m_pageOf.clear();
        m_layout = PageLayout(m_askedSize);
        m_isAbout = false;
    }

    static QList<Row> withoutRepeats(QList<Row> rows)
    {
        QSet<Key> seen;
        rows.removeIf([&seen](const Row &row) {
            const bool isRepeat = seen.contains(row.id);
            seen.insert(row.id);
            return isRepeat;
        });
        return rows;
    }

    bool isElsewhere(int number, const Key &id) const { return m_pageOf.value(id, number) != number; }

    bool isAllElsewhere(int number, const QList<Row> &rows) const
    {
        const auto check = [&](const Row &row) { return isElsewhere(number, row.id); };
        return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), check);
    }

    /// The rows of an answer that no other page shows, after stale pages have given up theirs.
    /// Rows on two pages mean that the list has shifted under us: both pages are read again, once.
    QList<Row> unseen(int number, QList<Row> rows)
    {
        rows = withoutRepeats(std::move(rows));
        const bool isFirstReading = m_pages.count(number) == 0;
        m_hasShifted = false;
        rows.removeIf([&](const Row &row) {
            if (!isElsewhere(number, row.id))
                return false;
            Page &other = m_pages[m_pageOf.value(row.id)];
            if (other.isStale) {
                release(row.id);
                return false;
            }
            other.isStale = m_hasShifted = isFirstReading;
            return true;
        });
        return rows;
    }

    void release(const Key &id)
    {
        const int number = m_pageOf.value(id);
        removeRow(number, m_pages[number], rowOf(id) - m_layout.firstRow(number));
    }

    /// How long the list is, going by this answer.
    void takeTotal(int number, const PageOf<Row> &answer, int came, bool tells)
    {
        const qint64 start = qint64(number) * m_layout.pageSize();
        qint64 total = start + came;
        const bool isEnd = came == 0 || (!answer.total && !answer.hasMore);
        if (answer.total)
            total = came == 0 && number > 0 ? std::min(*answer.total, start) : std::max(*answer.total, total);
        else if (!isEnd)
            total = std::max<qint64>(m_layout.total(), start + 2 * m_layout.pageSize());
        m_isAbout = !answer.total && !isEnd;
        tells ? resize(total) : m_layout.setTotal(total);
    }

    /// Rows appear or go at the end of the list.
    void resize(qint64 total)
    {
        PageLayout next = m_layout;
        next.setTotal(total);
        const int before = m_layout.rowCount();
        const int after = next.rowCount();
        if (after > before) {
            m_listener.beginInsert(before, after - 1);
            m_layout = next;
            m_listener.endInsert();
        } else if (after < before) {
            m_listener.beginRemove(after, before - 1);
            m_layout = next;
            cutToLayout();
            m_listener.endRemove();
        } else {
            m_layout = next;
        }
    }

    void cutToLayout()
    {
        for (auto page = m_pages.begin(); page != m_pages.end();) {
            QList<Row> &rows = page->second.rows;
            while (rows.size() > m_layout.length(page->first))
                m_pageOf.remove(rows.takeLast().id);
            page = m_layout.room(page->first) == 0 ? m_pages.erase(page) : std::next(page);
        }
    }

    void merge(int number, const QList<Row> &rows)
    {
        const bool isNew = m_pages.count(number) == 0;
        Page &page = m_pages[number];
        page.isStale = m_hasShifted;
        page.lastUse = ++m_uses;
        if (isNew)
            fill(number, page, rows);
        else
            mergeById(number, page, rows);
    }

    /// The first reading: the quiet bars become rows, in place.
    void fill(int number, Page &page, const QList<Row> &rows)
    {
        setLength(number, int(rows.size()));
        page.rows = rows;
        for (const Row &row : rows)
            m_pageOf.insert(row.id, number);
        tellChanged(number, 0, int(rows.size()));
    }

    /// Shortens or lengthens what a page shows at its end.
    void setLength(int number, int length)
    {
        const int first = m_layout.firstRow(number);
        const int shown = m_layout.length(number);
        const auto apply = [&] { m_layout.setMissing(number, m_layout.room(number) - length); };
        if (length < shown) {
            m_listener.beginRemove(first + length, first + shown - 1);
            apply();
            m_listener.endRemove();
        } else if (length > shown) {
            m_listener.beginInsert(first + shown, first + length - 1);
            apply();
            m_listener.endInsert();
        }
    }

    void mergeById(int number, Page &page, const QList<Row> &rows)
    {
        setLength(number, int(page.rows.size())); // rows still to come at the end, if any
        QSet<Key> kept;
        for (const Row &row : rows)
            kept.insert(row.id);
        for (int i = int(page.rows.size()) - 1; i >= 0; --i) {
            if (!kept.contains(page.rows.at(i).id))
                removeRow(number, page, i);
        }
        for (int i = 0; i < rows.size(); ++i)
            settleRow(number, page, i, rows.at(i));
    }

    void removeRow(int number, Page &page, int offset)
    {
        const int row = m_layout.firstRow(number) + offset;
        m_listener.beginRemove(row, row);
        m_pageOf.remove(page.rows.takeAt(offset).id);
        m_layout.setMissing(number, m_layout.missing(number) + 1);
        m_listener.endRemove();
    }

    /// Sees to it that the row is at its offset; all before it are in place.
    void settleRow(int number, Page &page, int offset, const Row &row)
    {
        const int position = m_layout.firstRow(number) + offset;
        const auto isIt = [&row](const Row &other) { return other.id == row.id; };
        const auto found = std::find_if(page.rows.begin() + offset, page.rows.end(), isIt);
        if (found == page.rows.end()) {
            m_listener.beginInsert(position, position);
            page.rows.insert(offset, row);
            m_pageOf.insert(row.id, number);
            m_layout.setMissing(number, m_layout.missing(number) - 1);
            m_listener.endInsert();
            return;
        }
        const int from = int(found - page.rows.begin());
        if (from != offset) {
            m_listener.beginMove(position + from - offset, position);
            page.rows.move(from, offset);
            m_listener.endMove();
        }
        if (page.rows.at(offset) == row)
            return;
        page.rows[offset] = row;
        m_listener.changed(position, position);
    }

    void tellChanged(int number, int offset, int count)
    {
        const int first = m_layout.firstRow(number) + offset;
        if (count > 0)
            m_listener.changed(first, first + count - 1);
    }

    void evict(int justRead)
    {
        while (int(m_pages.size()) > m_keptPages) {
            auto oldest = m_pages.end();
            for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
                const bool isOlder = oldest == m_pages.end() || page->second.lastUse < oldest->second.lastUse;
                if (page->first != justRead && isOlder)
                    oldest = page;
            }
            const int number = oldest->first;
            for (const Row &row : std::as_const(oldest->second.rows))
                m_pageOf.remove(row.id);
            m_pages.erase(oldest);
            tellChanged(number, 0, m_layout.length(number));
        }
    }

    RowsListener &m_listener;
    int m_askedSize;
    int m_keptPages;
    PageLayout m_layout;
    std::map<int, Page> m_pages{};
    QHash<Key, int> m_pageOf{};
    quint64 m_uses = 0;
    bool m_isAbout = false;
    bool m_hasShifted = false; // the answer being taken in holds rows that another page shows
};
