// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/traffic/habitstore.h"
#include "app/traffic/trafficjudge.h"
#include "app/traffic/trafficsnapshot.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class AlertDesk;

/// Looks at a followed log once a minute, tells the alert desk what is wrong, and learns what is usual.
/// While the log is interrupted nothing is said: not knowing is no news about the traffic.
class TrafficWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes lookEvery{1};

    /// database and alerts outlive it.
    TrafficWatch(LocalDatabase &database, const QUuid &shop, AlertDesk &alerts, Clock clock,
                 QObject *parent = nullptr);
    ~TrafficWatch() override;

    void setRules(const TrafficRules &rules) { m_rules = rules; }
    /// A log is followed from now on.
    void start();
    /// Nothing is; what was told fades no further.
    void stop();
    /// The newest snapshot, for the next looks; null while the log is interrupted.
    void take(const TrafficSnapshotPtr &snapshot);
    /// Looks now.
    void look();

    const TrafficHabit &habit() const { return m_habit; }

private:
    void load();
    void learn(qint64 nowMs);

    HabitStore m_store;
    AlertDesk &m_alerts;
    Clock m_clock;
    TrafficRules m_rules{};
    TrafficHabit m_habit{};
    bool m_isLoaded = false;
    TrafficSnapshotPtr m_snapshot{};
    qint64 m_followedSinceMs = 0;
    qint64 m_learnedHour = -1; // up to which whole hours were taken
    QTimer m_looking{};
};
