// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"
#include "app/ctl/fieldcoverage.h"

#include <algorithm>

/// What the checks of all lists have in common: how much they read, and how they look at it.

inline constexpr int rowsToRead = 50; // enough to meet the odd row, quick even where a row costs 14 ms

inline PageRequest firstPage(const ListAbilities &list)
{
    return {.page = 1, .pageSize = qMin(rowsToRead, list.largestPage)};
}

template<typename Row>
void noteRows(const PageOf<Row> &page, CheckedOperation &out)
{
    out.count = page.items.size();
    out.firstId = page.items.isEmpty() ? QString() : page.items.first().id.value;
    out.fields = coverageOf(page.items);
    out.note = page.total ? QStringLiteral("%1 in all").arg(*page.total) : QStringLiteral("total not known");
}

template<typename Row>
void expectRow(const PageOf<Row> &page, const QString &id, CheckedOperation &out)
{
    out.count = page.items.size();
    const bool isThere =
        std::ranges::any_of(page.items, [&id](const Row &row) { return row.id.value == id; });
    out.expect(isThere, QStringLiteral("what was searched for was not found: ") + id);
}
