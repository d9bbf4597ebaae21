// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertscribe.h"
#include "app/base/task.h"

#include <QUuid>

/// One message that a channel still has to get.
struct OutboxEntry {
    QString id{}; ///< of channel, incident and level: one message each, whatever happens
    QUuid channel{};
    Incident incident{};
    std::optional<AlertLevel> before{};
    QDateTime notBefore{}; ///< UTC
    /// Of the try that it was part of last, when that may have arrived; empty otherwise.
    QString delivery{};
    bool isRecorded = false; ///< on disk, as far as that goes
};

/// The messages of one shop that are on their way out of the window, on disk until they have arrived.
class AlertOutbox
{
public:
    /// More than that wait for one channel: the oldest go. Months of trouble that nobody has read.
    static constexpr qsizetype mostWaiting = 1000;

    AlertOutbox(LocalDatabase &database, const QUuid &shop) : m_database(database), m_shop(shop) { }

    Result<Done> load();
    const QList<OutboxEntry> &entries() const { return m_entries; }
    int waiting(const QUuid &channel) const;

    /// Takes them in, and gives the rows that put them on disk. One that waits already for the same incident
    /// and has not been tried gives way.
    AlertScribe::Rows put(const QList<OutboxEntry> &entries);
    /// All that was put is on disk, or will never be.
    void setRecorded();
    /// These are.
    void setRecorded(const QList<OutboxEntry> &entries);

    /// What the channel is to get next: the very entries of a try that may have arrived, else all that are
    /// due, at most a hundred.
    QList<OutboxEntry> next(const QUuid &channel, const QDateTime &now) const;
    /// The least notBefore of what waits for it.
    std::optional<QDateTime> earliest(const QUuid &channel) const;

    /// Notes on disk that these are about to be sent. An empty delivery: they certainly did not arrive.
    Task<Done> mark(const QList<OutboxEntry> &entries, const QString &delivery);
    /// They have arrived, or nobody is to get them.
    Task<Done> remove(const QList<OutboxEntry> &entries);
    Task<Done> removeAll(const QUuid &channel);

private:
    Task<Done> drop(const std::function<bool(const OutboxEntry &)> &isGone);
    QStringList makeRoom(const OutboxEntry &entry);

    LocalDatabase &m_database;
    QUuid m_shop;
    QList<OutboxEntry> m_entries{}; ///< oldest first
};
