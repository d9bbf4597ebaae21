// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/requestguard.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto lingerAfterRefusal = std::chrono::milliseconds(500); // for the client to read why
constexpr auto idleLimit = std::chrono::minutes(2);                 // a connection on which nothing happens

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    default:
        return "-";
    }
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

QByteArrayList headerValues(const QByteArray &head, const QByteArray &lowerName)
{
    QByteArrayList values;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == lowerName)
            values.append(line.sliced(colon + 1).trimmed());
    }
    return values;
}

bool isHeaderLine(const QByteArray &line)
{
    static const QRegularExpression token(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\\x00-\\x08\\x0a-\\x1f\\x7f]*$"_s);
    return token.match(QString::fromLatin1(line)).hasMatch();
}

} // namespace

void writeReply(QTcpSocket &socket, const ShopReply &reply, bool withBody, bool isStream)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonPhrase(reply.status) + "\r\n";
    head += "Date: " + httpDate() + "\r\n";
    if (!reply.contentType.isEmpty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (!isStream && reply.status != 204 && reply.status != 304)
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    head += "X-Content-Type-Options: nosniff\r\n\r\n";
    socket.write(withBody ? head + reply.body : head);
}

RequestGuard::RequestGuard(QTcpSocket *socket, const RequestLimits &limits)
    : QObject(socket), m_socket(*socket), m_limits(limits)
{
    connect(socket, &QTcpSocket::readyRead, this, &RequestGuard::look);
    auto *idle = new QTimer(this);
    idle->setInterval(idleLimit);
    idle->callOnTimeout(this, [this] {
        if (!m_isRetired)
            m_socket.disconnectFromHost();
    });
    connect(socket, &QTcpSocket::readyRead, idle, qOverload<>(&QTimer::start));
    idle->start();
}

void RequestGuard::reset()
{
    m_head.clear();
    m_isHeadDone = false;
}

void RequestGuard::look()
{
    if (m_isRetired)
        return;
    // Qt's parser reads inside a transaction, so peek() begins at what is new.
    if (!m_isHeadDone) {
        m_head += m_socket.peek(m_limits.head + 1 - m_head.size());
        while (m_head.startsWith('\r') || m_head.startsWith('\n'))
            m_head.remove(0, 1);
    }
    if (const auto reply = refusal())
        turnAway(*reply);
}

std::optional<ShopReply> RequestGuard::refusal()
{
    if (!m_isHeadDone) {
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0 && m_head.size() <= m_limits.head)
            return headRefusal(); // as far as it has come
        if (end < 0 || end > m_limits.head)
            return problem(431, u"headTooLarge"_s, u"the headers are over %1 bytes"_s.arg(m_limits.head));
        m_head.truncate(end);
        m_isHeadDone = true;
        if (auto reply = headRefusal())
            return reply;
        if (auto reply = lengthRefusal(m_head))
            return reply;
        if (headerValues(m_head, "expect").contains("100-continue"))
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    return {};
}

std::optional<ShopReply> RequestGuard::headRefusal() const
{
    static const QRegularExpression requestLine(u"^[A-Z]+ /[^ \\x00-\\x20\\x7f]* HTTP/1\\.[01]$"_s);
    const qsizetype lineEnd = m_head.indexOf("\r\n");
    const QByteArray line =
        lineEnd < 0 && !m_isHeadDone ? m_head : m_head.first(lineEnd < 0 ? m_head.size() : lineEnd);
    if (line.size() > m_limits.line)
        return problem(414, u"addressTooLong"_s, u"the request line is over %1 bytes"_s.arg(m_limits.line));
    if (lineEnd < 0 && !m_isHeadDone)
        return {};
    if (!requestLine.match(QString::fromLatin1(line)).hasMatch())
        return problem(400, u"malformed"_s, u"the first line is not an HTTP/1.1 request"_s);
    static const QByteArrayList methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (!methods.contains(line.first(line.indexOf(' '))))
        return problem(501, u"unknownMethod"_s, u"this method is not known here"_s);
    if (!m_isHeadDone)
        return {};
    const QByteArrayList lines = m_head.split('\n');
    const bool isWell = std::all_of(lines.cbegin() + 1, lines.cend(), [](const QByteArray &header) {
        return isHeaderLine(header.endsWith('\r') ? header.chopped(1) : header);
    });
    return isWell ? std::nullopt
                  : std::optional(problem(400, u"malformed"_s, u"a header is not well formed"_s));
}

std::optional<ShopReply> RequestGuard::lengthRefusal(const QByteArray &head) const
{
    if (!headerValues(head, "transfer-encoding").isEmpty())
        return problem(411, u"lengthRequired"_s, u"send bodies with Content-Length"_s);
    const QByteArrayList lengths = headerValues(head, "content-length");
    if (lengths.isEmpty())
        return {};
    bool isNumber = false;
    const qulonglong length = lengths.front().toULongLong(&isNumber);
    if (!isNumber || lengths.size() > 1 || lengths.front().startsWith('+'))
        return problem(400, u"malformed"_s, u"Content-Length is not one number"_s);
    if (length > qulonglong(m_limits.body))
        return problem(413, u"tooLarge"_s, u"a body may have %1 bytes"_s.arg(m_limits.body));
    return {};
}

// Nobody reads on from here: what still comes in is thrown away until the client has had time to read.
void RequestGuard::turnAway(const ShopReply &reply)
{
    m_isRetired = true;
    QObject::disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    m_socket.readAll();
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_socket.readAll(); });
    writeReply(m_socket, ShopReply(reply).with("Connection", "close"));
    QTimer::singleShot(lingerAfterRefusal, this, [this] { m_socket.disconnectFromHost(); });
}

GuardedServer::GuardedServer(const RequestLimits &limits, QObject *parent)
    : QTcpServer(parent), m_limits(limits)
{
}

RequestGuard *GuardedServer::guardOf(QTcpSocket *socket)
{
    return socket->findChild<RequestGuard *>(QString(), Qt::FindDirectChildrenOnly);
}

void GuardedServer::incomingConnection(qintptr handle)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(handle) || m_connections >= m_limits.connections) {
        delete socket;
        return;
    }
    ++m_connections;
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new RequestGuard(socket, m_limits); // before the parser connects, so that it looks first
    addPendingConnection(socket);
}
