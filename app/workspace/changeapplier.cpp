// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changeapplier.h"

#include "app/backend/backend.h"
#include "app/workspace/changeerrand.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;
using Purpose = ChangeErrand::Purpose;

/// The states that a run of this purpose takes changes from.
bool isMeant(const PendingChange &change, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Send:
        return change.state == State::Waiting || change.state == State::Refused;
    case Purpose::SendAgain:
        return change.state == State::Unknown;
    case Purpose::Check:
        return change.state == State::Sending || change.state == State::Unknown;
    }
    Q_UNREACHABLE();
}

/// A backend that was not asked anything yet does not know what it offers.
bool isKnown(const Capabilities &offered)
{
    return offered.products || offered.orders;
}

} // namespace

struct ChangeApplier::Private {
    /// One call of apply(), settleOpen() or sendAgain().
    struct Run {
        Purpose purpose = Purpose::Send;
        QList<QUuid> rest{};
        int total = 0;
        Promise<Done> promise{};
    };

    ChangeApplier *q;
    Backend &backend;
    PendingChanges &changes;
    ApplierObserver *observer = nullptr;
    std::optional<Run> run{};
    LatestOnly probing{};
    ChangeErrand *errand = nullptr; // a child of q

    Task<Done> start(Purpose purpose, const QList<QUuid> &ids);
    void probe();
    void next();
    void send(const PendingChange &change);
    void afterErrand(const std::optional<Error> &stop);
    void finish(Result<Done> outcome);
};

Task<Done> ChangeApplier::Private::start(Purpose purpose, const QList<QUuid> &ids)
{
    if (run)
        return Task<Done>::ready(failure(Error::Kind::Busy, u"changes are being applied already"_s));
    run = Run{.purpose = purpose, .rest = ids, .total = int(ids.size())};
    auto task = run->promise.task();
    if (ids.isEmpty() || isKnown(backend.capabilities()))
        next();
    else
        probe();
    return task;
}

void ChangeApplier::Private::probe()
{
    run->promise.onCancel([this, applier = QPointer(q)] {
        if (!applier)
            return;
        probing.cancel();
        finish(Done{});
    });
    probing.run(backend.probe(), [this](const Result<Session> &session) {
        session ? next() : finish(failure(session.error()));
    });
}

void ChangeApplier::Private::next()
{
    while (!run->rest.isEmpty() && !run->promise.isCancelled()) {
        const auto change = changes.find(run->rest.takeFirst());
        if (change && isMeant(*change, run->purpose))
            return send(*change);
    }
    finish(Done{});
}

void ChangeApplier::Private::send(const PendingChange &change)
{
    errand = new ChangeErrand(backend, changes, change, run->purpose, observer, q);
    connect(errand, &ChangeErrand::gone, q, &ChangeApplier::gone);
    connect(errand, &ChangeErrand::saved, q, &ChangeApplier::saved);
    connect(errand, &ChangeErrand::overtaken, q, &ChangeApplier::overtaken);
    // Queued: an errand may be over before start() returns, and is deleted once it is.
    connect(
        errand, &ChangeErrand::finished, q, [this](const std::optional<Error> &stop) { afterErrand(stop); },
        Qt::QueuedConnection);
    run->promise.onCancel([errand = QPointer(errand)] {
        if (errand)
            errand->stop();
    });
    errand->start();
}

void ChangeApplier::Private::afterErrand(const std::optional<Error> &stop)
{
    delete std::exchange(errand, nullptr);
    Q_EMIT q->progressed(run->total - int(run->rest.size()), run->total);
    if (stop)
        finish(failure(*stop));
    else
        next();
}

void ChangeApplier::Private::finish(Result<Done> outcome)
{
    Promise<Done> promise = run->promise;
    run.reset();
    promise.finish(std::move(outcome));
}

ChangeApplier::ChangeApplier(Backend &backend, PendingChanges &changes, QObject *parent)
    : QObject(parent), d(new Private{.q = this, .backend = backend, .changes = changes})
{
}

ChangeApplier::~ChangeApplier() = default;

bool ChangeApplier::isRunning() const
{
    return d->run.has_value();
}

Task<Done> ChangeApplier::apply(const QList<QUuid> &changes)
{
    return d->start(Purpose::Send, changes);
}

Task<Done> ChangeApplier::settleOpen()
{
    QList<QUuid> open;
    for (const PendingChange &change : d->changes.all()) {
        if (isMeant(change, Purpose::Check))
            open.append(change.id);
    }
    return d->start(Purpose::Check, open);
}

Task<Done> ChangeApplier::sendAgain(const QUuid &change)
{
    return d->start(Purpose::SendAgain, {change});
}

Result<Done> ChangeApplier::resolve(const QUuid &change, const QString &field, bool keepOurs)
{
    return d->changes.resolve(change, field, keepOurs);
}

void ChangeApplier::setObserver(ApplierObserver *observer)
{
    d->observer = observer;
}
