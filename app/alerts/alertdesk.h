// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/base/clock.h"
#include "app/base/task.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

class LocalDatabase;

/// The alerts of one shop, kept on this computer, so that a restart neither forgets nor repeats one.
///
/// What watchers report is taken even when it cannot be stored: a full disk must not hide an outage. What a
/// person does (acknowledge, snooze) is on disk when the call returns, or an error and nothing has changed.
class AlertDesk : public QObject
{
    Q_OBJECT
public:
    /// Loads what is on disk for the shop. What cannot be read is set aside, and the book starts empty.
    AlertDesk(LocalDatabase &database, const QUuid &shop, Clock clock, QObject *parent = nullptr);
    /// Stores what was observed last, if that is not under way.
    ~AlertDesk() override;

    const AlertBook &book() const { return m_book; }
    /// What waits for somebody: active, neither acknowledged nor snoozed.
    int waitingCount() const;

    /// Everything that is wrong at a place now; see AlertBook::observe().
    void observe(const QString &place, const QList<AlertCondition> &conditions);
    /// A round of looks at once: one change, however many places.
    void observe(const QList<AlertSighting> &sightings);
    /// The place is not watched any more.
    void forget(const QString &place);

    Result<Done> acknowledge(const QString &key, const QString &by);
    Result<Done> takeBackAcknowledgement(const QString &key);
    /// until: UTC; a time that has passed wakes it at once.
    Result<Done> snooze(const QString &key, const QDateTime &until);

Q_SIGNALS:
    void changed();
    /// To be said to people, once.
    void told(const AlertMessage &message);

private:
    void load();
    Result<Done> store(const AlertBook &book);
    void storeObserved();
    void take(const AlertBook &book, const QList<AlertMessage> &messages);
    template<typename Change>
    Result<Done> change(Change change);
    void tellDue();
    void waitForNextWaking();

    LocalDatabase &m_database;
    QUuid m_shop;
    Clock m_clock;
    AlertBook m_book{};
    qint64 m_revision = 0; ///< of the book that was stored last
    LatestOnly m_storingLater{};
    QTimer m_waking{};  ///< when the next snooze ends
    QTimer m_storing{}; ///< once for all that a round of looks has brought
};
