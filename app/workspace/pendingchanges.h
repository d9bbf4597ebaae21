// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/workspace/pendingchange.h"

#include <QObject>

class LocalDatabase;

/// The changes of one shop that wait to be reviewed and applied. Every call that changes something
/// returns after it is on disk; a Storage error means that nothing has changed.
class PendingChanges : public QObject
{
    Q_OBJECT
public:
    /// Loads what is on disk for the shop. Changes found in Sending stay so: the applier settles them.
    PendingChanges(LocalDatabase &database, const QUuid &shop, Clock clock, QObject *parent = nullptr);
    ~PendingChanges() override;

    /// Oldest first. Includes what was refused, is in conflict or unknown; what was applied is gone.
    const QList<PendingChange> &all() const;
    /// Those that review and apply would send.
    int waitingCount() const;
    /// How many different things they touch.
    int entityCount() const;

    /// Sets one field of an edit: joins the entity's waiting edit, or starts one. Back to the value it
    /// had before takes the field out, and with the last field the edit.
    Result<Done> setField(const EntityRef &entity, const QString &version, const QString &field,
                          const QJsonValue &before, const QJsonValue &after);
    /// Adds an action; a waiting one of the same kind on the same entity is replaced.
    Result<Done> addAction(const EntityRef &entity, const QString &version, const QString &action,
                           const QJsonObject &input, const QJsonObject &before);
    Result<Done> discard(const QUuid &change);
    Result<Done> discardAll();

    /// What waits for a field, if anything: what tables and forms show in place of the backend's value.
    std::optional<QJsonValue> waitingValue(const EntityRef &entity, const QString &field) const;
    QList<PendingChange> changesOf(const EntityRef &entity) const;

    bool canUndo() const;
    bool canRedo() const;
    Result<Done> undo(); ///< the last setField, addAction or discard of this session
    Result<Done> redo();

    /// For the applier: stores a new state with what goes with it. Applied removes the change.
    Result<Done> settle(const PendingChange &change);

Q_SIGNALS:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
