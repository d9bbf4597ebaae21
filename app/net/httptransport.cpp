// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"

#include "app/base/logging.h"
#include "app/net/certificateverdict.h"
#include "app/net/cookiestore.h"
#include "app/net/httpexchange.h"
#include "app/net/onetimebody.h"
#include "app/net/origin.h"
#include "app/net/redaction.h"
#include "app/net/requestguard.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// The system's proxies or one of ours, but never for this computer itself: the sample shop is here.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const std::optional<QNetworkProxy> &proxy) : m_proxy(proxy) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == "localhost"_L1 || QHostAddress(host).isLoopback())
            return {QNetworkProxy::NoProxy};
        return m_proxy ? QList{*m_proxy} : systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_proxy;
};

/// Errors that Qt makes of a status: the reply itself arrived whole.
bool isOnlyStatus(QNetworkReply::NetworkError error, int status)
{
    static constexpr std::array made{QNetworkReply::ContentAccessDenied,
                                     QNetworkReply::ContentOperationNotPermittedError,
                                     QNetworkReply::ContentNotFoundError,
                                     QNetworkReply::AuthenticationRequiredError,
                                     QNetworkReply::ContentConflictError,
                                     QNetworkReply::ContentGoneError,
                                     QNetworkReply::UnknownContentError,
                                     QNetworkReply::InternalServerError,
                                     QNetworkReply::OperationNotImplementedError,
                                     QNetworkReply::ServiceUnavailableError,
                                     QNetworkReply::UnknownServerError,
                                     QNetworkReply::ProtocolInvalidOperationError,
                                     QNetworkReply::ProxyAuthenticationRequiredError};
    // Before it hands out a 307 or 308, Qt takes the body back to send it there, though told not to.
    if (error == QNetworkReply::ContentReSendError)
        return status == 307 || status == 308;
    return status >= 400 && std::find(made.begin(), made.end(), error) != made.end();
}

/// "127.0.0.1:8480", "[::1]:8480": a computer may run several servers.
QString serverOf(const QUrl &url)
{
    const int standard = url.scheme() == "http"_L1 ? 80 : 443;
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return u"%1:%2"_s.arg(host, QString::number(url.port(standard)));
}

/// Words of our own: Qt's error texts hold the whole address, query and all.
/// \param status  of the answer as far as it came, 0 for none: what is no HTTP looks to Qt like a line
///                that was closed too early
Error errorFrom(QNetworkReply::NetworkError error, const QUrl &url, int status)
{
    const QString server = serverOf(url);
    using Cause = Error::Cause;
    const auto is = [](Error::Kind kind, const QString &detail, Cause cause = Cause::Unknown) {
        return Error{.kind = kind, .cause = cause, .detail = detail};
    };
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return is(Error::Kind::Unreachable, server + u" refused the connection"_s, Cause::NobodyListens);
    case QNetworkReply::HostNotFoundError:
        return is(Error::Kind::Unreachable, u"there is no host "_s + url.host(), Cause::NoSuchHost);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        if (status == 0)
            return is(Error::Kind::Unreachable, server + u" closed the connection without an HTTP answer"_s,
                      Cause::NoHttpAnswer);
        return is(Error::Kind::Unreachable, server + u" closed the connection before the answer was whole"_s,
                  Cause::CutOff);
    case QNetworkReply::TimeoutError:
        return is(Error::Kind::TimedOut, server + u" did not take the connection in time"_s);
    case QNetworkReply::SslHandshakeFailedError:
        return is(Error::Kind::Unreachable, u"no TLS connection to %1 could be made"_s.arg(server),
                  Cause::NoTls);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return is(Error::Kind::Unreachable, u"the proxy can't be reached"_s);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return is(Error::Kind::Unreachable, u"the proxy asks for a password"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return is(Error::Kind::BadReply, server + u" answers something other than HTTP"_s,
                  Cause::NoHttpAnswer);
    case QNetworkReply::UnknownContentError:
        return is(Error::Kind::BadReply, u"the body can't be unpacked, or grows out of bounds"_s);
    default:
        return is(Error::Kind::Unreachable, u"the line to %1 failed (%2)"_s.arg(server).arg(int(error)));
    }
}

