// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/retryingtransport.h"

#include "app/base/logging.h"
#include "app/net/redaction.h"
#include "app/net/retrypolicy.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

/// One request through all its tries. Deletes itself when it is answered or nobody waits.
class RetryingTransport::Run final : public QObject
{
public:
    Run(RetryingTransport &transport, const HttpRequest &request, const Promise<HttpReply> &promise)
        : QObject(&transport.m_runs), m_transport(transport), m_request(request), m_promise(promise)
    {
        m_promise.onCancel([self = QPointer(this)] { delete self; });
        start();
    }

private:
    void start()
    {
        ++m_tries;
        m_transport.m_inner.send(m_request).then(
            this, [this](Result<HttpReply> result) { take(std::move(result)); });
    }

    void take(Result<HttpReply> result)
    {
        const RetrySettings &settings = m_transport.m_settings;
        const FailedTry failed = describe(result);
        if (const auto wait = retryDelay(failed, settings.jitter())) {
            m_isOpen = m_isOpen || leavesOpen(result);
            qCInfo(logNet).noquote() << m_request.method << loggablePath(m_request.url) << "again in"
                                     << wait->count() << "ms";
            const auto scaled =
                std::chrono::milliseconds(qint64(double(wait->count()) * settings.delayScale));
            QTimer::singleShot(scaled, this, [this] { start(); });
            return;
        }
        if (!result)
            result.error().outcomeOpen = m_request.isWrite && (m_isOpen || result.error().outcomeOpen);
        m_promise.finish(std::move(result));
        deleteLater();
    }

    FailedTry describe(const Result<HttpReply> &result) const
    {
        FailedTry failed{
            .number = m_tries, .isWrite = m_request.isWrite, .isRepeatable = m_request.isRepeatable};
        if (result) {
            failed.status = result->status;
            failed.retryAfter =
                retryAfterFromHeader(result->header("Retry-After"), m_transport.m_settings.clock());
        } else {
            failed.error = result.error().kind;
        }
        return failed;
    }

    /// A gateway's 502 or 504 says nothing of what became of the request behind it.
    static bool leavesOpen(const Result<HttpReply> &result)
    {
        return result ? result->status >= 500 : result.error().outcomeOpen;
    }

    RetryingTransport &m_transport;
    HttpRequest m_request;
    Promise<HttpReply> m_promise;
    int m_tries = 0;
    bool m_isOpen = false;
};

RetryingTransport::RetryingTransport(Transport &inner, const RetrySettings &settings)
    : m_inner(inner), m_settings(settings)
{
    if (!m_settings.jitter)
        m_settings.jitter = [] { return QRandomGenerator::global()->generateDouble(); };
}

RetryingTransport::~RetryingTransport() = default;

Task<HttpReply> RetryingTransport::send(const HttpRequest &request)
{
    Promise<HttpReply> promise;
    auto task = promise.task();
    new Run(*this, request, promise); // deletes itself
    return task;
}
