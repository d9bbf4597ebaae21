// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/ctl/checkedoperation.h"

#include <QElapsedTimer>

/// What the steps of a check share: the backend, and the first things that were read from it.
struct CheckSubject {
    Backend &backend;
    std::optional<ProductSummary> listedProduct{};
    std::optional<Product> product{};
    QList<OrderSummary> orders{};
    std::optional<CustomerSummary> customer{};
};

/// One thing to try. Always answers; what went wrong is in the answer. The subject outlives it.
using CheckStep = std::function<Task<CheckedOperation>()>;

inline Task<CheckedOperation> skipped(const QString &name, const QString &why)
{
    return Task<CheckedOperation>::ready(
        CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Skipped, .note = why});
}

/// Waits for an operation and times it; look(value, checked) says what came of it.
template<typename T, typename Look>
Task<CheckedOperation> checked(const QString &name, Task<T> operation, const Look &look)
{
    QElapsedTimer timer;
    timer.start();
    return std::move(operation).continueWith([name, timer, look](Result<T> answer) {
        CheckedOperation out{.name = name, .tookMs = timer.elapsed()};
        if (answer) {
            look(*answer, out);
            return out;
        }
        const bool isAbsent = answer.error().kind == Error::Kind::NotOffered;
        out.outcome = isAbsent ? CheckedOperation::Outcome::Absent : CheckedOperation::Outcome::Failed;
        if (isAbsent)
            out.tookMs = 0;
        else
            out.error = answer.error();
        return out;
    });
}
