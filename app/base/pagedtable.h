// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/pagedmodel.h"
#include "app/base/pagedrows.h"
#include "app/base/task.h"

#include <map>
#include <optional>

/// A model over a list that the backend keeps: pages of Row, asked for with a Query.
///
/// How to write one (see ProductModel): derive, give `ask()` (one page of a query), columnCount(),
/// headerData() and data(), which starts with
///
///     const Row *row = rowAt(index.row());
///     if (!row)
///         return skeletonData(role);
///
/// Query must have `page` (PageRequest: pages from 1) and ==. A new query keeps the old rows until its
/// first page is here, then the model is reset; only the newest query is ever answered.
template<typename Row, typename Query>
class PagedTable : public PagedModel
{
public:
    using Key = typename PagedRows<Row>::Key;

    const Query &query() const { return m_query; }

    /// Asks for another list; the page in the query does not matter. Nothing happens when it is the
    /// query at hand, unless that one has failed.
    void setQuery(Query query)
    {
        query.page = m_query.page;
        if (m_isQuerySet && query == m_query && state() != State::Failed)
            return;
        m_isQuerySet = true;
        m_query = std::move(query);
        askFirst();
    }

    /// Nothing while the row is not here.
    const Row *rowAt(int row) const { return row >= 0 && row < rowCount() ? m_rows.at(row) : nullptr; }
    /// -1 when the row is not here.
    int rowOf(const Key &id) const { return m_rows.rowOf(id); }
    /// A newer version of a row, from a detail page or after saving.
    void replaceRow(const Row &row) { m_rows.replace(row); }

    bool isAbout() const override { return m_rows.isAbout(); }
    int cachedPages() const { return m_rows.cachedPages(); }

protected:
    PagedTable(int pageSize, QObject *parent)
        : PagedModel(parent), m_pageSize(std::min(pageSize, usualPageSize)),
          m_rows(*this, m_pageSize, keptPages)
    {
    }

    /// One page of a list; query.page says which.
    virtual Task<PageOf<Row>> ask(const Query &query) = 0;

    static QVariant skeletonData(int role) { return role == SkeletonRole ? QVariant(true) : QVariant(); }

    const PageLayout &layout() const override { return m_rows.layout(); }
    bool isLoaded(int row) const override { return m_rows.at(row) != nullptr; }
    bool needsPage(int page) const override { return m_rows.needs(page); }
    void dropPage(int page) override { m_asked.erase(page); }
    void markStale() override { m_rows.markStale(); }
    void touchPages(const QList<int> &pages) override { m_rows.touch(pages); }

    void askPage(int page) override
    {
        m_asked[page].run(ask(queryFor(page, layout().pageSize())),
                          [this, page](Result<PageOf<Row>> answer) { takePage(page, std::move(answer)); });
    }

    void askFirst() override
    {
        m_asked.clear();
        const bool isGuess = !total() || rowCount() == 0;
        if (isGuess)
            m_rows.presume(presumedRows);
        m_first.run(ask(queryFor(0, m_pageSize)),
                    [this](Result<PageOf<Row>> answer) { takeFirst(std::move(answer)); });
        firstAsked(isGuess);
    }

private:
    Query queryFor(int page, int pageSize) const
    {
        Query query = m_query;
        query.page.page = page + 1;
        query.page.pageSize = pageSize;
        return query;
    }

    void takeFirst(Result<PageOf<Row>> answer)
    {
        if (!answer) {
            const bool keepsRows = total() && m_answered == m_query;
            if (!keepsRows) // what is there answers another question
                m_rows.presume(0);
            firstFailed(answer.error(), keepsRows);
            return;
        }
        m_answered = m_query;
        m_rows.startOver(std::move(*answer));
        firstArrived();
    }

    void takePage(int page, Result<PageOf<Row>> answer)
    {
        m_asked.erase(page);
        if (!answer) {
            pageFailed(page, answer.error());
            return;
        }
        m_rows.accept(page, std::move(*answer));
        pageArrived(page);
    }

    int m_pageSize;
    PagedRows<Row> m_rows;
    Query m_query{};
    std::optional<Query> m_answered{}; // by the rows that are there
    bool m_isQuerySet = false;
    LatestOnly m_first{};
    std::map<int, LatestOnly> m_asked{}; // by page
};
