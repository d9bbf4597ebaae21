// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

/// One server-sent event.
struct StreamEvent {
    qint64 id = 0; ///< rises; what Last-Event-ID resumes after
    QByteArray name{};
    QByteArray data{}; ///< JSON on one line
};

/// The open connections that follow a stream of events, for each stream by its name.
/// Idle ones get a comment now and then, so that both ends notice a dead line; one that takes nothing any
/// more is cut off, and comes back with its Last-Event-ID.
class EventStreams : public QObject
{
    Q_OBJECT
public:
    EventStreams(std::chrono::milliseconds heartbeat, QObject *parent = nullptr);

    /// Takes the connection over: writes the head of the answer, then what was missed.
    void open(const QString &stream, QTcpSocket *socket, const QList<StreamEvent> &missed);
    void publish(const QString &stream, const StreamEvent &event);
    bool isFollowed(const QString &stream) const;
    /// Ends them all.
    void close();

private:
    struct Follower {
        QString stream{};
        QPointer<QTcpSocket> socket{};
    };
    void write(QTcpSocket &socket, const QByteArray &text);
    void beat();
    void dropTheGone();

    QList<Follower> m_followers{};
    QTimer m_heartbeat{};
};
