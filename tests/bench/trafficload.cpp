// SPDX-License-Identifier: GPL-3.0-or-later
// A busy backend for benchmarks: answers the first request on 127.0.0.1 with JSON lines at an even rate,
// dated now. usage: trafficload EVENTS_A_SECOND SECONDS; writes its port, then how many lines it sent.
#include "tests/bench/shoplog.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 differentLines = 20'000;
constexpr std::chrono::milliseconds beat{10};
constexpr qint64 mostWaiting = 8 << 20; // bytes: a reader that is slower than this is given less

/// Lines of a shop's log, whose times are written over as they are sent.
QList<QByteArray> shopLines()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lines.json"_s);
    writeShopLog(path, ShopLogKind::Json, differentLines);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines;
    while (!file.atEnd())
        lines.append(file.readLine());
    return lines;
}

/// One client and what it still gets.
class Sender : public QObject
{
public:
    Sender(QTcpSocket *socket, const QList<QByteArray> &lines, qint64 rate, qint64 seconds)
        : m_socket(socket), m_lines(lines), m_rate(rate), m_total(rate * seconds)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_beat, &QTimer::timeout, this, &Sender::send);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n");
        m_since.start();
        m_beat.start(beat);
    }

private:
    void send()
    {
        const qint64 due = std::min(m_total, m_since.elapsed() * m_rate / 1000);
        constexpr qsizetype stampAt = 9; // behind {"time":"
        const QByteArray stamp =
            QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).toLatin1();
        QByteArray batch;
        while (m_sent < due && m_socket->bytesToWrite() + batch.size() < mostWaiting) {
            const qsizetype at = batch.size();
            batch += m_lines[m_sent++ % m_lines.size()];
            std::memcpy(batch.data() + at + stampAt, stamp.constData(), size_t(stamp.size()));
        }
        m_socket->write(batch);
        if (m_sent < m_total)
            return;
        m_beat.stop();
        std::printf("%lld\n", m_sent);
        std::fflush(stdout);
        m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    const QList<QByteArray> &m_lines;
    qint64 m_rate;
    qint64 m_total;
    qint64 m_sent = 0;
    QElapsedTimer m_since{};
    QTimer m_beat{};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 rate = QCoreApplication::arguments().value(1, u"100000"_s).toLongLong();
    const qint64 seconds = QCoreApplication::arguments().value(2, u"10"_s).toLongLong();
    const QList<QByteArray> lines = shopLines();
    QTcpServer server;
    bool isFirst = true;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        const auto answer = [&lines, &isFirst, rate, seconds, socket] {
            if (std::exchange(isFirst, false))
                new Sender(socket, lines, rate, seconds);
            else // whoever comes back is told that this was all
                socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        };
        QObject::connect(socket, &QTcpSocket::readyRead, &server, answer, Qt::SingleShotConnection);
    });
    if (lines.isEmpty() || !server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("%d\n", int(server.serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
