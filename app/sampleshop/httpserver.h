// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/sampleshop/requestguard.h"
#include "app/sampleshop/shoprequest.h"

#include <QAbstractHttpServer>

class Dispatcher;
class EventStreams;
class RequestLog;

/// The HTTP side of the shop: requests in, replies out, on 127.0.0.1 only.
class HttpServer final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    /// What a follower of a stream missed since an id.
    using Missed = std::function<QList<struct StreamEvent>(const QString &stream, qint64 lastId)>;

    HttpServer(Dispatcher &dispatcher, RequestLog &log, EventStreams &streams, Missed missed, Clock clock);

    /// The port, or 0 when it cannot be had.
    quint16 listenOn(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    ShopRequest requestOf(const QHttpServerRequest &request, const QTcpSocket &socket) const;
    void openStream(const QString &stream, const ShopRequest &request, QTcpSocket *socket);

    Dispatcher &m_dispatcher;
    RequestLog &m_log;
    EventStreams &m_streams;
    Missed m_missed;
    Clock m_clock;
};
