// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/smtp/smtprun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QUrl>

#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace {

constexpr long patienceMs = 60'000;
constexpr long connectPatienceMs = 20'000;

/// SHA-256 of the subject's public key info, as libcurl compares it (RFC 7469, 2.4). Not through QSslKey,
/// which does not know every kind of key.
QByteArray keyDigest(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const uchar *>(der.constData()); // NOLINT: OpenSSL's bytes
    const std::unique_ptr<X509, decltype(&X509_free)> parsed(d2i_X509(nullptr, &at, long(der.size())),
                                                             &X509_free);
    uchar *key = nullptr;
    const int length = parsed ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &key) : 0;
    if (length <= 0)
        return {};
    const std::unique_ptr<uchar, void (*)(uchar *)> owned(key, [](uchar *bytes) { OPENSSL_free(bytes); });
    return QCryptographicHash::hash({reinterpret_cast<const char *>(key), length}, // NOLINT: likewise
                                    QCryptographicHash::Sha256);
}

/// libcurl lists a certificate's parts as "Name:value".
QSslCertificate leafIn(const curl_certinfo &shown)
{
    constexpr QByteArrayView name("Cert:");
    if (shown.num_of_certs < 1)
        return QSslCertificate();
    for (const curl_slist *part = shown.certinfo[0]; part; part = part->next) {
        if (const QByteArrayView text(part->data); text.startsWith(name))
            return QSslCertificate(text.sliced(name.size()).toByteArray(), QSsl::Pem);
    }
    return QSslCertificate();
}

} // namespace

SmtpRun::SmtpRun(Way way, const std::atomic_bool &isDropped)
    : m_way(std::move(way)), m_isDropped(isDropped), m_handle(curl_easy_init())
{
    setServer();
}

SmtpRun::~SmtpRun()
{
    curl_slist_free_all(m_recipients);
    curl_easy_cleanup(m_handle);
}

void SmtpRun::setServer()
{
    using Security = MailServer::Security;
    const MailServer &server = m_way.server;
    QUrl url;
    url.setScheme(server.security == Security::Tls ? u"smtps"_s : u"smtp"_s);
    url.setHost(server.host);
    url.setPort(server.port == 0 ? usualMailPort(server.security) : server.port);
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_USE_SSL, long(server.security == Security::StartTls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    set(CURLOPT_PROXY, ""); // those in the environment are for the web
    set(CURLOPT_CONNECTTIMEOUT_MS, connectPatienceMs);
    set(CURLOPT_TIMEOUT_MS, patienceMs);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_words);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &SmtpRun::goOn);
    set(CURLOPT_XFERINFODATA, this);
}

void SmtpRun::setCredentials()
{
    if (m_way.server.user.isEmpty())
        return;
    set(CURLOPT_USERNAME, m_way.server.user.toUtf8().constData());
    set(CURLOPT_PASSWORD, m_way.password.toUtf8().constData());
}

void SmtpRun::setTrust()
{
    if (m_way.trust.kind != TrustSettings::Kind::OwnAuthority)
        return;
    set(CURLOPT_CAINFO, QFile::encodeName(m_way.trust.authorityFile).constData());
    set(CURLOPT_CAPATH, static_cast<const char *>(nullptr)); // those and no others
}

/// Only where something else decides, or nothing is told.
void SmtpRun::trustAnybody()
{
    set(CURLOPT_SSL_VERIFYPEER, 0L);
    set(CURLOPT_SSL_VERIFYHOST, 0L);
}

void SmtpRun::setMail(const MailEnvelope &mail)
{
    m_content = mail.content;
    set(CURLOPT_MAIL_FROM, QByteArray('<' + mail.from.toLatin1() + '>').constData());
    for (const QString &to : mail.to)
        m_recipients = curl_slist_append(m_recipients, QByteArray('<' + to.toLatin1() + '>').constData());
    set(CURLOPT_MAIL_RCPT, m_recipients);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &SmtpRun::readSome);
    set(CURLOPT_READDATA, this);
}

size_t SmtpRun::readSome(char *to, size_t size, size_t count, void *self)
{
    auto *run = static_cast<SmtpRun *>(self);
    const QByteArrayView rest = QByteArrayView(run->m_content).sliced(run->m_read);
    const qsizetype taken = std::min(qsizetype(size * count), rest.size());
    std::copy_n(rest.data(), taken, to);
    run->m_read += taken;
    return size_t(taken);
}

int SmtpRun::goOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpRun *>(self)->m_isDropped ? 1 : 0;
}

Error SmtpRun::errorOf(CURLcode code) const
{
    long reply = 0;
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &reply);
    const QString words = QString::fromUtf8(m_words[0] ? m_words : curl_easy_strerror(code));
    const auto is = [&](Error::Kind kind) { return Error{.kind = kind, .message = words, .detail = words}; };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return is(Error::Kind::Unreachable);
    case CURLE_OPERATION_TIMEDOUT:
        return is(Error::Kind::TimedOut);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return is(Error::Kind::Untrusted);
    case CURLE_USE_SSL_FAILED:
        return is(Error::Kind::Refused);
    case CURLE_LOGIN_DENIED:
        return is(Error::Kind::SignIn);
    case CURLE_ABORTED_BY_CALLBACK:
        return is(Error::Kind::Cancelled);
    default:
        break;
    }
    if (reply >= 500)
        return is(Error::Kind::Refused);
    return is(reply >= 400 ? Error::Kind::Busy : Error::Kind::Unreachable);
}

Result<Done> SmtpRun::run()
{
    const CURLcode code = curl_easy_perform(m_handle);
    if (code == CURLE_OK)
        return Done{};
    Error error = errorOf(code);
    // All of it was sent, but nobody said that it arrived.
    error.outcomeOpen = !m_content.isEmpty() && m_read == m_content.size()
        && (error.kind == Error::Kind::TimedOut || error.kind == Error::Kind::Unreachable);
    return failure(error);
}

Result<Done> SmtpRun::send(const MailEnvelope &mail)
{
    setCredentials();
    setTrust();
    setMail(mail);
    return run();
}

Result<Done> SmtpRun::sendOnlyTo(const QSslCertificate &pinned, const MailEnvelope &mail)
{
    const QByteArray digest = keyDigest(pinned);
    if (digest.isEmpty())
        return failure(Error::Kind::Untrusted, u"the pinned certificate has no key"_s);
    setCredentials();
    trustAnybody();
    set(CURLOPT_PINNEDPUBLICKEY, QByteArray("sha256//" + digest.toBase64()).constData());
    setMail(mail);
    return run();
}

Result<QSslCertificate> SmtpRun::look()
{
    trustAnybody();
    set(CURLOPT_CERTINFO, 1L);
    set(CURLOPT_CONNECT_ONLY, 1L);
    if (const auto done = run(); !done)
        return failure(done.error());
    curl_certinfo *shown = nullptr;
    curl_easy_getinfo(m_handle, CURLINFO_CERTINFO, &shown);
    const QSslCertificate leaf = shown ? leafIn(*shown) : QSslCertificate();
    if (leaf.isNull())
        return failure(Error::Kind::Untrusted, u"the server shows no certificate"_s);
    return leaf;
}
