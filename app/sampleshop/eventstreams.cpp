// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/eventstreams.h"

#include "app/sampleshop/requestguard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBacklog = 8 * 1024 * 1024; // bytes a follower may be behind

QByteArray eventText(const StreamEvent &event)
{
    return "id: " + QByteArray::number(event.id) + "\nevent: " + event.name + "\ndata: " + event.data
        + "\n\n";
}

} // namespace

EventStreams::EventStreams(std::chrono::milliseconds heartbeat, QObject *parent)
    : QObject(parent), m_heartbeat(this)
{
    m_heartbeat.setInterval(heartbeat);
    m_heartbeat.callOnTimeout(this, &EventStreams::beat);
}

void EventStreams::open(const QString &stream, QTcpSocket *socket, const QList<StreamEvent> &missed)
{
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr); // no more requests on this one
    if (RequestGuard *guard = GuardedServer::guardOf(socket))
        guard->retire();
    ShopReply head{.contentType = "text/event-stream"};
    head.with("Cache-Control", "no-store").with("Connection", "close");
    writeReply(*socket, head, false, true);
    QByteArray text = "retry: 2000\n\n"; // ms
    for (const StreamEvent &event : missed)
        text += eventText(event);
    write(*socket, text);
    m_followers.append({.stream = stream, .socket = socket});
    m_heartbeat.start();
}

void EventStreams::publish(const QString &stream, const StreamEvent &event)
{
    if (!isFollowed(stream))
        return;
    const QByteArray text = eventText(event);
    for (const Follower &follower : std::as_const(m_followers)) {
        if (follower.stream == stream && follower.socket)
            write(*follower.socket, text);
    }
}

bool EventStreams::isFollowed(const QString &stream) const
{
    return std::ranges::any_of(m_followers, [&](const Follower &follower) {
        return follower.stream == stream && follower.socket
            && follower.socket->state() == QAbstractSocket::ConnectedState;
    });
}

void EventStreams::close()
{
    for (const Follower &follower : std::as_const(m_followers)) {
        if (follower.socket)
            follower.socket->disconnectFromHost();
    }
    m_followers.clear();
    m_heartbeat.stop();
}

void EventStreams::write(QTcpSocket &socket, const QByteArray &text)
{
    if (socket.state() != QAbstractSocket::ConnectedState)
        return;
    if (socket.bytesToWrite() > largestBacklog)
        QMetaObject::invokeMethod(&socket, &QTcpSocket::abort, Qt::QueuedConnection);
    else
        socket.write(text);
}

void EventStreams::beat()
{
    dropTheGone();
    for (const Follower &follower : std::as_const(m_followers))
        write(*follower.socket, ": still here\n\n");
    if (m_followers.isEmpty())
        m_heartbeat.stop();
}

void EventStreams::dropTheGone()
{
    m_followers.removeIf([](const Follower &follower) {
        return !follower.socket || follower.socket->state() != QAbstractSocket::ConnectedState;
    });
}
