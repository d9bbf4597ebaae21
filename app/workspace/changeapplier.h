// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/workspace/pendingchanges.h"

class ApplierObserver;
class Backend;

/// Sends pending changes one by one and finds out what became of each. See "How a write travels".
///
/// Before sending, the entity is read again: fields that only we changed go on, fields that both
/// changed end in Conflict. When an answer leaves the outcome open, the entity is read once more and
/// compared; only when that can't decide is the change Unknown. What is found not done waits again.
/// At most one run at a time; starting another ends in Busy.
class ChangeApplier : public QObject
{
    Q_OBJECT
public:
    ChangeApplier(Backend &backend, PendingChanges &changes, QObject *parent = nullptr);
    ~ChangeApplier() override;

    bool isRunning() const;

    /// Applies these in order: those that wait, and refused ones once more as they are. Ends when each
    /// has an outcome. Not being able to reach the backend, to sign in or to write to the disk stops the
    /// run, leaves the rest Waiting and is the task's Error. Dropping the task stops: nothing is sent from
    /// then on, only what was sent already gets its outcome.
    Task<Done> apply(const QList<QUuid> &changes);
    /// Finds out about changes that a crash left in Sending, and about Unknown ones: by reading only.
    Task<Done> settleOpen();
    /// Sends an Unknown change once more; the person has seen that it may have been done.
    Task<Done> sendAgain(const QUuid &change);
    /// With Conflict: keep ours (rebases the change on what is there now) or theirs (drops the field,
    /// or the whole action). When the last field is decided, the change waits again.
    Result<Done> resolve(const QUuid &change, const QString &field, bool keepOurs);

    /// Tells of every step from now on; null ends it. It outlives this, or is taken away before.
    void setObserver(ApplierObserver *observer);

Q_SIGNALS:
    /// Each time a change gets an outcome.
    void progressed(int done, int total);
    /// Our write has taken the entity away: models drop it, and nobody else is to blame. saved() follows, and
    /// reading the entity again would find nothing.
    void gone(const EntityRef &entity);
    /// The entity has our write now, for models to read again.
    void saved(const EntityRef &entity);
    /// What the backend has is not what we have of it: somebody else's write was in our way. Likewise.
    void overtaken(const EntityRef &entity);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
