// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertevent.h"
#include "app/alerts/alertscribe.h"
#include "app/base/clock.h"
#include "app/base/task.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

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

    /// Takes along what it notes, from now on. Null for none; outlives this otherwise.
    void setScribe(AlertScribe *scribe) { m_scribe = scribe; }

    const AlertBook &book() const { return m_book; }
    /// What waits for somebody: active, neither acknowledged nor snoozed. The worst and newest first.
    QList<Incident> waiting() const;
    int waitingCount() const;

    /// Everything that is wrong at a place now; see AlertBook::observe().
    void observe(const QString &place, const QList<AlertCondition> &conditions);
    /// A round of looks at once: one change, however many places.
    void observe(const QList<AlertSighting> &sightings);
    /// What has happened at a place since then, newest first, at most so many; from disk.
    Result<QList<AlertEvent>> events(const QString &place, const QDateTime &since, int most) const;
    /// The place is not watched any more.
    void forget(const QString &place);

    Result<Done> acknowledge(const QString &key, const QString &by);
    Result<Done> takeBackAcknowledgement(const QString &key);
    /// until: UTC; a time that has passed wakes it at once.
    Result<Done> snooze(const QString &key, const QDateTime &until);
    /// All windows, in place of those there are. One that ends tells what it has held back.
    Result<Done> setMaintenance(const QList<MaintenanceWindow> &windows);

Q_SIGNALS:
    void changed();
    /// To be said to people, once.
    void told(const AlertMessage &message);
    /// The same, all that one observation has brought: for who says many in one sentence.
    void toldTogether(const QList<AlertMessage> &messages);

private:
    void load();
    AlertScribe::Rows rowsFor(const AlertBook &book, const QList<AlertScribe::Rows> &noted);
    void tellScribe();
    Result<Done> store(const AlertBook &book);
    void storeObserved();
    void finishStoring(const Result<Done> &stored, const QList<AlertScribe::Rows> &noted);
    void take(const AlertBook &book, const QList<AlertMessage> &messages);
    template<typename Change>
    Result<Done> change(Change change);
    void tellDue();
    void waitForNextWaking();

    LocalDatabase &m_database;
    QUuid m_shop;
    Clock m_clock;
    AlertBook m_book{};
    qint64 m_revision = 0;    ///< of the book that was stored last
    AlertBook m_handedOver{}; ///< what was last given to be stored: events are what happened since
    AlertScribe *m_scribe = nullptr;
    QList<AlertScribe::Rows> m_unstored{}; ///< of the scribe
    LatestOnly m_storingLater{};
    bool m_isStoring = false;
    bool m_isStale = false; ///< something was observed while it stored
    QTimer m_waking{};      ///< when the next snooze ends
    QTimer m_storing{};     ///< once for all that a round of looks has brought
};
