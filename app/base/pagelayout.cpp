// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pagelayout.h"

#include <algorithm>

namespace {

constexpr auto comesBefore = [](const auto &entry, int page) { return entry.page < page; };

} // namespace

int PageLayout::room(int page) const
{
    return std::clamp(m_total - page * m_pageSize, 0, m_pageSize);
}

int PageLayout::missing(int page) const
{
    const auto found = std::lower_bound(m_short.begin(), m_short.end(), page, comesBefore);
    return found != m_short.end() && found->page == page ? found->missing : 0;
}

int PageLayout::missingBefore(int page) const
{
    const auto found = std::lower_bound(m_short.begin(), m_short.end(), page, comesBefore);
    return found == m_short.begin() ? 0 : std::prev(found)->upToHere;
}

PageLayout::Place PageLayout::placeOf(int row) const
{
    if (m_short.empty())
        return {.page = row / m_pageSize, .offset = row % m_pageSize};
    int low = row / m_pageSize; // missing rows only move things up
    int high = pageCount() - 1;
    while (low < high) { // the last page that starts at or before the row
        const int middle = low + (high - low + 1) / 2;
        if (firstRow(middle) <= row)
            low = middle;
        else
            high = middle - 1;
    }
    return {.page = low, .offset = row - firstRow(low)};
}

void PageLayout::setTotal(qint64 total)
{
    m_total = int(std::clamp<qint64>(total, 0, mostRows));
    std::erase_if(m_short, [this](const ShortPage &entry) { return room(entry.page) == 0; });
    for (ShortPage &entry : m_short)
        entry.missing = std::min(entry.missing, room(entry.page));
    addUp();
}

void PageLayout::setMissing(int page, int count)
{
    const auto found = std::lower_bound(m_short.begin(), m_short.end(), page, comesBefore);
    const bool isListed = found != m_short.end() && found->page == page;
    if (isListed && count == 0)
        m_short.erase(found);
    else if (isListed)
        found->missing = count;
    else if (count > 0)
        m_short.insert(found, {.page = page, .missing = count});
    addUp();
}

void PageLayout::addUp()
{
    int sum = 0;
    for (ShortPage &entry : m_short)
        entry.upToHere = sum += entry.missing;
}

std::vector<int> PageLayout::shortPages() const
{
    std::vector<int> pages;
    pages.reserve(m_short.size());
    for (const ShortPage &entry : m_short)
        pages.push_back(entry.page);
    return pages;
}
