// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/stapleprobe.h"

#include <QNetworkProxy>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace {

constexpr qsizetype pieceSize = 16 * 1024;
/// What a server may send before its handshake is over: the largest chains have 300 kB.
constexpr qsizetype mostReceived = 1024 * 1024;

struct Free {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *connection) const { SSL_free(connection); }
};

} // namespace

/// The TLS side: it reads and writes memory, the socket carries it.
struct StapleProbe::Tls {
    explicit Tls(const QString &host)
    {
        SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE,
                           nullptr); // only the staple is looked at, by its signature
        SSL_CTX_set_cipher_list(context.get(), "ALL:!aNULL:@SECLEVEL=0");
        connection.reset(SSL_new(context.get()));
        in = BIO_new(BIO_s_mem());
        out = BIO_new(BIO_s_mem());
        SSL_set_bio(connection.get(), in, out);
        SSL_set_connect_state(connection.get());
        SSL_set_tlsext_status_type(connection.get(), TLSEXT_STATUSTYPE_ocsp);
        if (QHostAddress(host).isNull())
            SSL_set_tlsext_host_name(connection.get(), host.toLatin1().constData());
    }

    std::optional<QByteArray> staple() const
    {
        if (!SSL_is_init_finished(connection.get()))
            return {};
        const unsigned char *bytes = nullptr;
        const long size = SSL_get_tlsext_status_ocsp_resp(connection.get(), &bytes);
        return size > 0 ? QByteArray(reinterpret_cast<const char *>(bytes), size) : QByteArray();
    }

    std::unique_ptr<SSL_CTX, Free> context{SSL_CTX_new(TLS_client_method())};
    std::unique_ptr<SSL, Free> connection{};
    BIO *in = nullptr;  // owned by the connection
    BIO *out = nullptr; // likewise
    qsizetype received = 0;
};

StapleProbe::StapleProbe(const QString &host, const QHostAddress &address, quint16 port,
                         std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_address(address), m_port(port), m_tls(std::make_unique<Tls>(host))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &StapleProbe::end);
    connect(&m_socket, &QTcpSocket::connected, this, &StapleProbe::go);
    connect(&m_socket, &QTcpSocket::readyRead, this, &StapleProbe::go);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &StapleProbe::end);
}

StapleProbe::~StapleProbe()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void StapleProbe::start()
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(pieceSize);
    m_patience.start();
    m_socket.connectToHost(m_address, m_port);
}

void StapleProbe::go()
{
    while (m_socket.bytesAvailable() > 0 && m_tls->received < mostReceived) {
        const QByteArray piece = m_socket.read(pieceSize);
        m_tls->received += piece.size();
        BIO_write(m_tls->in, piece.constData(), int(piece.size()));
    }
    ERR_clear_error();
    const int outcome = SSL_do_handshake(m_tls->connection.get());
    const bool wantsMore =
        outcome != 1 && SSL_get_error(m_tls->connection.get(), outcome) == SSL_ERROR_WANT_READ;
    ERR_clear_error();
    sendWaiting();
    if (!wantsMore || m_tls->received >= mostReceived)
        end();
}

void StapleProbe::sendWaiting()
{
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (int size = BIO_read(m_tls->out, piece.data(), int(piece.size())); size > 0;
         size = BIO_read(m_tls->out, piece.data(), int(piece.size())))
        m_socket.write(piece.constData(), size);
}

void StapleProbe::end()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_patience.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    const std::optional<QByteArray> response = m_tls->staple();
    QMetaObject::invokeMethod(
        this, [this, response] { Q_EMIT finished(response); }, Qt::QueuedConnection);
}
