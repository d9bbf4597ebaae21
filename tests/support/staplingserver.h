// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>

#include <memory>

/// A real TLS server on loopback that staples an OCSP response, which Qt's own cannot. Answers every request
/// with 204. Unlike that, too, it says why it ends a handshake.
class StaplingServer : public QObject
{
    Q_OBJECT
public:
    /// chain: DER, the server's own first. staple: empty for none. without: so many handshakes that ask for
    /// it get none at first, as nginx does it.
    StaplingServer(const QList<QByteArray> &chain, const QByteArray &keyPem, const QByteArray &staple,
                   int without = 0);
    ~StaplingServer() override;

    /// From now on, only clients that show a certificate get in, with that version of TLS (OpenSSL's number).
    void demandCertificates(int version);

    quint16 port() const { return m_server.serverPort(); }

private:
    struct Tls;
    class Line;

    QTcpServer m_server{};
    std::unique_ptr<Tls> m_tls;
};
