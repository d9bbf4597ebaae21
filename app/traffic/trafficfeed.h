// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"
#include "app/traffic/trafficengine.h"

#include <QThread>

/// A log being followed, on a thread of its own: opens the source there, and brings what was made of it to
/// this thread. All calls return at once.
class TrafficFeed : public QObject
{
    Q_OBJECT
public:
    /// Makes a source on the thread that it is to live on.
    using MakeSource = std::function<std::unique_ptr<LogSource>()>;

    explicit TrafficFeed(const Clock &clock, QObject *parent = nullptr);
    ~TrafficFeed() override;

    /// Forgets what was and follows this. With Kind::Backend nothing is opened: takeRecords() and read()
    /// bring it.
    void open(const TrafficSource &source);
    /// Reads this source in place of the one before. What is known stays.
    void read(const MakeSource &makeSource);
    /// Starts the source again, which has failed.
    void restart();
    void takeRecords(const QList<RequestRecord> &records);
    void setView(const TrafficView &view);
    void setRoutes(const RouteFolder &routes);
    /// Nobody looks: published() comes less often.
    void setWatched(bool isWatched);

    /// Null until something was published.
    TrafficSnapshotPtr latest() { return m_engine->latest(); }

Q_SIGNALS:
    void published();
    /// Of the source that is read now.
    void stateChanged(const SourceState &state);
    void lossChanged(const SourceLoss &loss);

private:
    template<typename Do>
    void inThread(Do something);
    void openInThread(const MakeSource &makeSource, int number);

    QThread m_thread{};
    TrafficEngine *m_engine;       // lives on m_thread
    LogSource *m_source = nullptr; // lives on m_thread, touched there only
    int m_number = 0;              // of the source that is read now: what others say comes too late
};
