// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pageschedule.h"

#include <algorithm>

void PageSchedule::want(const QList<int> &pages, Time now)
{
    QHash<int, Time> since;
    for (int page : pages)
        since.insert(page, m_since.value(page, now));
    m_since = since;
    m_wanted = pages;
    m_failed.removeIf([this](int page) { return !m_since.contains(page); });
}

PageSchedule::Work PageSchedule::work(Time now, const Needs &needs)
{
    Work work;
    for (int page : std::as_const(m_asked)) {
        if (!m_since.contains(page))
            work.drop.append(page);
    }
    for (int page : std::as_const(work.drop))
        m_asked.remove(page);
    for (int page : std::as_const(m_wanted)) {
        if (m_asked.contains(page) || m_failed.contains(page) || !needs(page))
            continue;
        const Time left = m_since.value(page) + m_dwell - now;
        if (left <= Time::zero())
            work.ask.append(page);
        else
            work.again = std::min(work.again.value_or(left), left);
    }
    for (int page : std::as_const(work.ask))
        m_asked.insert(page);
    return work;
}

void PageSchedule::failed(int page)
{
    m_asked.remove(page);
    m_failed.insert(page);
}

void PageSchedule::retry()
{
    m_failed.clear();
    for (Time &since : m_since)
        since = -m_dwell;
}

void PageSchedule::startOver()
{
    m_asked.clear();
    retry();
}
