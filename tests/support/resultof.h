// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QTest>

/// Waits for a task's answer in a test, at most five seconds; then a TimedOut of our own.
template<typename T>
Result<T> resultOf(Task<T> task)
{
    QObject context;
    std::optional<Result<T>> answer;
    std::move(task).then(&context, [&answer](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        return failure(
            Error{.kind = Error::Kind::TimedOut, .detail = QStringLiteral("no answer in the test")});
    return std::move(*answer);
}
