// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificatemaker.h"

#include <QHostAddress>
#include <QObject>
#include <QSsl>

#include <memory>

class QTcpServer;
class QTcpSocket;

/// How a TLS server is set up, well or badly.
struct TlsServerRecipe {
    enum class Manner {
        Tls,
        PlainHttp, ///< answers TLS with HTTP
        ClosesAtOnce,
        SaysNothing,  ///< takes the connection and waits
        SilentInside, ///< speaks TLS, but answers no request
    };

    QList<QByteArray> chain{}; ///< DER as it is to be sent, the server's own first
    QByteArray keyPem{};
    Manner manner = Manner::Tls;
    QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater;
    QByteArray ciphers = "ALL:@SECLEVEL=0"; ///< OpenSSL's words
    QByteArray answer{};                    ///< to any request
};

/// A real server on loopback that shows the chain it is given, whatever is wrong with it.
class TlsServer : public QObject
{
    Q_OBJECT
public:
    explicit TlsServer(const TlsServerRecipe &recipe,
                       const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);
    ~TlsServer() override;

    quint16 port() const;
    bool isListening() const;
    /// Connections taken; with TLS those that began a handshake.
    int connectionCount() const { return m_connections; }
    void stopListening();

private:
    void serve(QTcpSocket *socket);

    TlsServerRecipe m_recipe;
    std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
};
