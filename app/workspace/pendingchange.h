// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/shop/change.h"

#include <QDateTime>
#include <QUuid>

#include <optional>

/// What a change is about.
struct EntityRef {
    enum class Kind {
        Product,
        Order,
        ServerDomains, ///< all lists of them together; edits only
    };

    Kind kind = Kind::Product;
    QString id{};    ///< the backend's key
    QString label{}; ///< what people call it: a product's name, an order's number

    bool isSame(const EntityRef &other) const { return kind == other.kind && id == other.id; }
    bool operator==(const EntityRef &) const = default;
};

/// An edit or an action that waits on this computer, from the moment it is made until its outcome
/// is known. Written to the local database before anything is sent.
struct PendingChange {
    enum class State {
        Waiting,  ///< made, not sent; or sent and found not done, then error says why
        Sending,  ///< about to be sent or sent; after a crash it is found in this state
        Applied,  ///< the backend has it
        Refused,  ///< the backend said no; see error
        Conflict, ///< the thing moved on under us in the same fields; see theirs
        Unknown,  ///< sent, and not even reading it back tells whether it was done
    };

    QUuid id{};
    QUuid shop{};
    qint64 position = 0; ///< its place in line: changes are sent in this order; undo gives it back
    EntityRef entity{};
    QString version{};           ///< of the entity when the change was started
    QList<FieldChange> fields{}; ///< of an edit; empty for an action
    QString action{};            ///< "ship", "memo"…; empty for an edit
    QJsonObject input{};         ///< of the action
    /// Of an action: what decides later whether it was done, as orderFacts() gives it. Made with the
    /// change from what the person saw, and anew from what is read just before sending.
    QJsonObject before{};
    QString idempotencyKey{}; ///< made with what the change says, the same for each sending of that
    State state = State::Waiting;
    std::optional<Error> error{}; ///< with Refused, Conflict, Unknown, and Waiting after a sending
    QList<FieldChange> theirs{};  ///< with Conflict: before = our base, after = what is there now
    QDateTime madeAt{};           ///< UTC
    QDateTime sentAt{};           ///< the last time, UTC; invalid when never sent
    int sendings = 0;             ///< how often it was sent without a sure no: any of them may have worked

    bool isAction() const { return !action.isEmpty(); }
    /// What people count as changes: each field of an edit, and an action as one.
    int lineCount() const { return isAction() ? 1 : int(fields.size()); }
    bool operator==(const PendingChange &) const = default;
};
