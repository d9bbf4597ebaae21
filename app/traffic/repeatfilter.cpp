// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/repeatfilter.h"

#include "app/traffic/texthash.h"

#include <QHashFunctions>

namespace {

constexpr qint64 lookedAt = 100'000; // rows: logs are out of order by less

} // namespace

size_t RepeatFilter::hashOf(const LogEvent &event)
{
    const auto cut = [](std::string_view text) { return text.substr(0, 200); }; // as much as rows keep of any
    return qHashMulti(0, event.status, event.bytes, event.tookUs, texthash::of(cut(event.target), 0),
                      texthash::of(cut(event.client), 0));
}

void RepeatFilter::expect(const RowsSnapshot &rows, qint64 nowMs)
{
    *this = {};
    const qint64 from = rows.endNumber() - lookedAt;
    rows.forEach(from, rows.endNumber(), [this, nowMs](qint64, const RequestRow &row) {
        if (row.timeMs <= nowMs)
            m_newestMs = std::max(m_newestMs, row.timeMs);
    });
    rows.forEach(from, rows.endNumber(), [this](qint64, const RequestRow &row) {
        if (row.timeMs == m_newestMs)
            ++m_newest[hashOf({.tookUs = row.hasTook() ? qint64(row.tookUs) : -1,
                               .bytes = row.bytes,
                               .status = row.status,
                               .target = row.target,
                               .client = row.client})];
    });
    m_isExpecting = !m_newest.isEmpty();
    m_untilMs = nowMs + std::chrono::milliseconds(longest).count();
}

bool RepeatFilter::isRepeat(const LogEvent &event, qint64 nowMs)
{
    if (event.timeMs > m_newestMs || nowMs > m_untilMs) {
        *this = {};
        return false;
    }
    if (event.timeMs < m_newestMs)
        return true;
    const auto known = m_newest.find(hashOf(event));
    if (known == m_newest.end() || *known == 0)
        return false;
    --*known;
    return true;
}
