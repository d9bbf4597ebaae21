// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/queries.h"
#include "app/ctl/checkstep.h"

/// A row as the checks that hold for every list see it.
struct ListedRow {
    QString id{};
    std::optional<qint64> figure{}; ///< what the list was sorted by, where that is a number or a time
};

struct ListedPage {
    QList<ListedRow> rows{};
    std::optional<qint64> total{};
    bool hasMore = false;
};

/// What any list can be asked.
struct ListQuestion {
    PageRequest page{};
    QString text{};
    QString searchBy{}; ///< the filter that the text is for
    QString sort{};
    SortOrder order = SortOrder::Ascending;
};

using AskList = std::function<Task<ListedPage>(const ListQuestion &)>;

/// What must hold for every list: the second page goes on where the first ends, the largest page is filled,
/// past the end is nothing, what is declared as a sort sorts both ways, and a search for what nothing has
/// finds nothing. list: "products.list".
QList<CheckStep> listChecks(const QString &list, const ListAbilities &abilities, const AskList &ask);

/// A page as these checks see it; figureOf says by what it was sorted.
template<typename Row, typename FigureOf>
ListedPage listed(const PageOf<Row> &page, const FigureOf &figureOf)
{
    ListedPage out{.total = page.total, .hasMore = page.hasMore};
    for (const Row &row : page.items)
        out.rows.append({.id = row.id.value, .figure = figureOf(row)});
    return out;
}
