// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/workspace/applierobserver.h"
#include "app/workspace/entitynow.h"
#include "app/workspace/standing.h"

#include <QObject>

class PendingChanges;

/// The journey of one pending change to the backend and back, or only the question what became of it.
///
///     check → read → compare → store Sending → send → answer → store the outcome
///                 ↖______________________ outcome open ______/
///
/// Every state it ends in is on disk before finished() is emitted.
class ChangeErrand : public QObject
{
    Q_OBJECT
public:
    enum class Purpose {
        Send,      ///< unless reading shows that it is done, or that it can't be told
        SendAgain, ///< even when that can't be told: the person has been asked
        Check,     ///< find out, by reading only
    };

    /// observer may be null.
    ChangeErrand(Backend &backend, PendingChanges &changes, const PendingChange &change, Purpose purpose,
                 ApplierObserver *observer, QObject *parent = nullptr);

    void start();
    /// Sends nothing from now on: what was not sent yet waits again, as it was. An answer that is on its way
    /// is still waited for, and what came of it found out.
    void stop();

Q_SIGNALS:
    /// Over. With an error when nothing else can be done just now either: no connection, not signed in,
    /// no room on the disk.
    void finished(const std::optional<Error> &stop);
    /// Comes before saved() when our write has taken the entity away.
    void gone(const EntityRef &entity);
    void saved(const EntityRef &entity);
    void overtaken(const EntityRef &entity);

private:
    Result<Done> checked() const;
    void read();
    void afterReading(const Result<EntityNow> &now);
    void withoutReading();
    void compared(const Standing &standing, const EntityNow &now);
    void send(const EntityNow *now);
    void leave();
    void afterSending(const Result<EntityNow> &answer);
    void accepted(const EntityNow &answer);
    void declined(const Error &error);
    void verify(const Error &reason);
    void concluded(const Standing &standing);
    void couldNotRead(const Error &error);
    bool isGoneByOurs(const Error &error) const;

    bool isKeyHonoured() const;
    bool isSafeToRepeat() const;
    bool mayGoAgain() const;
    bool isSurelyOver() const;
    void settle(PendingChange::State state, const std::optional<Error> &error = {},
                const QList<FieldChange> &theirs = {}, const std::optional<Error> &stop = {});
    void end(const std::optional<Error> &stop);
    void note(ApplierStep step) const;

    Backend &m_backend;
    PendingChanges &m_changes;
    PendingChange m_change; ///< as it will be stored next
    PendingChange m_stored; ///< as it is on disk: people may edit it until it is sent
    Purpose m_purpose;
    ApplierObserver *m_observer;
    std::optional<Error> m_open{};     ///< why we read again: the answer that left the outcome open
    std::optional<Error> m_declined{}; ///< the last sure no in this journey
    int m_rounds = 0;                  ///< how often the version had moved on when we sent
    bool m_isStopped = false;
    bool m_isGone = false; ///< our own write has taken the entity away
    LatestOnly m_reading{};
};
