// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

/// Where the pages of a long list lie among its rows.
///
/// Usually page p starts at row p × pageSize. But backends hand out short pages (a row was deleted
/// between two answers, or is filtered out after counting, or was already on another page), and an
/// empty row is not something to show. So a page may miss some of its rows, and what follows moves up.
/// Pages count from 0. Finding a place is O(log²) in the number of short pages, O(1) when there are none.
class PageLayout
{
public:
    struct Place {
        int page = 0;
        int offset = 0; ///< within the page

        bool operator==(const Place &) const = default;
    };

    /// More rows than this are not shown: a table view adds up row heights in an int of pixels.
    static constexpr int mostRows = 40'000'000;

    explicit PageLayout(int pageSize) : m_pageSize(pageSize) { }

    int pageSize() const { return m_pageSize; }
    /// How many pages the backend's total makes.
    int pageCount() const { return (m_total + m_pageSize - 1) / m_pageSize; }
    int total() const { return m_total; }
    int rowCount() const { return m_total - missingBefore(pageCount()); }
    int firstRow(int page) const { return page * m_pageSize - missingBefore(page); }
    /// Rows that the page shows, loaded or not.
    int length(int page) const { return room(page) - missing(page); }
    /// Rows that the page would have if none were missing.
    int room(int page) const;
    int missing(int page) const;
    /// row must be within rowCount().
    Place placeOf(int row) const;

    /// The backend's count. Cut to mostRows; short pages beyond it are forgotten.
    void setTotal(qint64 total);
    void setMissing(int page, int count);
    /// Pages that miss rows, ascending.
    std::vector<int> shortPages() const;

private:
    struct ShortPage {
        int page = 0;
        int missing = 0;
        int upToHere = 0; ///< missing in this page and all before it
    };

    int missingBefore(int page) const;
    void addUp();

    int m_pageSize;
    int m_total = 0;
    std::vector<ShortPage> m_short{}; // by page, ascending
};
