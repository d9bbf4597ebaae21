// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probetls.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslCipher>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace {

QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED // to see whether a server still speaks the old versions, one has to speak them

    QSsl::SslProtocol
    protocolFor(ProbeTls tls)
{
    switch (tls) {
    case ProbeTls::OnlyVersion10:
        return QSsl::TlsV1_0;
    case ProbeTls::OnlyVersion11:
        return QSsl::TlsV1_1;
    case ProbeTls::Any:
        break;
    }
    return QSsl::TlsV1_0OrLater;
}

/// Takes every certificate and every algorithm: what of it is bad is judged later. OpenSSL's level 0 is
/// needed even to say "TLS 1.0" or "RSA 1024", which Debian's level 2 would only call a failed handshake.
/// Ciphers without a certificate are left out: no client offers them, and a server may like them best.
QSslConfiguration openConfiguration(ProbeTls versions)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setCaCertificates({});
    tls.setProtocol(protocolFor(versions));
    tls.setBackendConfigurationOption("CipherString", "ALL:!aNULL:@SECLEVEL=0"_ba);
    return tls;
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_0:
        return u"TLS 1.0"_s;
    case QSsl::TlsV1_1:
        return u"TLS 1.1"_s;
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default:
        return {};
    }
}

QT_WARNING_POP

/// What OpenSSL says when the other end answers with something that is no TLS record at all.
bool isOtherProtocol(const QString &words)
{
    return words.contains(u"wrong version number"_s) || words.contains(u"unknown protocol"_s)
        || words.contains(u"packet length too long"_s) || words.contains(u"http request"_s);
}

/// The telling part of "error:0A000410:SSL routines::sslv3 alert handshake failure": "handshake failure".
QString reasonIn(const QString &words)
{
    static const QRegularExpression origin(u"^(ssl|tls)v[0-9]+ (alert )?"_s);
    return words.section(u"::"_s, -1).trimmed().remove(origin);
}

} // namespace

TlsProbe::TlsProbe(const ProbeTarget &target, QObject *parent) : QObject(parent), m_target(target)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(target.patience);
    connect(&m_patience, &QTimer::timeout, this, &TlsProbe::onPatienceEnded);
    connect(&m_socket, &QSslSocket::connected, this, &TlsProbe::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsProbe::onEncrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &TlsProbe::onReadyRead);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsProbe::onFailed);
}

TlsProbe::~TlsProbe()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void TlsProbe::start()
{
    m_socket.setSslConfiguration(openConfiguration(m_target.tls));
    m_socket.setProxy(QNetworkProxy::NoProxy); // the address itself is what is asked about
    m_socket.setReadBufferSize(largestHttpHead);
    m_since.start();
    m_patience.start();
    m_socket.connectToHostEncrypted(m_target.address.toString(), m_target.port, m_target.host);
}

void TlsProbe::onConnected()
{
    m_outcome.stage = ProbeStage::Connected;
    m_outcome.connectTook = std::chrono::milliseconds(m_since.restart());
    m_patience.start();
}

void TlsProbe::noteTls()
{
    m_outcome.protocol = protocolName(m_socket.sessionProtocol());
    m_outcome.cipher = m_socket.sessionCipher().name();
    noteChain();
}

void TlsProbe::noteChain()
{
    for (const QSslCertificate &certificate : m_socket.peerCertificateChain())
        m_outcome.chain.append(certificate.toDer());
}

void TlsProbe::onEncrypted()
{
    m_outcome.stage = ProbeStage::Secured;
    m_outcome.handshakeTook = std::chrono::milliseconds(m_since.restart());
    noteTls();
    if (!m_target.asksHttp)
        return finish();
    m_patience.start();
    m_socket.write(m_target.request.isEmpty() ? probeRequest(hostHeader(m_target.host, m_target.port))
                                              : m_target.request);
}

void TlsProbe::onReadyRead()
{
    m_received += m_socket.read(largestHttpHead - m_received.size());
    m_outcome.head = readHttpHead(m_received);
    if (m_outcome.head) {
        m_outcome.stage = ProbeStage::Answered;
        m_outcome.answerTook = std::chrono::milliseconds(m_since.elapsed());
        finish();
    } else if (!isHttpStart(m_received)) {
        fail(FindingCode::HttpNoAnswer, u"not HTTP"_s);
    } else if (m_received.size() >= largestHttpHead) {
        fail(FindingCode::HttpNoAnswer, u"too long"_s);
    }
}

void TlsProbe::onFailed(QAbstractSocket::SocketError error)
{
    const QString words = m_socket.errorString();
    const bool isClosed = error == QAbstractSocket::RemoteHostClosedError;
    const QString reason = isClosed ? u"closed"_s : reasonIn(words);
    if (m_outcome.stage
        == ProbeStage::Secured) // TLS 1.3 says it then (RFC 8446 6.2), the versions before never
        return fail(reason == "certificate required"_L1 ? FindingCode::TlsClientCertificate
                                                        : FindingCode::HttpNoAnswer,
                    reason);
    if (m_outcome.stage == ProbeStage::Connected) {
        noteChain();
        return fail(isOtherProtocol(words) ? FindingCode::TlsNotSpoken : FindingCode::TlsFailed, reason);
    }
    const bool hasNoRoute = error == QAbstractSocket::NetworkError
        && m_target.address.protocol() == QAbstractSocket::IPv6Protocol;
    if (hasNoRoute) {
        m_outcome.stage = ProbeStage::NotTested;
        return fail(FindingCode::AddressNotTested, words);
    }
    fail(error == QAbstractSocket::ConnectionRefusedError ? FindingCode::AddressRefused
                                                          : FindingCode::AddressUnreachable,
         words);
}

void TlsProbe::onPatienceEnded()
{
    switch (m_outcome.stage) {
    case ProbeStage::Connected:
        return fail(FindingCode::TlsTimedOut, {});
    case ProbeStage::Secured:
        return fail(FindingCode::HttpNoAnswer, u"silent"_s);
    default:
        return fail(FindingCode::AddressTimedOut, {});
    }
}

void TlsProbe::fail(FindingCode fault, const QString &text)
{
    if (m_isFinished)
        return;
    m_outcome.fault = fault;
    m_outcome.faultText = text;
    finish();
}

void TlsProbe::finish()
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_patience.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_outcome); }, Qt::QueuedConnection);
}
