// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

template<typename T>
class Promise;
template<typename T>
class Task;

namespace taskdetail {

/// What a step of a chain gives: U for a U, a Result<U> or a Task<U>.
template<typename U>
struct Unwrap {
    using Type = U;
    static constexpr bool isTask = false;
};
template<typename U>
struct Unwrap<Result<U>> {
    using Type = U;
    static constexpr bool isTask = false;
};
template<typename U>
struct Unwrap<Task<U>> {
    using Type = U;
    static constexpr bool isTask = true;
};

/// What every answer shares whatever its type: the one delivery from the event loop, and the cancelling.
/// Apart from the template, so that it is compiled once.
class Delivery : public std::enable_shared_from_this<Delivery>
{
public:
    Delivery() = default;
    Delivery(const Delivery &) = delete;
    Delivery &operator=(const Delivery &) = delete;
    virtual ~Delivery();

    void cancel();
    bool isCancelled() const { return m_isCancelled; }
    /// Cancels when context dies.
    void cancelAfter(QObject *context);
    /// Cancels when called, if this is still there then.
    std::function<void()> canceller();
    /// abort runs at most once: when this is cancelled, or at once if it already is.
    void onCancel(std::function<void()> abort);

protected:
    void dropAbort() { m_abort = nullptr; }
    /// call() comes from the event loop, never from here.
    void schedule();
    virtual void call() = 0;
    virtual void forgetHandler() = 0;

private:
    QObject m_loop{}; // receives the queued delivery
    std::function<void()> m_abort{};
    bool m_isCancelled = false;
    bool m_isScheduled = false;
};

} // namespace taskdetail

/// An answer that is on its way: a Result<T>, delivered once, on this thread, from the event loop.
///
/// A task that nobody listens to is cancelled: dropping the task, or destroying the context given
/// to then(), stops the work behind it, and the handler is not called any more.
/// Not thread-safe. A service must outlive the tasks it hands out.
template<typename T>
class [[nodiscard]] Task
{
public:
    using Value = T;

    Task(Task &&) noexcept = default;
    Task &operator=(Task &&other) noexcept
    {
        cancel();
        m_state = std::move(other.m_state);
        return *this;
    }
    ~Task() { cancel(); }

    /// A task whose answer is known already.
    static Task ready(Result<T> result)
    {
        Promise<T> promise;
        promise.finish(std::move(result));
        return promise.task();
    }

    /// Calls handler(Result<T>) once; never before then() has returned, never after context is gone.
    template<typename Handler>
    void then(QObject *context, Handler handler) &&
    {
        auto state = std::move(m_state);
        state->cancelAfter(context);
        state->deliver(
            [context = QPointer(context), handler = std::move(handler)](Result<T> &&result) mutable {
                if (context)
                    handler(std::move(result));
            });
    }

    /// Another step after success; an Error passes through. step maps T to U, Result<U> or Task<U>.
    template<typename Step>
    auto andThen(Step step) &&
    {
        using Outcome = std::invoke_result_t<Step, T>;
        using U = typename taskdetail::Unwrap<Outcome>::Type;
        return std::move(*this).continueWith([step = std::move(step)](Result<T> &&result) mutable -> Task<U> {
            if (!result)
                return Task<U>::ready(failure(std::move(result.error())));
            if constexpr (taskdetail::Unwrap<Outcome>::isTask)
                return step(std::move(*result));
            else
                return Task<U>::ready(step(std::move(*result)));
        });
    }

    /// Another step after an Error; success passes through. step maps Error to Result<T> or Task<T>.
    template<typename Step>
    Task<T> orElse(Step step) &&
    {
        return std::move(*this).continueWith([step = std::move(step)](Result<T> &&result) mutable -> Task<T> {
            if (result)
                return Task<T>::ready(std::move(result));
            if constexpr (taskdetail::Unwrap<std::invoke_result_t<Step, Error>>::isTask)
                return step(std::move(result.error()));
            else
                return Task<T>::ready(step(std::move(result.error())));
        });
    }

    /// Another step after either. step maps Result<T> to U, Result<U> or Task<U>.
    template<typename Step>
    auto continueWith(Step step) &&
    {
        using Outcome = std::invoke_result_t<Step, Result<T> &&>;
        using U = typename taskdetail::Unwrap<Outcome>::Type;
        Promise<U> next;
        auto state = std::move(m_state);
        next.onCancel(state->canceller());
        auto task = next.task();
        state->deliver([next, step = std::move(step)](Result<T> &&result) mutable {
            if constexpr (taskdetail::Unwrap<Outcome>::isTask) {
                auto answer = step(std::move(result));
                auto inner = std::move(answer.m_state);
                next.onCancel(inner->canceller());
                inner->deliver([next](Result<U> &&last) mutable { next.finish(std::move(last)); });
            } else {
                next.finish(step(std::move(result)));
            }
        });
        return task;
    }

private:
    template<typename>
    friend class Task;
    friend class Promise<T>;

    struct State final : taskdetail::Delivery {
        std::function<void(Result<T> &&)> handler{};
        std::optional<Result<T>> result{};

        void finish(Result<T> &&value)
        {
            if (isCancelled() || result)
                return;
            dropAbort();
            result = std::move(value);
            if (handler)
                schedule();
        }
        void deliver(std::function<void(Result<T> &&)> to)
        {
            handler = std::move(to);
            if (result)
                schedule();
        }
        void call() override
        {
            if (auto listener = std::exchange(handler, nullptr))
                listener(std::move(*result));
        }
        void forgetHandler() override { handler = nullptr; }
    };

    explicit Task(std::shared_ptr<State> state) : m_state(std::move(state)) { }
    void cancel()
    {
        if (m_state)
            m_state->cancel();
    }
    std::shared_ptr<State> m_state;
};

/// The sending end of a Task. Copies share one answer; the first finish() wins.
/// A promise that dies unfinished leaves its handler uncalled, so services must outlive pages.
template<typename T>
class Promise
{
public:
    Task<T> task() { return Task<T>(m_state); }
    void finish(Result<T> result) { m_state->finish(std::move(result)); }
    /// abort runs at most once: when the task is cancelled, or at once if it already is.
    void onCancel(std::function<void()> abort) { m_state->onCancel(std::move(abort)); } // NOLINT: it is moved
    bool isCancelled() const { return m_state->isCancelled(); }

private:
    std::shared_ptr<typename Task<T>::State> m_state = std::make_shared<typename Task<T>::State>();
};

/// Runs one task at a time; starting the next drops the one before.
class LatestOnly
{
public:
    template<typename T, typename Handler>
    void run(Task<T> task, Handler handler)
    {
        m_context = std::make_unique<QObject>();
        std::move(task).then(m_context.get(), std::move(handler));
    }
    void cancel() { m_context.reset(); }

private:
    std::unique_ptr<QObject> m_context;
};
