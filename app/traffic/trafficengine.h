// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/shop/requestrecord.h"
#include "app/traffic/formatsearch.h"
#include "app/traffic/linebuffer.h"
#include "app/traffic/liveseries.h"
#include "app/traffic/logclock.h"
#include "app/traffic/repeatfilter.h"
#include "app/traffic/routefolder.h"
#include "app/traffic/rowfilter.h"
#include "app/traffic/trafficsnapshot.h"
#include "app/traffic/trafficview.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <mutex>

/// Turns a log's bytes into figures and rows, on whatever thread it lives, and publishes immutable snapshots
/// of them at most 30 times a second, and only when something came. A receiver that has not taken the last
/// one gets no signal for the next.
class TrafficEngine : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds publishEvery{33};
    static constexpr std::chrono::milliseconds publishUnwatchedEvery{1000};
    static constexpr int keptSamples = 20;

    explicit TrafficEngine(const Clock &clock, qint64 mostRows = RequestRows::mostRows);
    ~TrafficEngine() override;

    /// Forgets everything. format: nothing to detect it from the first lines.
    void reset(const std::optional<LogFormat> &format);
    /// Some bytes of a log, as they come. The last line may be half.
    void take(QByteArrayView bytes);
    /// Requests that the backend's own list told of, in any order.
    void takeRecords(const QList<RequestRecord> &records);
    /// Publishes at once.
    void setView(const TrafficView &view);
    void setRoutes(const RouteFolder &routes);
    /// Passes over requests that do not match: for who has no use for them.
    void setFilter(const RowFilter &filter) { m_filter = filter; }
    /// Of times that carry none, where the format is detected.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// Nobody looks at the picture: publishes once a second.
    void setWatched(bool isWatched);
    /// The log is read again from somewhere before its end: what came already is passed over.
    void expectRepeats();

    /// The newest snapshot; null before the first. May be called from any thread.
    TrafficSnapshotPtr latest();

Q_SIGNALS:
    /// A new one can be had from latest().
    void published();

private:
    void forget(const std::optional<LogFormat> &format);
    void takeLine(const char *begin, const char *end);
    void add(const LogEvent &event);
    void addUnparsed(std::string_view line);
    void keepForLater(const char *begin, const char *end);
    void lookForFormat();
    void publishSoon();
    void publish();
    void refreshMinutes();
    qint64 endOfLogMs() const;

    Clock m_clock;
    qint64 m_mostRows;
    LineBuffer m_lines{};
    std::optional<LogFormat> m_format{};
    QTimeZone m_zone = QTimeZone::utc();
    std::unique_ptr<LineParser> m_parser{};
    FormatSearch m_search{}; // until the format is known
    LogEvent m_event{};
    RouteFolder m_routes{};
    LiveSeries m_series{};
    RequestRows m_rows;
    TrafficView m_view{};
    FailureCounter m_failures{};
    RepeatFilter m_repeats{};
    LogClock m_logClock{};
    RowFilter m_filter{};                 // of what is kept and counted
    std::vector<SeriesPoint> m_minutes{}; // of snapshots, as of m_minutesAt
    std::vector<SeriesPoint> m_hours{};   // as well
    QList<EndpointFailures> m_failing{};  // as well
    qint64 m_minutesAt = 0;               // second
    TrafficSnapshot m_totals{};           // rows and points stay empty here
    qint64 m_nowMs = 0;                   // as of the last look at the clock
    QTimer m_publish{};
    std::mutex m_mutex{};
    TrafficSnapshotPtr m_latest{};
    std::atomic<bool> m_isTaken = true;
};
