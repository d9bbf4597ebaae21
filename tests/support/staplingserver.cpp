// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/staplingserver.h"

#include <QTcpSocket>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

struct StaplingServer::Tls {
    Tls(const QList<QByteArray> &chain, const QByteArray &keyPem, const QByteArray &response, int without)
        : staple(response), left(without)
    {
        for (const QByteArray &der : chain) {
            const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
            X509 *one = d2i_X509(nullptr, &bytes, long(der.size()));
            if (&der == &chain.first()) {
                SSL_CTX_use_certificate(context, one);
                X509_free(one);
            } else {
                SSL_CTX_add_extra_chain_cert(context, one); // the context's from now on
            }
        }
        BIO *text = BIO_new_mem_buf(keyPem.constData(), int(keyPem.size()));
        EVP_PKEY *key = PEM_read_bio_PrivateKey(text, nullptr, nullptr, nullptr);
        SSL_CTX_use_PrivateKey(context, key);
        EVP_PKEY_free(key);
        BIO_free(text);
        SSL_CTX_set_tlsext_status_cb(context, &Tls::sendStaple);
        SSL_CTX_set_tlsext_status_arg(context, this);
    }
    ~Tls() { SSL_CTX_free(context); }
    Q_DISABLE_COPY_MOVE(Tls)

    static int sendStaple(SSL *connection, void *self)
    {
        auto *tls = static_cast<Tls *>(self);
        const QByteArray &response = tls->staple;
        if (response.isEmpty() || tls->left-- > 0)
            return SSL_TLSEXT_ERR_NOACK;
        void *copy = OPENSSL_memdup(response.constData(), std::size_t(response.size()));
        SSL_set_tlsext_status_ocsp_resp(connection, copy, int(response.size())); // the connection's now
        return SSL_TLSEXT_ERR_OK;
    }

    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    QByteArray staple;
    int left; ///< handshakes that get none yet
};

/// One client; dies with its socket.
class StaplingServer::Line : public QObject
{
public:
    Line(QTcpSocket *socket, SSL_CTX *context)
        : QObject(socket), m_socket(socket), m_connection(SSL_new(context)), m_in(BIO_new(BIO_s_mem())),
          m_out(BIO_new(BIO_s_mem()))
    {
        SSL_set_bio(m_connection, m_in, m_out);
        SSL_set_accept_state(m_connection);
        connect(socket, &QTcpSocket::readyRead, this, &Line::go);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    ~Line() override { SSL_free(m_connection); }
    Q_DISABLE_COPY_MOVE(Line)

private:
    void go()
    {
        const QByteArray bytes = m_socket->readAll();
        BIO_write(m_in, bytes.constData(), int(bytes.size()));
        ERR_clear_error();
        char request[4096];
        const bool isUp = SSL_do_handshake(m_connection) == 1;
        const bool isAsked = isUp && SSL_read(m_connection, request, sizeof request) > 0;
        if (isAsked)
            SSL_write(m_connection, answer.constData(), int(answer.size()));
        char piece[16384];
        for (int size = BIO_read(m_out, piece, sizeof piece); size > 0;
             size = BIO_read(m_out, piece, sizeof piece))
            m_socket->write(piece, size);
        if (isAsked)
            m_socket->disconnectFromHost();
    }

    inline static const QByteArray answer = "HTTP/1.1 204 No Content\r\n\r\n";

    QTcpSocket *m_socket;
    SSL *m_connection;
    BIO *m_in;
    BIO *m_out;
};

StaplingServer::StaplingServer(const QList<QByteArray> &chain, const QByteArray &keyPem,
                               const QByteArray &staple, int without)
    : m_tls(std::make_unique<Tls>(chain, keyPem, staple, without))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new Line(socket, m_tls->context); // the socket's child
    });
    m_server.listen(QHostAddress::LocalHost);
}

StaplingServer::~StaplingServer() = default;

void StaplingServer::demandCertificates(int version)
{
    SSL_CTX_set_min_proto_version(m_tls->context, version);
    SSL_CTX_set_max_proto_version(m_tls->context, version);
    SSL_CTX_set_verify(m_tls->context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
}
