// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <optional>

/// One TLS handshake that asks for a stapled OCSP response (RFC 6066 8), and nothing more: Qt gives the
/// response's verdict only, and only together with its own on the chain.
class StapleProbe : public QObject
{
    Q_OBJECT
public:
    /// host: for SNI, in its ASCII form; an address asks for none.
    StapleProbe(const QString &host, const QHostAddress &address, quint16 port,
                std::chrono::milliseconds patience, QObject *parent = nullptr);
    ~StapleProbe() override;

    void start();

Q_SIGNALS:
    /// Once; from the event loop. Empty: the server staples nothing; no value: the handshake failed.
    void finished(const std::optional<QByteArray> &response);

private:
    struct Tls;

    void go();
    void sendWaiting();
    void end();

    QHostAddress m_address;
    quint16 m_port;
    std::unique_ptr<Tls> m_tls;
    QTcpSocket m_socket{};
    QTimer m_patience{};
    bool m_isFinished = false;
};
