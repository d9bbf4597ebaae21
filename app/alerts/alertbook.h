// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"

#include <chrono>

/// Keeps the incidents: merges what is seen into one incident a thing, decides what people are told, and
/// never tells the same twice. Time is an argument; a plain value that can be stored (alertbookjson).
///
/// - A thing (a certificate, say) is one incident, at however many places it shows.
/// - Each level of an incident is told once. Levels that were passed over while it was silenced are told as
///   the one that holds when silence ends.
/// - It recovers quietly, when every place has been clean for some looks in a row. What comes back is the
/// same
///   incident again, unless it is of the repeatable kind.
class AlertBook
{
public:
    /// Clean looks in a row before a place counts as recovered.
    static constexpr int cleanLooks = 3;
    /// How long recovered incidents are kept, and with them the memory of what was told.
    static constexpr std::chrono::days keptFor{90};

    /// Everything that is wrong at one place now: what it showed before and does not any more begins to
    /// recover there. Gives what people are to be told.
    QList<AlertMessage> observe(const QString &place, const QList<AlertCondition> &conditions,
                                const QDateTime &now);
    /// The same for many places at once.
    QList<AlertMessage> observe(const QList<AlertSighting> &sightings, const QDateTime &now);
    /// The place is not watched any more.
    QList<AlertMessage> forget(const QString &place, const QDateTime &now);
    /// What a silence that has ended held back. Call it now and then.
    QList<AlertMessage> due(const QDateTime &now);

    /// Silences it until it recovers, but for an Outage.
    void acknowledge(const QString &key, const Acknowledgement &acknowledgement);
    void takeBackAcknowledgement(const QString &key);
    /// Silences it altogether until then.
    void snooze(const QString &key, const QDateTime &until);
    void setMaintenance(const QList<MaintenanceWindow> &windows) { m_maintenance = windows; }

    /// All, the worst and newest first; recovered ones at the end.
    QList<Incident> incidents() const;
    std::optional<Incident> incident(const QString &key) const;

    /// Every one, also those that are only suspected: for storage.
    QList<Incident> all() const { return m_incidents.values(); }
    const QList<MaintenanceWindow> &maintenance() const { return m_maintenance; }
    /// From storage.
    static AlertBook of(const QList<Incident> &incidents, const QList<MaintenanceWindow> &windows);

    bool operator==(const AlertBook &) const = default;

private:
    /// What one place shows of one thing.
    void see(const QString &place, const AlertCondition &condition, const QDateTime &now);
    void miss(const QString &place, Incident &incident);
    void settle(Incident &incident, const QDateTime &now);
    bool isSilenced(const Incident &incident, const QDateTime &now) const;
    void dropOld(const QDateTime &now);

    QMap<QString, Incident> m_incidents{};
    QList<MaintenanceWindow> m_maintenance{};
};
