// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/stepwatchdog.h"

#include <utility>

StepWatchdog::StepWatchdog(std::chrono::milliseconds limit, std::function<void()> bark,
                           std::function<void()> calm)
    : m_limit(limit), m_bark(std::move(bark)), m_calm(std::move(calm)), m_thread([this] { guard(); })
{
}

StepWatchdog::~StepWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void StepWatchdog::arm()
{
    {
        const std::lock_guard lock(m_mutex);
        m_deadline = std::chrono::steady_clock::now() + m_limit;
    }
    m_changed.notify_one();
}

void StepWatchdog::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_deadline = Time::max();
    if (std::exchange(m_hasBarked, false))
        m_calm();
}

void StepWatchdog::guard()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        if (m_deadline == Time::max()) {
            m_changed.wait(lock);
        } else if (std::chrono::steady_clock::now() < m_deadline) {
            m_changed.wait_until(lock, m_deadline);
        } else {
            m_deadline = Time::max();
            m_hasBarked = true;
            m_bark();
        }
    }
}
