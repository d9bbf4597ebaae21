// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/workspace/changelist.h"

#include <QObject>

#include <memory>

class LocalDatabase;

/// How much waits, and how: for the pending bar, the sidebar and the question at closing.
struct PendingCounts {
    int waiting = 0;  ///< changes that review and apply would send
    int lines = 0;    ///< what people count as changes, whatever their state; see PendingChange::lineCount()
    int products = 0; ///< different things that the waiting ones touch
    int orders = 0;
    int domainLists = 0; ///< the server domains count as one
    int sending = 0;     ///< on its way, or left so by a crash
    int refused = 0;
    int conflicts = 0;
    int unknown = 0;

    /// Those that only a person can settle.
    int needAHand() const { return refused + conflicts + unknown; }
    bool operator==(const PendingCounts &) const = default;
};

/// The changes of one shop that wait to be reviewed and applied. Every call that changes something
/// returns after it is on disk; a Storage error means that nothing has changed.
class PendingChanges : public QObject
{
    Q_OBJECT
public:
    /// Loads what is on disk for the shop. Changes found in Sending stay so: the applier settles them.
    PendingChanges(LocalDatabase &database, const QUuid &shop, const Clock &clock, QObject *parent = nullptr);
    ~PendingChanges() override;

    /// Why nothing could be loaded, if so. Then every call that changes something tries to load first,
    /// and fails with this as long as that fails.
    std::optional<Error> loadError() const;
    /// Tries to load again.
    Result<Done> load();
    /// Rows that could not be understood when loading. They were put aside in the database.
    int damagedRows() const;

    /// In the order in which they are sent: oldest first. Includes what was refused, is in conflict or
    /// unknown; what was applied is gone.
    const QList<PendingChange> &all() const;
    /// Nothing when there is no such change (any more).
    std::optional<PendingChange> find(const QUuid &change) const;
    QList<PendingChange> changesOf(const EntityRef &entity) const;
    PendingCounts counts() const;
    /// Those that review and apply would send.
    int waitingCount() const;
    /// How many different things those touch.
    int entityCount() const;
    /// What waits for a field, if anything: what tables and forms show in place of the backend's value.
    std::optional<QJsonValue> waitingValue(const EntityRef &entity, const QString &field) const;

    /// Sets one field of an edit: joins the entity's waiting edit, or starts one. Back to the value it
    /// had before takes the field out, and with the last field the edit.
    Result<Done> setField(const EntityRef &entity, const QString &version, const QString &field,
                          const QJsonValue &before, const QJsonValue &after);
    /// Many fields of any number of things, in one step on disk and one for undo().
    Result<Done> setFields(const QList<FieldEdit> &edits);
    /// Adds an action; a waiting one of the same kind on the same entity is replaced.
    Result<Done> addAction(const EntityRef &entity, const QString &version, const QString &action,
                           const QJsonObject &input, const QJsonObject &before);
    /// Many actions, in one step on disk and one for undo().
    Result<Done> addActions(const QList<ActionRequest> &requests);
    /// Busy while it is on its way: what is sent can't be called back.
    Result<Done> discard(const QUuid &change);
    /// All but those on their way.
    Result<Done> discardAll();

    /// With Conflict: keep ours (rebases the change on what is there now) or theirs (drops the field,
    /// or the whole action). When the last field is decided, the change waits again.
    Result<Done> resolve(const QUuid &change, const QString &field, bool keepOurs);

    bool canUndo() const;
    bool canRedo() const;
    Result<Done> undo(); ///< the last setField, addAction or discard of this session, unless sent since
    Result<Done> redo();

    /// The clock's time, UTC.
    QDateTime now() const;
    /// For the applier: stores a new state with what goes with it. Applied removes the change.
    Result<Done> settle(const PendingChange &change);

Q_SIGNALS:
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// How many changes of each shop wait or need a hand, also of shops that are not open.
Result<QHash<QUuid, int>> pendingCountByShop(LocalDatabase &database);
