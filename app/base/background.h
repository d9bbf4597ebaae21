// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QThreadPool>

#include <memory>
#include <mutex>

/// Runs work on a pool thread and answers on this one. For anything over a few milliseconds.
///
/// work is a plain function of its captures: it must not touch objects of this thread, and its
/// result (U or Result<U>) is moved back. Dropping the task lets the work run out unheard.
template<typename Work>
auto runInBackground(Work work, QThreadPool *pool = QThreadPool::globalInstance())
{
    using Outcome = std::invoke_result_t<Work>;
    using U = typename taskdetail::Unwrap<Outcome>::Type;

    // The way home. The receiver may die on its own thread while the work runs on another.
    struct Return {
        std::mutex mutex{};
        QObject *receiver = nullptr;
    };
    Promise<U> promise;
    auto task = promise.task();
    auto back = std::make_shared<Return>();
    back->receiver = new QObject;
    const auto retire = [back] {
        const std::lock_guard lock(back->mutex);
        delete std::exchange(back->receiver, nullptr);
    };
    promise.onCancel(retire);
    auto shared = std::make_shared<Promise<U>>(std::move(promise));
    pool->start([back, retire, shared = std::move(shared), work = std::move(work)]() mutable {
        auto outcome = std::make_shared<Result<U>>(work());
        const std::lock_guard lock(back->mutex);
        if (!back->receiver)
            return;
        QMetaObject::invokeMethod(
            back->receiver,
            [retire, outcome, shared = std::move(shared)] {
                shared->finish(std::move(*outcome));
                retire();
            },
            Qt::QueuedConnection);
    });
    return task;
}
