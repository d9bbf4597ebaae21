// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/traffic/logsource.h"

#include <QSet>

class TrafficFeed;

/// Brings a backend's own request log to a feed: first what its list still has of the past, then the stream,
/// taken up after the last request the list told of and read on the feed's thread. A session that has gone is
/// renewed.
class BackendLog : public QObject
{
    Q_OBJECT
public:
    /// Past requests asked for at most; more would keep a small backend busy for long.
    static constexpr int mostHistory = 20'000;

    /// backend and feed outlive it.
    BackendLog(Backend &backend, TrafficFeed &feed, QObject *parent = nullptr);

    bool isOffered() const;
    /// The format of the stream's lines, from the fields that its connector declares.
    LogFormat format() const;
    /// Starts over: history not older than then, and the stream.
    void start(const QDateTime &historyFrom);
    void stop();

    const SourceState &state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(const SourceState &state);

private:
    void askHistory(qint64 page);
    void takeHistory(const Result<PageOf<RequestRecord>> &page, qint64 number);
    void follow();
    void onStreamState(const SourceState &state);
    void renewSession();
    void setState(const SourceState &state);

    Backend &m_backend;
    TrafficFeed &m_feed;
    LatestOnly m_asking{};
    QDateTime m_from{};
    QList<RequestRecord> m_history{}; // the newest first
    QSet<QString> m_known{};          // ids of those
    bool m_isFollowing = false;
    bool m_hasRenewed = false;
    SourceState m_state{};
};
