// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tlsserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace {

QSslKey keyIn(const QByteArray &pem)
{
    return QSslKey(pem, pem.startsWith("-----BEGIN RSA") ? QSsl::Rsa : QSsl::Ec);
}

QSslConfiguration configurationFor(const TlsServerRecipe &recipe)
{
    QList<QSslCertificate> chain;
    for (const QByteArray &der : recipe.chain)
        chain.append(QSslCertificate(der, QSsl::Der));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setCaCertificates({});
    tls.setProtocol(recipe.protocol);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(keyIn(recipe.keyPem));
    tls.setBackendConfigurationOption("CipherString", recipe.ciphers);
    return tls;
}

bool speaksTls(TlsServerRecipe::Manner manner)
{
    return manner == TlsServerRecipe::Manner::Tls || manner == TlsServerRecipe::Manner::SilentInside;
}

} // namespace

TlsServer::TlsServer(const TlsServerRecipe &recipe, const QHostAddress &address, quint16 port)
    : m_recipe(recipe)
{
    if (speaksTls(recipe.manner)) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(configurationFor(recipe));
        connect(server.get(), &QSslServer::startedEncryptionHandshake, this, [this] { ++m_connections; });
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    m_server->listen(address, port);
}

TlsServer::~TlsServer() = default;

quint16 TlsServer::port() const
{
    return m_server->serverPort();
}

bool TlsServer::isListening() const
{
    return m_server->isListening();
}

void TlsServer::stopListening()
{
    m_server->close();
}

void TlsServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (!speaksTls(m_recipe.manner))
        ++m_connections;
    switch (m_recipe.manner) {
    case TlsServerRecipe::Manner::ClosesAtOnce:
        socket->abort();
        return;
    case TlsServerRecipe::Manner::PlainHttp:
        socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
        return;
    case TlsServerRecipe::Manner::SaysNothing:
    case TlsServerRecipe::Manner::SilentInside:
        return;
    case TlsServerRecipe::Manner::Tls:
        break;
    }
    connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        if (socket->readAll().contains("\r\n\r\n")) {
            socket->write(m_recipe.answer);
            socket->disconnectFromHost();
        }
    });
}
