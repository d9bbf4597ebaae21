// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

/// A real WHOIS server on 127.0.0.1, good or bad.
class WhoisTestServer : public QObject
{
    Q_OBJECT
public:
    enum class Manner {
        Good,    ///< answers and closes
        Silent,  ///< takes the question and waits
        Endless, ///< never stops answering
        Slams,   ///< closes without a word
        HoldsOn, ///< answers and keeps the line
    };

    explicit WhoisTestServer(std::function<QByteArray(const QString &)> answer = {},
                             Manner manner = Manner::Good);
    ~WhoisTestServer() override;

    QString address() const; ///< "127.0.0.1:PORT"
    const QStringList &questions() const { return m_questions; }
    int mostAtOnce() const { return m_mostAtOnce; } ///< questions that were open at the same time

private:
    void take();
    void answer(QTcpSocket *socket, const QString &question);

    std::function<QByteArray(const QString &)> m_answer;
    Manner m_manner;
    QTcpServer m_server{};
    QStringList m_questions{};
    int m_open = 0;
    int m_mostAtOnce = 0;
};
