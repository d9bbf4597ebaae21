// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingserver.h"

#include "tests/support/testcertificates.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fillerBlock = 64 * 1024; // bytes made at a time; the rest waits for the client to read

/// The request at the head of the bytes, and how long it is; nothing while it is not whole.
std::optional<std::pair<SeenRequest, qsizetype>> wholeRequest(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    SeenRequest request{.method = first.value(0), .target = first.value(1)};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype bodyLength = request.header("Content-Length").toLongLong();
    if (bytes.size() < headEnd + 4 + bodyLength)
        return {};
    request.body = bytes.mid(headEnd + 4, bodyLength);
    return std::pair{request, headEnd + 4 + bodyLength};
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    return HttpReply{.headers = headers}.header(name);
}

/// One client: collects a request, plays its answer, then takes the next.
class MisbehavingServer::Connection : public QObject
{
public:
    Connection(QTcpSocket *socket, MisbehavingServer &server)
        : QObject(socket), m_socket(socket), m_server(server)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { takeRequest(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { refill(); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { retire(); });
        connect(&m_pace, &QTimer::timeout, this, [this] { sendPiece(); });
        takeRequest();
    }

private:
    void takeRequest()
    {
        if (m_isAnswering)
            return;
        m_received += m_socket->readAll();
        const auto whole = wholeRequest(m_received);
        if (!whole)
            return;
        m_received.remove(0, whole->second);
        m_isAnswering = true;
        m_answer = m_server.answerTo(whole->first);
        QTimer::singleShot(m_answer.delay, this, [this] { begin(); });
    }

    void begin()
    {
        if (m_answer.gap.count() > 0 && !m_answer.bytes.isEmpty())
            m_pace.start(m_answer.gap);
        else
            sendPiece();
    }

    void sendPiece()
    {
        const qsizetype size = m_pace.isActive() ? m_answer.dripSize : m_answer.bytes.size();
        write(m_answer.bytes.left(size));
        m_answer.bytes.remove(0, size);
        if (!m_answer.bytes.isEmpty())
            return;
        m_pace.stop();
        if (m_answer.filler == 0)
            finish();
        else
            refill();
    }

    void refill()
    {
        if (m_answer.filler == 0 || !m_answer.bytes.isEmpty() || m_socket->bytesToWrite() > fillerBlock)
            return;
        const qint64 size = std::min(fillerBlock, m_answer.filler);
        m_answer.filler -= size;
        write(QByteArray(qsizetype(size), 'x'));
        if (m_answer.filler == 0)
            finish();
    }

    void write(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        m_server.m_bytesSent += bytes.size();
    }

    void finish()
    {
        switch (m_answer.end) {
        case ServerAnswer::End::KeepAlive:
            m_isAnswering = false;
            takeRequest();
            break;
        case ServerAnswer::End::Close:
            m_isClosing = true;
            m_socket->disconnectFromHost();
            break;
        case ServerAnswer::End::Reset:
            m_isClosing = true;
            m_socket->flush();
            m_socket->abort();
            break;
        case ServerAnswer::End::Silence:
            break;
        }
    }

    void retire()
    {
        m_pace.stop();
        m_answer = {};
        if (!m_isClosing)
            ++m_server.m_disconnects;
        m_socket->deleteLater();
    }

    QTcpSocket *m_socket;
    MisbehavingServer &m_server;
    QByteArray m_received;
    ServerAnswer m_answer;
    QTimer m_pace;
    bool m_isAnswering = false;
    bool m_isClosing = false;
};

MisbehavingServer::MisbehavingServer(QObject *parent)
    : QObject(parent), m_server(std::make_unique<QTcpServer>())
{
    listen();
}

MisbehavingServer::MisbehavingServer(const TestCertificate &certificate, QObject *parent)
    : QObject(parent), m_isTls(true)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.chainPem));
    tls.setPrivateKey(QSslKey(certificate.keyPem, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

MisbehavingServer::~MisbehavingServer() = default;

QUrl MisbehavingServer::url(const QString &path) const
{
    return QUrl((m_isTls ? u"https://127.0.0.1:%1%2"_s : u"http://127.0.0.1:%1%2"_s).arg(port()).arg(path));
}

quint16 MisbehavingServer::port() const
{
    return m_server->serverPort();
}

void MisbehavingServer::enqueue(const ServerAnswer &answer)
{
    m_queue.enqueue(answer);
}

void MisbehavingServer::answerPath(const QByteArray &path, const ServerAnswer &answer)
{
    m_byPath.insert(path, answer);
}

void MisbehavingServer::answerWith(Handler handler)
{
    m_handler = std::move(handler);
}

void MisbehavingServer::stopListening()
{
    m_server->close();
}

const QList<SeenRequest> &MisbehavingServer::requests() const
{
    return m_requests;
}

int MisbehavingServer::requestCount() const
{
    return int(m_requests.size());
}

int MisbehavingServer::connectionCount() const
{
    return m_connections;
}

int MisbehavingServer::disconnectCount() const
{
    return m_disconnects;
}

qint64 MisbehavingServer::bytesSent() const
{
    return m_bytesSent;
}

void MisbehavingServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { takeConnections(); });
    if (!m_server->listen(QHostAddress::LocalHost, 0))
        qFatal("no free port on the loopback interface");
}

void MisbehavingServer::takeConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        new Connection(socket, *this); // owned by the socket, the socket by the server
    }
}

ServerAnswer MisbehavingServer::answerTo(const SeenRequest &request)
{
    m_requests.append(request);
    Q_EMIT requested(request);
    if (!m_queue.isEmpty())
        return m_queue.dequeue();
    if (const auto found = m_byPath.constFind(request.path()); found != m_byPath.constEnd())
        return *found;
    return m_handler ? m_handler(request) : ServerAnswer::of(404);
}
