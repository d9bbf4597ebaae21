// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/base/timerange.h"
#include "app/traffic/clickhousetable.h"
#include "app/traffic/logsource.h"
#include "app/traffic/trafficsnapshot.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class ClickHouseAccess;
class ClickHouseLog;

/// Looks at a table on a server as the traffic's watch wants to see it: the last quarter of an hour by the
/// minute, endpoints that fail in it, and the hours that are not known yet. Everything is summed up there;
/// some kilobytes come back a minute. Asks again after the last answer, and less often while it fails.
class ClickHouseWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds firstAfter{10}; ///< whoever opens the page goes first
    static constexpr std::chrono::minutes every{1};
    static constexpr std::chrono::minutes longestWait{8};
    /// Rows that come in batches come late; later than this is no batch any more.
    static constexpr std::chrono::minutes longestLag{10};

    /// access outlives it.
    ClickHouseWatch(ClickHouseAccess &access, Clock clock, QObject *parent = nullptr);
    ~ClickHouseWatch() override;

    void start(const ClickHouseTable &table, const QStringList &routes);
    void stop();
    /// Asks now.
    void look();

Q_SIGNALS:
    /// Null where the server could not be asked; the state says why.
    void found(const TrafficSnapshotPtr &snapshot);
    void stateChanged(const SourceState &state);

private:
    Task<TrafficSnapshotPtr> ask(const ClickHouseLog &log, qint64 nowMs);
    Task<std::shared_ptr<TrafficSnapshot>> askPast(const ClickHouseLog &log, const TimeRange &hours,
                                                   const std::shared_ptr<TrafficSnapshot> &so);
    void take(const Result<TrafficSnapshotPtr> &answer);
    void noteLag(const std::optional<qint64> &newestMs, qint64 nowMs);

    ClickHouseAccess &m_access;
    Clock m_clock;
    ClickHouseTable m_table{};
    QStringList m_routes{};
    LatestOnly m_asking{};
    QTimer m_next{};
    qint64 m_hoursToMs = 0;                   // up to which whole hours were asked for
    QList<EndpointFailures> m_failedBefore{}; // in the hours that were over at the first look
    qint64 m_askedMs = 0;                     // last
    qint64 m_newestMs = 0;                    // that was there then
    std::chrono::milliseconds m_lag{0};
    int m_failures = 0; // in a row
};
