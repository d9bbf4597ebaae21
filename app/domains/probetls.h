// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"
#include "app/domains/probehttp.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

/// The versions of TLS that a probe is ready to speak.
enum class ProbeTls { Any, OnlyVersion10, OnlyVersion11 };

/// What to try, and how long to wait for it.
struct ProbeTarget {
    QString host{}; ///< the name to ask for (SNI and Host); an address asks for none
    QHostAddress address{};
    quint16 port = 443;
    bool asksHttp = true;
    QByteArray request{}; ///< to be sent in place of GET /
    ProbeTls tls = ProbeTls::Any;
    std::chrono::milliseconds patience{8000}; ///< for each of: connection, handshake, answer
};

/// What was seen at one address, not judged.
struct ProbeOutcome {
    ProbeStage stage = ProbeStage::Failed;
    std::chrono::milliseconds connectTook{0};
    std::chrono::milliseconds handshakeTook{0};
    std::chrono::milliseconds answerTook{0};
    QString protocol{};
    QString cipher{};
    QList<QByteArray> chain{}; ///< DER, as sent
    std::optional<HttpHead> head{};
    std::optional<FindingCode> fault{}; ///< why it got no farther
    QString faultText{}; ///< as factInWords() knows it: "closed"; else the network's or TLS library's words
};

/// One connection to one address: TCP, TLS whatever the certificate, at most one request. Then it is over.
/// Certificates are not judged here, so that broken ones can be shown; nothing secret is ever sent.
class TlsProbe : public QObject
{
    Q_OBJECT
public:
    explicit TlsProbe(const ProbeTarget &target, QObject *parent = nullptr);
    ~TlsProbe() override;

    void start();

Q_SIGNALS:
    /// Once; from the event loop.
    void finished(const ProbeOutcome &outcome);

private:
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onFailed(QAbstractSocket::SocketError error);
    void onPatienceEnded();
    void noteTls();
    void noteChain();
    void fail(FindingCode fault, const QString &text);
    void finish();

    ProbeTarget m_target;
    ProbeOutcome m_outcome{};
    QSslSocket m_socket{};
    QTimer m_patience{};
    QElapsedTimer m_since{};
    QByteArray m_received{};
    bool m_isFinished = false;
};
