// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/streamgaps.h"

#include "app/net/eventstream.h"

#include <utility>

void StreamGaps::startAfter(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return;
    m_last = number;
    m_isAfterCut = true;
}

void StreamGaps::take(const QList<ReceivedEvent> &events)
{
    for (const ReceivedEvent &event : events) {
        bool isNumber = false;
        const qint64 id = event.id.toLongLong(&isNumber);
        if (isNumber && id >= 0)
            takeId(id);
        else
            takeUnnumbered();
    }
}

void StreamGaps::takeId(qint64 id)
{
    const bool wasCut = std::exchange(m_isAfterCut, false);
    const qint64 last = std::exchange(m_last, id);
    if (last < 0)
        return settle();
    if (id == last + 1) {
        ++m_steps;
    } else if (id > last && wasCut) {
        m_gap += quint64(id - last - 1);
    } else if (id != last) {
        m_jumps = m_jumps || !wasCut;
        m_steps = 0;
        m_gap = 0;
        if (wasCut) { // numbered anew: what was before cannot be compared
            m_unknownCuts += std::exchange(m_openCuts, 0);
            return;
        }
    }
    settle();
}

void StreamGaps::takeUnnumbered()
{
    m_isAfterCut = false;
    m_jumps = true;
    settle();
}

void StreamGaps::settle()
{
    if (m_jumps) {
        m_gap = 0;
        m_unknownCuts += std::exchange(m_openCuts, 0);
    } else if (m_steps >= sureAfter) {
        m_missed += std::exchange(m_gap, 0);
        m_openCuts = 0;
    }
}

void StreamGaps::cut()
{
    ++m_cuts;
    if (m_last < 0) // nothing was numbered so far
        ++m_unknownCuts;
    else
        ++m_openCuts;
    m_isAfterCut = true;
}

SourceLoss StreamGaps::loss() const
{
    return {.missed = m_missed + m_tooLarge, .cuts = m_cuts, .unknownCuts = m_unknownCuts};
}
