// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

/// Calls a function, on a thread of its own, when a step takes longer than it may.
///
///     const StepWatchdog::Watch watch(watchdog);   // armed while this lives
class StepWatchdog
{
public:
    /// bark runs at most once a step, on the watchdog's thread; calm when a step that barked ends, on
    /// the step's own thread, after bark has returned.
    StepWatchdog(std::chrono::milliseconds limit, std::function<void()> bark, std::function<void()> calm);
    ~StepWatchdog();
    StepWatchdog(const StepWatchdog &) = delete;
    StepWatchdog &operator=(const StepWatchdog &) = delete;

    class Watch
    {
    public:
        explicit Watch(StepWatchdog &dog) : m_dog(dog) { m_dog.arm(); }
        ~Watch() { m_dog.disarm(); }
        Watch(const Watch &) = delete;
        Watch &operator=(const Watch &) = delete;

    private:
        StepWatchdog &m_dog;
    };

private:
    using Time = std::chrono::steady_clock::time_point;

    void arm();
    void disarm();
    void guard();

    const std::chrono::milliseconds m_limit;
    const std::function<void()> m_bark;
    const std::function<void()> m_calm;
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    Time m_deadline = Time::max(); ///< max: nothing is being watched
    bool m_hasBarked = false;
    bool m_isEnding = false;
    std::thread m_thread{};
};
