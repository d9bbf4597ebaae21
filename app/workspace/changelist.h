// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/pendingchange.h"

#include <QHash>
#include <QList>

/// One field of one thing that is to get another value.
struct FieldEdit {
    EntityRef entity{};
    QString version{}; ///< of the entity as it was shown
    FieldChange change{};
};

/// One action that is to be run on one thing.
struct ActionRequest {
    EntityRef entity{};
    QString version{};
    QString action{};
    QJsonObject input{};
    QJsonObject before{}; ///< what the person saw: at least what decides later whether it was done
};

/// What became of one row of the list: nothing on one side means added or removed.
struct RowEdit {
    std::optional<PendingChange> before{};
    std::optional<PendingChange> after{};

    const QUuid &id() const { return before ? before->id : after->id; }
};

/// The rules of pending changes over a list in memory: what joins what, what replaces what. No I/O.
/// Rows are in the order in which they are to be sent. Copy it, change the copy, write its edits().
class ChangeList
{
public:
    const QList<PendingChange> &rows() const { return m_rows; }
    const PendingChange *find(const QUuid &id) const;
    QList<PendingChange> of(const EntityRef &entity) const;

    /// As it comes from disk; not among edits().
    void load(const PendingChange &change);

    /// Joins the entity's edit that is not sent yet, or starts one. A field that returns to the value
    /// it started from leaves its edit; an empty edit leaves the list. A refused edit that is
    /// mended waits again.
    void setField(const FieldEdit &edit, const QUuid &shop, const QDateTime &now);
    /// Takes the place of the same action on the same entity while that is not sent yet.
    void addAction(const ActionRequest &request, const QUuid &shop, const QDateTime &now);
    void remove(const QUuid &id);
    /// Decides one contested field of a conflict: ours from now on starts from what is there now, theirs
    /// takes our edit of the field, or our whole action, out. Nothing happens when nothing is contested.
    void resolve(const QUuid &id, const QString &field, bool keepOurs);
    /// Puts the row of that id into this state; Applied takes it out and moves what the entity's
    /// other edits start from to what the backend has now.
    void settle(const PendingChange &change);
    /// Makes a row what an edit says it was before (undo) or after (redo).
    void restore(const QUuid &id, const std::optional<PendingChange> &row);

    /// What has changed since the last call of forgetEdits(), each row once.
    QList<RowEdit> edits() const;
    void forgetEdits() { m_originals.clear(); }

private:
    PendingChange *mutableRow(const QUuid &id);
    PendingChange *openEditOf(const EntityRef &entity);
    PendingChange *openActionOf(const ActionRequest &request);
    void append(PendingChange change);
    void note(const QUuid &id);
    void rebase(const PendingChange &applied);

    QList<PendingChange> m_rows{};
    QHash<QUuid, std::optional<PendingChange>> m_originals{}; // rows as they were before the first edit
};
