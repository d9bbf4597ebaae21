// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instancechannel.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

/// How long a second start waits for the first, which may itself be starting.
constexpr std::chrono::milliseconds patience{5000};
constexpr std::chrono::milliseconds retryPause{50};
/// A wish is a short line; more than this is not ours.
constexpr qint64 largestWish = 4096;
constexpr char taken[] = "taken\n";

/// One name for each configuration folder, and short enough for a socket's path.
QString socketName(const QString &configFolder)
{
    const QByteArray folder = QDir(configFolder).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(16);
    return u"zhanggui-"_s + QString::fromLatin1(hash);
}

QByteArray toLine(const InstanceWish &wish)
{
    const QJsonObject json{{u"shop"_s, wish.shop}, {u"page"_s, wish.page}, {u"sample"_s, wish.wantsSample}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

InstanceWish fromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return {.shop = json[u"shop"_s].toString(),
            .page = json[u"page"_s].toString(),
            .wantsSample = json[u"sample"_s].toBool()};
}

Result<Done> tryToSend(const QString &name, const InstanceWish &wish)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(int(patience.count())))
        return failure(Error::Kind::Unreachable, socket.errorString());
    socket.write(toLine(wish));
    if (!socket.waitForReadyRead(int(patience.count())) || socket.readLine() != taken)
        return failure(Error::Kind::Unreachable, u"the other console did not answer"_s);
    return Done{};
}

} // namespace

Result<Done> InstanceServer::listen(const QString &configFolder)
{
    const QString name = socketName(configFolder);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name); // of a console that died: this one holds the lock
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::receive);
    if (!m_server.listen(name))
        return failure(Error::Kind::Storage, m_server.errorString());
    return Done{};
}

void InstanceServer::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < largestWish)
                return;
            const InstanceWish wish = fromLine(socket->readLine(largestWish));
            socket->write(taken);
            socket->disconnectFromServer();
            Q_EMIT wished(wish);
        });
    }
}

Result<Done> sendWish(const QString &configFolder, const InstanceWish &wish)
{
    const QDeadlineTimer deadline(patience);
    const QString name = socketName(configFolder);
    for (;;) {
        const Result<Done> sent = tryToSend(name, wish);
        if (sent || deadline.hasExpired())
            return sent;
        QThread::msleep(quint64(retryPause.count())); // no event loop yet, and nothing else to do
    }
}
