// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shopreply.h"

#include <QTcpServer>
#include <QTcpSocket>

/// How much of a request is taken in. More is refused before it is kept.
struct RequestLimits {
    qsizetype head = 16 * 1024;           ///< bytes of request line and headers: 431
    qsizetype line = 8 * 1024;            ///< bytes of the request line: 414
    qint64 body = 8 * 1024 * 1024 + 4096; ///< bytes: 413. A picture of 8 MiB and what a form wraps around it
    int connections = 512;                ///< more are closed at once
};

/// Writes a reply's status line and headers (with Content-Length unless isStream) and its body.
void writeReply(QTcpSocket &socket, const ShopReply &reply, bool withBody = true, bool isStream = false);

/// Looks at what arrives on one connection before Qt's parser does, which has no limits and drops what it
/// cannot read without a word. Refuses with a reply: a malformed head (400), unknown methods (501),
/// bodies without a length (411), anything over the limits.
class RequestGuard : public QObject
{
    Q_OBJECT
public:
    RequestGuard(QTcpSocket *socket, const RequestLimits &limits);

    /// The request was taken over; what comes next is a new one.
    void reset();
    /// Stops looking; the connection has become a stream.
    void retire() { m_isRetired = true; }

private:
    void look();
    std::optional<ShopReply> refusal();
    std::optional<ShopReply> headRefusal() const;
    std::optional<ShopReply> lengthRefusal(const QByteArray &head) const;
    void turnAway(const ShopReply &reply);

    QTcpSocket &m_socket;
    RequestLimits m_limits;
    QByteArray m_head{};
    bool m_isHeadDone = false;
    bool m_isRetired = false;
};

/// A server that sets a guard before each connection.
class GuardedServer : public QTcpServer
{
    Q_OBJECT
public:
    GuardedServer(const RequestLimits &limits, QObject *parent);

    static RequestGuard *guardOf(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr handle) override;

private:
    RequestLimits m_limits;
    int m_connections = 0;
};
