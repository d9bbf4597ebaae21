// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serveranswer.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;
struct TestCertificate;

/// A request as it came over the wire.
struct SeenRequest {
    QByteArray method{};
    QByteArray target{}; ///< path and query, as sent
    HttpHeaders headers{};
    QByteArray body{};

    QByteArray path() const
    {
        return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    }
    /// A header's value, its name in any case; empty when absent.
    QByteArray header(const QByteArray &name) const;
};

/// A real HTTP/1.1 server on 127.0.0.1 that answers as a script says, well or badly, over TCP or TLS.
///
/// For each whole request it takes the first of: what is enqueued, what was set for the path, the
/// handler, a 404. It keeps every request it saw. Lives in the test's own event loop.
///
///     MisbehavingServer server;
///     server.enqueue(ServerAnswer::cutBody("{\"a\":", 500));
///     transport.send({.url = server.url(u"/products"_s)});
class MisbehavingServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<ServerAnswer(const SeenRequest &)>;

    explicit MisbehavingServer(QObject *parent = nullptr);
    /// Speaks TLS with that certificate.
    explicit MisbehavingServer(const TestCertificate &certificate, QObject *parent = nullptr);
    ~MisbehavingServer() override;

    /// "http(s)://127.0.0.1:PORT" and the path (and query).
    QUrl url(const QString &path = QStringLiteral("/")) const;
    quint16 port() const;

    void enqueue(const ServerAnswer &answer);
    void answerPath(const QByteArray &path, const ServerAnswer &answer);
    void answerWith(Handler handler);
    /// Takes no more connections: the next is refused.
    void stopListening();

    const QList<SeenRequest> &requests() const;
    int requestCount() const;
    /// Connections taken, with TLS those whose handshake was good.
    int connectionCount() const;
    /// Connections that the client has closed or torn down.
    int disconnectCount() const;
    /// Body and header bytes handed to the system so far, of all answers.
    qint64 bytesSent() const;

Q_SIGNALS:
    /// A whole request has come; its answer has not begun.
    void requested(const SeenRequest &request);

private:
    class Connection;

    void listen();
    void takeConnections();
    ServerAnswer answerTo(const SeenRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_isTls = false;
    QQueue<ServerAnswer> m_queue;
    QHash<QByteArray, ServerAnswer> m_byPath;
    Handler m_handler;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    int m_disconnects = 0;
    qint64 m_bytesSent = 0;
};
