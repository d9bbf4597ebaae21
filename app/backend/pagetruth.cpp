// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/pagetruth.h"

using namespace Qt::StringLiterals;

namespace {

/// Lists that are remembered at a time: what a page and its searches go through, with room to spare.
constexpr qsizetype mostLists = 32;

} // namespace

Error PageTruth::tooManyRows(const PageRequest &asked, qsizetype got)
{
    return {.kind = Error::Kind::BadReply,
            .detail = u"$.items: expected at most %1 rows, got %2"_s.arg(asked.pageSize).arg(got)};
}

bool PageTruth::more(const PageRequest &asked, std::optional<qint64> total, std::optional<bool> said,
                     qsizetype rows)
{
    if (rows == 0)
        return false;
    if (total)
        return asked.page * asked.pageSize < *total;
    return said.value_or(rows == asked.pageSize);
}

/// Past the end: the backend says that this is another page; or the total says so; or, where there is no
/// total, these are the rows of the page before.
bool PageTruth::isPast(const QByteArray &list, const PageRequest &asked, std::optional<qint64> total,
                       std::optional<qint64> page, const QStringList &ids)
{
    if (page && *page != asked.page)
        return true;
    if (total)
        return (asked.page - 1) * asked.pageSize >= *total;
    if (m_lists.size() >= mostLists && !m_lists.contains(list))
        m_lists.clear();
    Seen &seen = m_lists[list];
    const bool isRepeat = asked.page > seen.page && seen.page > 0 && !ids.isEmpty() && ids == seen.ids;
    if (!isRepeat)
        seen = {asked.page, ids};
    return isRepeat;
}
