// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QTcpSocket>
#include <QTimer>

/// The longest WHOIS answer that is taken, in bytes; usual ones have a few thousand.
inline constexpr qsizetype largestWhoisAnswer = 256 * 1024;

/// One question to a WHOIS server (RFC 3912): a line there, text back until it closes.
/// Unreachable, TimedOut, or BadReply for more than largestWhoisAnswer.
class WhoisQuery : public QObject
{
    Q_OBJECT
public:
    /// Deletes itself when it is over, or when nobody waits for its answer any more.
    /// server: "whois.example", or with ":port".
    static Task<QByteArray> ask(const QString &server, const QByteArray &line,
                                std::chrono::milliseconds patience);

private:
    WhoisQuery(const QString &server, const QByteArray &line, std::chrono::milliseconds patience);

    void take();
    void onError(QAbstractSocket::SocketError error);
    void finish(Result<QByteArray> answer);

    QString m_server;
    Promise<QByteArray> m_promise{};
    QTcpSocket m_socket{};
    QTimer m_patience{};
    QByteArray m_answer{};
    bool m_isFinished = false;
};

/// Where a WHOIS answer sends one on: the value of "refer:", "whois:" (as IANA's server says it) or
/// "ReferralServer: whois://…". Empty when nowhere.
QString whoisReferral(const QByteArray &answer);
