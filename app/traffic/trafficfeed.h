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
    explicit TrafficFeed(const Clock &clock, QObject *parent = nullptr);
    ~TrafficFeed() override;

    /// Forgets what was and follows this. With Kind::Backend nothing is opened: takeLines() and takeRecords()
    /// bring it.
    void open(const TrafficSource &source);
    void takeLines(const QByteArray &lines);
    void takeRecords(const QList<RequestRecord> &records);
    void setView(const TrafficView &view);
    void setRoutes(const RouteFolder &routes);

    /// Null until something was published.
    TrafficSnapshotPtr latest() { return m_engine->latest(); }

Q_SIGNALS:
    void published();
    /// Of a source that was opened here; not of Kind::Backend.
    void stateChanged(const SourceState &state);
    void lossChanged(const SourceLoss &loss);

private:
    template<typename Do>
    void inThread(Do something);

    QThread m_thread{};
    TrafficEngine *m_engine;       // lives on m_thread
    LogSource *m_source = nullptr; // lives on m_thread, touched there only
};
