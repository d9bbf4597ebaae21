// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/httpserver.h"

#include "app/sampleshop/dispatcher.h"
#include "app/sampleshop/eventstreams.h"
#include "app/sampleshop/requestlog.h"

#include <QElapsedTimer>
#include <QHttpServerRequest>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    case Method::Post:
        return "POST";
    case Method::Head:
        return "HEAD";
    case Method::Options:
        return "OPTIONS";
    case Method::Patch:
        return "PATCH";
    default:
        return "UNKNOWN";
    }
}

// A form's "+" is a space; QUrlQuery leaves it alone.
QMap<QString, QString> queryOf(const QUrl &url)
{
    const QUrlQuery query(url.query(QUrl::FullyEncoded).replace(u'+', "%20"_L1));
    QMap<QString, QString> values;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        values.insert(name, value);
    return values;
}

// A balancer in front names the real client. Only programs on this computer can reach us, so it is believed.
QString clientOf(const QByteArray &forwarded, const QTcpSocket &socket)
{
    const QHostAddress address(QString::fromLatin1(forwarded.split(',').front().trimmed()));
    return address.isNull() ? socket.peerAddress().toString() : address.toString();
}

QString requestId(const QByteArray &given)
{
    static const QRegularExpression plain(u"^[0-9A-Za-z._-]{1,64}$"_s);
    const QString id = QString::fromLatin1(given);
    return plain.match(id).hasMatch() ? id : QUuid::createUuid().toString(QUuid::Id128).left(16);
}

} // namespace

HttpServer::HttpServer(Dispatcher &dispatcher, RequestLog &log, EventStreams &streams, Missed missed,
                       Clock clock)
    : m_dispatcher(dispatcher), m_log(log), m_streams(streams), m_missed(std::move(missed)),
      m_clock(std::move(clock))
{
}

quint16 HttpServer::listenOn(quint16 port)
{
    auto *server = new GuardedServer(RequestLimits{}, this);
    if (!server->listen(QHostAddress::LocalHost, port)) {
        delete server;
        return 0;
    }
    bind(server);
    return server->serverPort();
}

bool HttpServer::handleRequest(const QHttpServerRequest &in, QTcpSocket *socket)
{
    if (RequestGuard *guard = GuardedServer::guardOf(socket))
        guard->reset();
    if (in.value("upgrade").toLower() == "websocket")
        return false;
    QElapsedTimer timer;
    timer.start();
    ShopRequest request = requestOf(in, *socket);
    auto [reply, stream] = m_dispatcher.answer(request);
    if (!stream.isEmpty() && request.method == "GET") {
        m_log.add(request, reply, double(timer.nsecsElapsed()) / 1e6);
        openStream(stream, request, socket);
        return true;
    }
    const bool isLast = request.header("connection").toLower().contains("close");
    reply.with("X-Request-Id", request.id.toLatin1()).with("Connection", isLast ? "close" : "keep-alive");
    writeReply(*socket, reply, request.method != "HEAD");
    m_log.add(request, reply, double(timer.nsecsElapsed()) / 1e6);
    if (isLast)
        socket->disconnectFromHost();
    return true;
}

// Qt's server also comes here after a web socket was asked for, and closes the connection itself.
void HttpServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    writeReply(
        *socket,
        problem(501, u"notImplemented"_s, u"there are no web sockets here"_s).with("Connection", "close"));
}

ShopRequest HttpServer::requestOf(const QHttpServerRequest &in, const QTcpSocket &socket) const
{
    ShopRequest request{.method = methodName(in.method()),
                        .path = in.url().path(QUrl::FullyDecoded),
                        .query = queryOf(in.url()),
                        .body = in.body(),
                        .now = m_clock()};
    for (const auto &[name, value] : in.headers())
        request.headers.insert(name.toLower(), value);
    request.client = clientOf(request.header("x-forwarded-for"), socket);
    request.id = requestId(request.header("x-request-id"));
    return request;
}

void HttpServer::openStream(const QString &stream, const ShopRequest &request, QTcpSocket *socket)
{
    const QByteArray lastId = request.header("last-event-id");
    QList<StreamEvent> missed;
    if (!lastId.isEmpty())
        missed = m_missed(stream, lastId.toLongLong());
    m_streams.open(stream, socket, missed);
}
