// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/mail.h"
#include "app/net/trust.h"

#include <curl/curl.h>

#include <atomic>

class QSslCertificate;

/// One connection to a mail server through libcurl: the handle and all that must live as long. It blocks,
/// so it belongs on a thread of its own. For its errors see sendOverSmtp().
class SmtpRun
{
public:
    struct Way {
        MailServer server{};
        QString password{};
        TrustSettings trust{};
    };

    /// A run ends soon after isDropped, which outlives it, became true.
    SmtpRun(Way way, const std::atomic_bool &isDropped);
    ~SmtpRun();
    Q_DISABLE_COPY_MOVE(SmtpRun)

    Result<Done> send(const MailEnvelope &mail);
    /// Sends only to whoever holds the key of this certificate, which nothing else is asked of.
    Result<Done> sendOnlyTo(const QSslCertificate &pinned, const MailEnvelope &mail);
    /// The certificate that the server shows, unjudged; neither name nor password nor mail goes there.
    Result<QSslCertificate> look();

private:
    template<typename T>
    void set(CURLoption option, T value)
    {
        curl_easy_setopt(m_handle, option, value);
    }
    void setServer();
    void setCredentials();
    void setTrust();
    void trustAnybody();
    void setMail(const MailEnvelope &mail);
    Result<Done> run();
    Error errorOf(CURLcode code) const;

    static size_t readSome(char *to, size_t size, size_t count, void *self);
    static int goOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    const Way m_way;
    const std::atomic_bool &m_isDropped;
    CURL *m_handle;
    curl_slist *m_recipients = nullptr;
    QByteArray m_content{};
    qsizetype m_read = 0;
    char m_words[CURL_ERROR_SIZE] = {}; // what libcurl says of a failure
};
