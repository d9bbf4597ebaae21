// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QEventLoop>
#include <QTimer>

/// What a task ends in; the event loop runs until then. A task that never ends becomes an error
/// of kind Cancelled with the detail "no answer in the test's time".
template<typename T>
Result<T> awaited(Task<T> task, std::chrono::milliseconds most = std::chrono::seconds(10))
{
    std::optional<Result<T>> answer;
    QEventLoop loop; // not QTest::qWaitFor, which looks only every 10 ms
    std::move(task).then(&loop, [&answer, &loop](Result<T> result) {
        answer = std::move(result);
        loop.quit();
    });
    QTimer::singleShot(most, &loop, &QEventLoop::quit);
    loop.exec();
    if (!answer)
        return failure(Error::Kind::Cancelled, QStringLiteral("no answer in the test's time"));
    return std::move(*answer);
}
