// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/whoisserver.h"

#include <QTcpSocket>
#include <QTimer>

WhoisTestServer::WhoisTestServer(std::function<QByteArray(const QString &)> answer, Manner manner)
    : m_answer(std::move(answer)), m_manner(manner)
{
    connect(&m_server, &QTcpServer::newConnection, this, &WhoisTestServer::take);
    m_server.listen(QHostAddress::LocalHost);
}

WhoisTestServer::~WhoisTestServer() = default;

QString WhoisTestServer::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

void WhoisTestServer::take()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            if (socket->canReadLine())
                answer(socket, QString::fromLatin1(socket->readLine()).trimmed());
        });
    }
}

void WhoisTestServer::answer(QTcpSocket *socket, const QString &question)
{
    m_questions.append(question);
    switch (m_manner) {
    case Manner::Silent:
        return;
    case Manner::Slams:
        socket->abort();
        return;
    case Manner::Endless:
        connect(socket, &QTcpSocket::bytesWritten, socket,
                [socket] { socket->write(QByteArray("Expiry Date: 2027-01-01\r\n").repeated(1000)); });
        socket->write("Domain Name: shop.com\r\n");
        return;
    case Manner::HoldsOn:
        socket->write(m_answer(question));
        return;
    case Manner::Good:
        break;
    }
    socket->write(m_answer(question));
    socket->disconnectFromHost();
}
