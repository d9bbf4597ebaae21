// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/domains/roundjudge.h"
#include "app/domains/watchedhosts.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>

class AlertDesk;
class HostChecker;
class HostHistory;

/// True when nothing could be reached, of several: then it is this computer's network that is down, and no
/// host is to be blamed.
bool isOwnNetworkDown(const QList<HostHealth> &round);

/// How long until the next round after this one: six hours when all is well (certificates end on days, not on
/// minutes), an hour when something is wrong, five minutes when a host was not reached, so that an outage is
/// known after two looks and its end soon after.
std::chrono::seconds pauseAfter(const QList<HostHealth> &round);

/// Looks at a shop's hosts in rounds for as long as it lives, and reports what is wrong to the alerts. A
/// round begins a pause after the last one has ended, never on a fixed beat.
class DomainWatch : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    DomainWatch(HostChecker &checker, AlertDesk &alerts, HostHistory &history, Clock clock,
                QObject *parent = nullptr);

    QList<WatchedHost> hosts() const { return m_hosts; }
    /// Begins a round when there are new ones. Those that are gone are forgotten.
    void setHosts(const QList<WatchedHost> &hosts);
    /// Begins a round now; one that runs goes on.
    void lookNow();

    /// Until all is looked at, judged and told.
    bool isLooking() const { return !m_running.empty() || m_isJudging; }
    /// The last round found no network here.
    bool isOffline() const { return m_isOffline; }
    /// When the last round ended, UTC; nothing before the first.
    std::optional<QDateTime> lastRound() const { return m_lastRound; }
    /// What was found last; nothing before the first look.
    std::optional<HostHealth> healthOf(const WatchedHost &host) const;

Q_SIGNALS:
    /// A host was looked at, or a round began or ended.
    void changed();

private:
    void startMore();
    void finishOne(const QString &place, const Result<HostHealth> &health);
    void endRound();
    void take(JudgedRound round, std::chrono::seconds pause);

    HostChecker &m_checker;
    AlertDesk &m_alerts;
    HostHistory &m_history;
    Clock m_clock;
    QList<WatchedHost> m_hosts{};
    QHash<QString, HostHealth> m_health{}; ///< by place
    QList<WatchedHost> m_waiting{};
    std::map<QString, LatestOnly> m_running{}; ///< by place
    QList<HostHealth> m_round{};
    std::optional<QDateTime> m_lastRound{};
    bool m_isOffline = false;
    bool m_isJudging = false;
    LatestOnly m_judging{};
    QTimer m_next{};
};
