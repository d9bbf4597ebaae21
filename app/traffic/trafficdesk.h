// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/traffic/logsource.h"
#include "app/traffic/trafficmemory.h"
#include "app/traffic/trafficsnapshot.h"
#include "app/traffic/trafficview.h"

#include <QObject>

class AlertDesk;
class Backend;
class BackendLog;
class ClickHouseAccess;
class ClickHouseWatch;
class SecretStore;
class ChangeApplier;
class LocalDatabase;
class RouteFolder;
class TrafficFeed;
class TrafficWatch;

/// The traffic of an open shop: the log that is followed and what is known of it. Costs nothing until it is
/// started, and watches from then on, whether anybody looks at a page or not.
class TrafficDesk : public QObject
{
    Q_OBJECT
public:
    /// How far back past requests are asked for: the longest window.
    static constexpr std::chrono::days historyReach{30};

    /// What it stands on; all outlive it.
    struct Means {
        Backend &backend;
        ChangeApplier &applier;
        AlertDesk &alerts;
        LocalDatabase &database;
        Settings &settings;
        SecretStore &secrets;
        QUuid shop{};
        Clock clock{};
    };

    explicit TrafficDesk(const Means &means, QObject *parent = nullptr);
    ~TrafficDesk() override;

    TrafficMemory &memory() { return m_memory; }
    bool hasOwnLog() const;
    /// The way to tables on servers.
    ClickHouseAccess &tables() { return *m_tables; }

    /// Whether the log that start() follows is the shop's own, which somebody must be signed in for.
    bool needsSession() const;
    /// Follows the log that was chosen last, else the shop's own, unless one is followed already.
    void start();
    /// Forgets what was and follows this. One of Kind::ClickHouse is not followed: it is asked, for the watch
    /// once a minute. Without a log of the shop's own, Kind::Backend follows nothing.
    void follow(const TrafficSource &source);
    void stop();
    const TrafficSource &source() const { return m_source; }
    SourceState state() const { return m_state; }
    SourceLoss loss() const { return m_loss; }
    /// Null until something was published. While paused, what was there then.
    TrafficSnapshotPtr snapshot() const { return m_snapshot; }

    void setView(const TrafficView &view);
    /// Somebody looks at the picture, which is worth thirty of them a second.
    void setWatched(bool isWatched);
    /// Nothing is lost while the picture stands still.
    void setPaused(bool isPaused);
    bool isPaused() const { return m_pausedAt.isValid(); }
    /// The time the picture shows: now by the log's clock where that runs ahead, or when it was paused.
    QDateTime now() const;

    /// Endpoints by the rules that the memory has now; the log is read anew.
    void applyRoutes();
    /// Alerts by the rules that the memory has now.
    void applyRules();
    /// Looks for what is wrong now, as it does by itself once a minute.
    void look();

Q_SIGNALS:
    void snapshotChanged();
    void stateChanged(const SourceState &state);
    void lossChanged(const SourceLoss &loss);
    /// A write of this console is to be seen in the charts.
    void marksChanged();

private:
    void makeWatch();
    void makeFeed();
    void askTable(const ClickHouseTable &table);
    RouteFolder routes() const;
    void setState(const SourceState &state);
    void setLoss(const SourceLoss &loss);
    void take();
    void feedWatch();
    void markWrite();

    Means m_means;
    TrafficMemory m_memory;
    std::unique_ptr<ClickHouseAccess> m_tables;
    std::unique_ptr<TrafficWatch> m_watch{}; // with the first log
    std::unique_ptr<TrafficFeed> m_feed{};   // with the first that is followed
    std::unique_ptr<BackendLog> m_backendLog{};
    std::unique_ptr<ClickHouseWatch> m_tableWatch{}; // with the first table
    TrafficSource m_source{};
    bool m_isStarted = false;
    bool m_isWatched = false;
    TrafficView m_view{};
    SourceState m_state{};
    SourceLoss m_loss{};
    TrafficSnapshotPtr m_snapshot{};
    QDateTime m_pausedAt{};
};
