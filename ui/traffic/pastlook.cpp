// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/pastlook.h"

#include "app/traffic/trafficdesk.h"
#include "ui/traffic/trafficlens.h"

void PastLook::startOver()
{
    m_isOver = false;
    m_log.reset();
    m_span.reset();
}

void PastLook::follow()
{
    const TrafficSnapshotPtr snapshot = m_desk.snapshot();
    if (m_isOver || !snapshot || snapshot->newestMs == 0)
        return;
    const qint64 nowMs = m_desk.now().toMSecsSinceEpoch();
    const TrafficView &view = m_lens.view();
    const bool isPast = snapshot->newestMs < nowMs - std::chrono::milliseconds(view.window).count();
    m_isOver = view.fixed != m_span || !isPast;
    if (m_isOver && m_span && view.fixed == m_span)
        m_lens.goLive();
    const TimeRange log{snapshot->oldestMs, snapshot->newestMs + 1000};
    if (m_isOver || log == m_log)
        return;
    m_log = log;
    m_lens.lookAt(log, nowMs);
    m_span = view.fixed;
}
