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

/// How long until the next round after this one: six hours when all is well (certificates end on days, not on
/// minutes), an hour when something is wrong, five minutes when a host was not reached, so that an outage is
/// known after two looks and its end soon after.
std::chrono::seconds pauseAfter(const QList<HostHealth> &round);

/// Looks at a shop's hosts in rounds for as long as it lives, and reports what is wrong to the alerts. A
/// round begins a pause after the last one has ended, never on a fixed beat.
///
/// Hosts that keep everybody waiting hold up nobody else: what the others have shown is told while the round
/// still waits for them.
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
    /// How long the others wait for the last hosts of a round; ten seconds unless told.
    void setPatience(std::chrono::milliseconds patience) { m_stragglers.setInterval(patience); }
    /// Begins a round now; one that runs goes on.
    void lookNow();

    /// Until all is looked at, judged and told.
    bool isLooking() const { return !m_running.empty() || m_isJudging; }
    /// What the last round found to be wrong here rather than at the hosts.
    const OwnTrouble &ownTrouble() const { return m_trouble; }
    bool isOffline() const { return m_trouble.isOffline; }
    /// When the last round ended, UTC; nothing before the first.
    std::optional<QDateTime> lastRound() const { return m_lastRound; }
    /// What was found last, our own trouble aside; nothing before the first look.
    std::optional<HostHealth> healthOf(const WatchedHost &host) const;

Q_SIGNALS:
    /// A host was looked at, or a round began or ended.
    void changed();

private:
    void startMore();
    void finishOne(const QString &place, const Result<HostHealth> &health);
    void judgeSoFar();
    void endRound();
    void judge(qsizetype from, std::optional<std::chrono::seconds> pause);
    void take(JudgedRound round, std::optional<std::chrono::seconds> pause);

    HostChecker &m_checker;
    AlertDesk &m_alerts;
    HostHistory &m_history;
    Clock m_clock;
    QList<WatchedHost> m_hosts{};
    QHash<QString, HostHealth> m_health{}; ///< by place
    /// Of this round: whether it is the hosts' own fault shows when others have answered.
    QHash<QString, HostHealth> m_unreached{};
    QList<WatchedHost> m_waiting{};
    std::map<QString, LatestOnly> m_running{}; ///< by place
    QList<HostHealth> m_round{};               ///< looked at in this round so far
    qsizetype m_judged = 0;                    ///< of those
    bool m_isRoundOpen = false;
    std::optional<QDateTime> m_lastRound{};
    OwnTrouble m_trouble{};
    bool m_isJudging = false;
    LatestOnly m_judging{};
    QTimer m_next{};
    QTimer m_stragglers{};
};
