// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QTestEventLoop>

/// Waits for a task's answer in a test, at most five seconds unless told; then a TimedOut of our own.
/// Wakes with the answer, where qWaitFor() would look for it every ten milliseconds.
template<typename T>
Result<T> resultOf(Task<T> task, int patienceMs = 5000)
{
    QTestEventLoop loop;
    std::optional<Result<T>> answer;
    std::move(task).then(&loop, [&answer, &loop](Result<T> result) {
        answer = std::move(result);
        loop.exitLoop();
    });
    loop.enterLoopMSecs(patienceMs);
    if (!answer) {
        const QString detail = QStringLiteral("no answer in the test");
        return failure(Error{.kind = Error::Kind::TimedOut, .detail = detail});
    }
    return std::move(*answer);
}