/// The stream behind every request; the one place that knows QNetworkReply.
class NetworkStream final : public HttpStream
{
public:
    using Refuse = std::function<void(const CertificateFacts &)>;

    /// One that ends in an error without having begun.
    explicit NetworkStream(const Error &error) : m_error(error)
    {
        QMetaObject::invokeMethod(this, &HttpStream::finished, Qt::QueuedConnection);
    }

    /// \param body  owned by the reply; nullptr for reads without one
    NetworkStream(const QByteArray &method, QNetworkReply *reply, OneTimeBody *body,
                  const TrustSettings &trust, Refuse refuse)
        : m_method(method), m_reply(reply), m_body(body), m_trust(trust), m_refuse(std::move(refuse))
    {
        m_age.start();
        connect(reply, &QNetworkReply::sslErrors, this, &NetworkStream::judge);
        connect(reply, &QNetworkReply::encrypted, this, &NetworkStream::checkPin);
        connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkStream::noteHeaders);
        connect(reply, &QNetworkReply::readyRead, this, &HttpStream::readyRead);
        connect(reply, &QNetworkReply::finished, this, &NetworkStream::finish);
    }

    ~NetworkStream() override
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        if (m_reply->isRunning())
            log(u"cancelled"_s);
        m_reply->deleteLater(); // aborts, too; abort() itself would answer back amid its own signals
    }

    int status() const override
    {
        return m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    }
    HttpHeaders headers() const override { return m_reply ? m_reply->rawHeaderPairs() : HttpHeaders(); }
    qint64 read(char *to, qint64 most) override { return m_reply ? m_reply->read(to, most) : 0; }
    qint64 waiting() const override { return m_reply ? m_reply->bytesAvailable() : 0; }
    void limitBuffer(qint64 bytes) override
    {
        if (m_reply)
            m_reply->setReadBufferSize(bytes);
    }
    std::optional<Error> error() const override { return m_error; }

    bool mayHaveBeenSent() const override
    {
        if (!m_reply || m_isRefused)
            return false;
        if (m_body && m_body->size() > 0)
            return m_body->mayHaveLeft();
        static constexpr std::array beforeSending{
            QNetworkReply::ConnectionRefusedError, QNetworkReply::HostNotFoundError,
            QNetworkReply::SslHandshakeFailedError, QNetworkReply::ProxyConnectionRefusedError,
            QNetworkReply::ProxyNotFoundError};
        return std::find(beforeSending.begin(), beforeSending.end(), m_reply->error()) == beforeSending.end();
    }

private:
    void judge(const QList<QSslError> &errors)
    {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        if (isPinned(m_trust, leaf))
            m_reply->ignoreSslErrors();
        else
            refuse(leaf, errors);
    }

    /// Runs before the request is sent: Qt's network thread waits for it.
    void checkPin()
    {
        const QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
        if (m_trust.kind != TrustSettings::Kind::PinnedCertificate || isPinned(m_trust, leaf))
            return;
        refuse(leaf, {});
        m_reply->abort();
    }

    void refuse(const QSslCertificate &leaf, const QList<QSslError> &errors)
    {
        const CertificateFacts facts = certificateFacts(leaf, errors, m_reply->url().host());
        m_isRefused = true;
        m_error = {.kind = Error::Kind::Untrusted,
                   .detail = u"the certificate of %1 is not trusted (%2), SHA-256 %3"_s.arg(
                       m_reply->url().host(), facts.problems.join(u"; "_s), fingerprintText(facts.sha256))};
        m_refuse(facts);
    }

    void noteHeaders()
    {
        if (status() >= 200 && !std::exchange(m_isOpened, true))
            Q_EMIT opened();
    }

    void finish()
    {
        const QNetworkReply::NetworkError error = m_reply->error();
        if (!m_error && error != QNetworkReply::NoError && !isOnlyStatus(error, status()))
            m_error = errorFrom(error, m_reply->url(), status());
        if (!m_error && status() == 0)
            m_error = errorFrom(QNetworkReply::ProtocolFailure, m_reply->url(), 0);
        log(m_error ? errorKindName(m_error->kind) : QString::number(status()));
        Q_EMIT finished();
    }

    void log(const QString &outcome) const
    {
        qCInfo(logNet).noquote() << m_method << loggablePath(m_reply->url()) << outcome << m_age.elapsed()
                                 << "ms";
    }

    QByteArray m_method;
    QPointer<QNetworkReply> m_reply;
    OneTimeBody *m_body = nullptr;
    TrustSettings m_trust;
    Refuse m_refuse;
    std::optional<Error> m_error;
    QElapsedTimer m_age;
    bool m_isRefused = false;
    bool m_isOpened = false;
};

} // namespace

