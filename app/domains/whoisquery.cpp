// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/whoisquery.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 whoisPort = 43;

} // namespace

Task<QByteArray> WhoisQuery::ask(const QString &server, const QByteArray &line,
                                 std::chrono::milliseconds patience)
{
    auto *query = new WhoisQuery(server, line, patience); // deletes itself
    query->m_promise.onCancel([query = QPointer(query)] { delete query; });
    return query->m_promise.task();
}

WhoisQuery::WhoisQuery(const QString &server, const QByteArray &line, std::chrono::milliseconds patience)
    : m_server(server)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { finish(failure(Error::Kind::TimedOut, m_server + u" did not answer in time"_s)); });
    connect(&m_socket, &QTcpSocket::connected, this, [this, line] { m_socket.write(line + "\r\n"); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &WhoisQuery::take);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &WhoisQuery::onError);
    const quint16 port = m_server.section(u':', 1).toUShort();
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(largestWhoisAnswer);
    m_patience.start(patience);
    m_socket.connectToHost(m_server.section(u':', 0, 0), port == 0 ? whoisPort : port);
}

void WhoisQuery::take()
{
    m_answer += m_socket.read(largestWhoisAnswer + 1 - m_answer.size());
    if (m_answer.size() > largestWhoisAnswer)
        finish(failure(Error::Kind::BadReply, m_server + u" does not stop answering"_s));
}

/// Closing the line is how an answer ends.
void WhoisQuery::onError(QAbstractSocket::SocketError error)
{
    take();
    if (error == QAbstractSocket::RemoteHostClosedError && !m_answer.isEmpty())
        finish(m_answer);
    else
        finish(failure(Error::Kind::Unreachable, m_server + u": "_s + m_socket.errorString()));
}

void WhoisQuery::finish(Result<QByteArray> answer)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_patience.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    m_promise.finish(std::move(answer));
    deleteLater();
}

QString whoisReferral(const QByteArray &answer)
{
    static const QRegularExpression line(
        u"^\\s*(?:refer|whois|referralserver):\\s*(?:r?whois://)?([a-z0-9.-]{1,253}(?::\\d{1,5})?)/?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return line.match(QString::fromLatin1(answer.left(16 * 1024)).remove(u'\r')).captured(1).toLower();
}
