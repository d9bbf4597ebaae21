// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/ctl/checkedoperation.h"

#include <QElapsedTimer>
#include <QHash>
#include <QUuid>

/// What the steps of a check share: the backend, and the first things that were read from it.
struct CheckSubject {
    Backend &backend;
    std::optional<ProductSummary> listedProduct{};
    std::optional<Product> product{};
    QList<OrderSummary> orders{};
    QHash<OrderState, qint64> orderTotals{}; ///< of the lists by state, where they say
    std::optional<CustomerSummary> customer{};
};

/// One thing to try. Always answers; what went wrong is in the answer. The subject outlives it.
using CheckStep = std::function<Task<CheckedOperation>()>;

inline Task<CheckedOperation> skipped(const QString &name, const QString &why)
{
    return Task<CheckedOperation>::ready(
        CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Skipped, .note = why});
}

/// An id that nothing has, of the same make as one that something has.
inline QString idOfNothing(const QString &id)
{
    bool isNumber = false;
    id.toLongLong(&isNumber);
    if (isNumber)
        return QStringLiteral("2000000011"); // fits 31 bits
    return QUuid::fromString(id).isNull() ? id + u'0' : QUuid::createUuid().toString(QUuid::WithoutBraces);
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

/// For what is not there: nothing but NotFound is right. Anything else would be told as a fault of the shop.
template<typename T>
Task<CheckedOperation> expectNotFound(const QString &name, Task<T> operation)
{
    return checked(name, std::move(operation),
                   [](const T &, CheckedOperation &out) {
                       out.expect(false, QStringLiteral("expected notFound, got something"));
                   })
        .andThen([](CheckedOperation out) -> Result<CheckedOperation> {
            if (!out.error || out.outcome != CheckedOperation::Outcome::Failed)
                return out;
            if (out.error->kind == Error::Kind::NotFound) {
                out.outcome = CheckedOperation::Outcome::Ok;
                out.error.reset();
            } else {
                out.error->detail += QStringLiteral(" (expected notFound)");
            }
            return out;
        });
}
