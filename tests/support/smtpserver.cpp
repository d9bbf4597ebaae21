// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpserver.h"

#include "tests/support/testcertificates.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

using namespace Qt::StringLiterals;

class SmtpServer::Listener : public QTcpServer
{
public:
    explicit Listener(SmtpServer &server) : m_owner(server) { listen(QHostAddress::LocalHost); }

protected:
    void incomingConnection(qintptr descriptor) override { m_owner.serve(descriptor); }

private:
    SmtpServer &m_owner;
};

/// One connection, until the client ends it.
class SmtpServer::Session : public QObject
{
public:
    Session(SmtpServer &server, qintptr descriptor) : QObject(&server), m_owner(server)
    {
        m_socket.setSocketDescriptor(descriptor);
        connect(&m_socket, &QSslSocket::readyRead, this, &Session::read);
        connect(&m_socket, &QSslSocket::disconnected, this, [this] {
            ++m_owner.m_disconnects;
            deleteLater();
        });
        if (m_owner.m_manner.isTlsFromStart)
            startEncryption();
        if (!m_owner.m_manner.saysNothing)
            say("220 mail.test");
    }

private:
    void say(const QByteArray &line) { m_socket.write(line + "\r\n"); }

    void read()
    {
        while (m_socket.canReadLine() && !m_isSilent)
            take(m_socket.readLine().chopped(2));
    }

    void take(const QByteArray &line)
    {
        if (m_isInMail)
            return takeContent(line);
        m_owner.m_lines.append(line);
        answer(m_isSigningIn ? "credentials" : line.split(' ').first().toUpper(), line);
    }

    void takeContent(const QByteArray &line)
    {
        if (line != ".") {
            m_mail.content += (line.startsWith("..") ? line.mid(1) : line) + "\r\n";
            return;
        }
        m_isInMail = false;
        answer(".", line);
    }

    /// Ends what the manner says; else the usual answer.
    void answer(const QByteArray &word, const QByteArray &line)
    {
        const Manner &manner = m_owner.m_manner;
        if (word == manner.closesAfter) {
            if (word == ".")
                m_owner.m_mails.append(m_mail);
            return m_socket.abort();
        }
        m_isSilent = word == manner.silentAfter;
        if (m_isSilent)
            return;
        if (manner.answers.contains(word))
            return say(manner.answers.value(word));
        answerWell(word, line);
    }

    void answerWell(const QByteArray &word, const QByteArray &line)
    {
        if (word == "EHLO")
            return greet();
        if (word == "STARTTLS")
            return startTls();
        if (word == "AUTH" && line.split(' ').size() < 3) {
            m_isSigningIn = true;
            return say("334 ");
        }
        if (word == "AUTH" || word == "credentials") {
            m_isSigningIn = false;
            return say("235 ok");
        }
        if (word == "MAIL")
            m_mail = {.from = line};
        if (word == "RCPT")
            m_mail.to.append(line);
        if (word == "DATA") {
            m_isInMail = true;
            return say("354 go on");
        }
        if (word == ".")
            m_owner.m_mails.append(m_mail);
        say(word == "QUIT" ? "221 bye" : "250 ok");
    }

    void greet()
    {
        QStringList lines{u"mail.test"_s};
        lines += m_owner.m_manner.offers;
        for (qsizetype i = 0; i < lines.size(); ++i)
            say((i + 1 < lines.size() ? "250-" : "250 ") + lines.at(i).toLatin1());
    }

    void startTls()
    {
        say("220 go on");
        m_socket.flush();
        startEncryption();
    }

    void startEncryption()
    {
        m_socket.setLocalCertificateChain(QSslCertificate::fromData(m_owner.m_certificate->chainPem));
        m_socket.setPrivateKey(QSslKey(m_owner.m_certificate->keyPem, QSsl::Ec));
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.startServerEncryption();
    }

    SmtpServer &m_owner;
    QSslSocket m_socket{};
    Mail m_mail{};
    bool m_isInMail = false;
    bool m_isSigningIn = false;
    bool m_isSilent = false;
};

SmtpServer::SmtpServer(const Manner &manner, QObject *parent)
    : QObject(parent), m_manner(manner), m_server(std::make_unique<Listener>(*this))
{
}

SmtpServer::~SmtpServer() = default;

void SmtpServer::useCertificate(const TestCertificate &certificate)
{
    m_certificate = std::make_unique<TestCertificate>(certificate);
}

quint16 SmtpServer::port() const
{
    return m_server->serverPort();
}

void SmtpServer::serve(qintptr descriptor)
{
    ++m_connections;
    new Session(*this, descriptor);
}
