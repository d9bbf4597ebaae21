// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"
#include "app/net/curllibrary.h"
#include "app/net/mailer.h"

#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr long patienceMs = 60'000;
constexpr long connectPatienceMs = 20'000;

CurlLibrary &curl()
{
    static CurlLibrary library; // the process has one; it holds nothing but the functions
    return library;
}

/// One mail on its way: the handle and all that must live as long.
class SmtpRun
{
public:
    /// All that there is to know of the connection.
    struct Way {
        MailServer server{};
        QString password{};
        TrustSettings trust{};
    };

    SmtpRun(const Way &way, const MailEnvelope &mail, const std::atomic_bool &isDropped)
        : m_mail(mail), m_isDropped(isDropped), m_handle(curl().init())
    {
        setServer(way.server, way.password);
        setTrust(way.trust);
        setMail();
    }
    ~SmtpRun()
    {
        curl().freeAll(m_recipients);
        curl().cleanup(m_handle);
    }
    Q_DISABLE_COPY_MOVE(SmtpRun)

    Result<Done> run();

private:
    template<typename T>
    void set(CURLoption option, T value)
    {
        curl().setopt(m_handle, option, value);
    }
    void setServer(const MailServer &server, const QString &password);
    void setTrust(const TrustSettings &trust);
    void setMail();
    Error errorOf(CURLcode code) const;

    static size_t readSome(char *to, size_t size, size_t count, void *self);
    static int goOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const MailEnvelope m_mail;
    const std::atomic_bool &m_isDropped;
    CURL *m_handle;
    curl_slist *m_recipients = nullptr;
    qsizetype m_read = 0;
    char m_words[CURL_ERROR_SIZE] = {};
};

void SmtpRun::setServer(const MailServer &server, const QString &password)
{
    const bool isTls = server.security == MailServer::Security::Tls;
    QUrl url;
    url.setScheme(isTls ? u"smtps"_s : u"smtp"_s);
    url.setHost(server.host);
    url.setPort(server.port == 0 ? usualMailPort(server.security) : server.port);
    set(CURLOPT_URL, url.toEncoded().constData());
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_USE_SSL,
        long(server.security == MailServer::Security::StartTls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    set(CURLOPT_PROXY, ""); // those in the environment are for the web
    if (!server.user.isEmpty()) {
        set(CURLOPT_USERNAME, server.user.toUtf8().constData());
        set(CURLOPT_PASSWORD, password.toUtf8().constData());
    }
    set(CURLOPT_CONNECTTIMEOUT_MS, connectPatienceMs);
    set(CURLOPT_TIMEOUT_MS, patienceMs);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_words);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &SmtpRun::goOn);
    set(CURLOPT_XFERINFODATA, this);
}

void SmtpRun::setTrust(const TrustSettings &trust)
{
    if (trust.kind != TrustSettings::Kind::OwnAuthority)
        return;
    set(CURLOPT_CAINFO, QFile::encodeName(trust.authorityFile).constData());
    set(CURLOPT_CAPATH, static_cast<const char *>(nullptr)); // those and no others
}

void SmtpRun::setMail()
{
    set(CURLOPT_MAIL_FROM, QByteArray('<' + m_mail.from.toLatin1() + '>').constData());
    for (const QString &to : m_mail.to)
        m_recipients = curl().append(m_recipients, QByteArray('<' + to.toLatin1() + '>').constData());
    set(CURLOPT_MAIL_RCPT, m_recipients);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, &SmtpRun::readSome);
    set(CURLOPT_READDATA, this);
}

size_t SmtpRun::readSome(char *to, size_t size, size_t count, void *self)
{
    auto *run = static_cast<SmtpRun *>(self);
    const auto most = qsizetype(size * count);
    const QByteArrayView part = QByteArrayView(run->m_mail.content).sliced(run->m_read);
    const qsizetype taken = std::min(most, part.size());
    std::copy_n(part.data(), taken, to);
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
    curl().getinfo(m_handle, CURLINFO_RESPONSE_CODE, &reply);
    const QString words = m_words[0] ? QString::fromUtf8(m_words) : QString::fromUtf8(curl().strerror(code));
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
    const CURLcode code = curl().perform(m_handle);
    if (code != CURLE_OK) {
        Error error = errorOf(code);
        // All of it was sent, but nobody said that it arrived.
        error.outcomeOpen = m_read == m_mail.content.size()
            && (error.kind == Error::Kind::TimedOut || error.kind == Error::Kind::Unreachable);
        return failure(error);
    }
    return Done{};
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

Task<Done> sendOverSmtp(const MailServer &server, const QString &password, const MailEnvelope &mail,
                        const TrustSettings &trust)
{
    if (trust.kind == TrustSettings::Kind::PinnedCertificate)
        return Task<Done>::ready(failure(Error::Kind::NotOffered, u"a pinned mail server"_s));
    if (server.security == MailServer::Security::None && !server.user.isEmpty()
        && !isThisComputer(server.host))
        return Task<Done>::ready(
            failure(Error::Kind::Refused, u"the password would travel without encryption"_s));
    auto isDropped = std::make_shared<std::atomic_bool>(false); // shared with the thread that sends
    auto sending =
        runInBackground([way = SmtpRun::Way{server, password, trust}, mail, isDropped]() -> Result<Done> {
            if (!curl().load())
                return failure(Error::Kind::NotOffered, u"libcurl is not on this computer"_s);
            return SmtpRun(way, mail, *isDropped).run();
        });
    Promise<Done> promise;
    auto answer = promise.task();
    auto *waiting = new QObject;
    promise.onCancel([isDropped, waiting] {
        *isDropped = true;
        waiting->deleteLater();
    });
    std::move(sending).then(waiting, [promise, waiting](Result<Done> sent) mutable {
        promise.finish(std::move(sent));
        waiting->deleteLater();
    });
    return answer;
}
