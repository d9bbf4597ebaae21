// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QSslSocket;
class QTcpServer;
struct TestCertificate;

/// A real SMTP server on 127.0.0.1 that takes mail as it is told to, well or badly.
class SmtpServer : public QObject
{
    Q_OBJECT
public:
    /// What it does, beside what a good server does.
    struct Manner {
        QStringList offers{QStringLiteral("AUTH PLAIN LOGIN")}; ///< after EHLO
        /// Answers instead of the usual ones, by the command's first word; "." is the end of the mail.
        QHash<QByteArray, QByteArray> answers{};
        QByteArray closesAfter{};    ///< a command's first word: the line is cut instead of an answer
        QByteArray silentAfter{};    ///< likewise: it says nothing more
        bool saysNothing = false;    ///< not even the greeting
        bool isTlsFromStart = false; ///< as on port 465, rather than after STARTTLS
    };
    struct Mail {
        QByteArray from{};
        QList<QByteArray> to{};
        QByteArray content{};
    };

    explicit SmtpServer(const Manner &manner, QObject *parent = nullptr);
    ~SmtpServer() override;
    /// With TLS it shows this.
    void useCertificate(const TestCertificate &certificate);

    quint16 port() const;
    const QList<Mail> &mails() const { return m_mails; }
    /// Every line that came, without those of mails.
    const QList<QByteArray> &lines() const { return m_lines; }
    int connectionCount() const { return m_connections; }
    int disconnectCount() const { return m_disconnects; }

private:
    class Listener;
    class Session;

    void serve(qintptr descriptor);

    Manner m_manner;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<TestCertificate> m_certificate;
    QList<Mail> m_mails{};
    QList<QByteArray> m_lines{};
    int m_connections = 0;
    int m_disconnects = 0;
};