struct HttpTransport::Private {
    TransportSettings settings{};
    std::optional<CertificateFacts> refused{};
    std::optional<Result<QSslConfiguration>> tls{};
    std::unique_ptr<QNetworkAccessManager> manager{};
    std::unique_ptr<QObject> exchanges = std::make_unique<QObject>(); // go before the manager

    QNetworkAccessManager &network();
    Result<QNetworkRequest> prepared(const HttpRequest &request);
};

/// Made by the first request: start-up pays for no network.
QNetworkAccessManager &HttpTransport::Private::network()
{
    if (!manager) {
        manager = std::make_unique<QNetworkAccessManager>();
        if (settings.cookies)
            manager->setCookieJar(new SharedCookieJar(settings.cookies)); // which the manager owns
        manager->setProxyFactory(new ProxyChoice(settings.proxy));
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return *manager;
}

Result<QNetworkRequest> HttpTransport::Private::prepared(const HttpRequest &request)
{
    QNetworkRequest out(request.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    out.setRawHeader("User-Agent", settings.userAgent);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Qt's own guard against small bodies that unpack to huge ones: nothing below our limit is one.
    out.setDecompressedSafetyCheckThreshold(request.largestReply);
    if (!isSameOrigin(request.url, settings.base)) {
        out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    }
    if (request.url.scheme() == "https"_L1) {
        if (!tls)
            tls = tlsConfiguration(settings.trust);
        if (!*tls)
            return failure(tls->error());
        out.setSslConfiguration(**tls);
    }
    return out;
}

HttpTransport::HttpTransport(const TransportSettings &settings) : d(std::make_unique<Private>())
{
    d->settings = settings;
}

HttpTransport::~HttpTransport() = default;

Task<HttpReply> HttpTransport::send(const HttpRequest &request)
{
    Promise<HttpReply> promise;
    auto task = promise.task();
    new HttpExchange(*this, request, promise, d->exchanges.get()); // deletes itself
    return task;
}

std::unique_ptr<HttpStream> HttpTransport::openStream(const HttpRequest &request)
{
    if (const auto error = requestFault(d->settings, request))
        return std::make_unique<NetworkStream>(*error);
    const auto prepared = d->prepared(request);
    if (!prepared)
        return std::make_unique<NetworkStream>(prepared.error());
    OneTimeBody *body = nullptr;
    QNetworkReply *reply = nullptr;
    if (request.isWrite || !request.body.isEmpty()) {
        body = new OneTimeBody(request.body);
        reply = d->network().sendCustomRequest(*prepared, request.method, body);
        body->setParent(reply);
    } else if (request.method == "HEAD") {
        reply = d->network().head(*prepared);
    } else if (request.method == "GET") {
        reply = d->network().get(*prepared);
    } else {
        reply = d->network().sendCustomRequest(*prepared, request.method);
    }
    const auto refuse = [this](const CertificateFacts &facts) { d->refused = facts; };
    return std::make_unique<NetworkStream>(request.method, reply, body, d->settings.trust, refuse);
}

std::optional<CertificateFacts> HttpTransport::refusedCertificate() const
{
    return d->refused;
}
