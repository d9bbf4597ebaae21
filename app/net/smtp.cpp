// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"
#include "app/net/certificateverdict.h"
#include "app/net/mailer.h"
#include "app/net/smtprun.h"

#include <QHostAddress>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace {

CurlLibrary &curl()
{
    static CurlLibrary library; // the process has one; it holds nothing but the functions
    return library;
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Runs work(isDropped) on a thread of its own; dropping the task tells it to end.
template<typename T, typename Work>
Task<T> runDroppable(Work work)
{
    auto isDropped = std::make_shared<std::atomic_bool>(false); // shared with the thread that works
    auto working = runInBackground([work = std::move(work), isDropped]() -> Result<T> {
        if (!curl().load())
            return failure(Error::Kind::NotOffered, u"libcurl is not on this computer"_s);
        return work(*isDropped);
    });
    Promise<T> promise;
    auto answer = promise.task();
    auto *waiting = new QObject;
    promise.onCancel([isDropped, waiting] {
        *isDropped = true;
        waiting->deleteLater();
    });
    std::move(working).then(waiting, [promise, waiting](Result<T> done) mutable {
        promise.finish(std::move(done));
        waiting->deleteLater();
    });
    return answer;
}

/// A pin is of a certificate, libcurl's are of keys: so the certificate is looked at first, by a
/// connection that tells the server nothing, and then its key is insisted on.
Result<Done> sendToPinned(const SmtpRun::Way &way, const MailEnvelope &mail,
                          const std::atomic_bool &isDropped)
{
    const auto shown = SmtpRun(curl(), way, isDropped).look();
    if (!shown)
        return failure(shown.error());
    if (!isPinned(way.trust, *shown))
        return failure(Error::Kind::Untrusted, u"not the pinned certificate"_s);
    return SmtpRun(curl(), way, isDropped).sendOnlyTo(*shown, mail);
}

} // namespace

Task<Done> sendOverSmtp(const MailServer &server, const QString &password, const MailEnvelope &mail,
                        const TrustSettings &trust)
{
    const bool isPlain = server.security == MailServer::Security::None;
    if (isPlain && !server.user.isEmpty() && !isThisComputer(server.host))
        return Task<Done>::ready(
            failure(Error::Kind::Refused, u"the password would travel without encryption"_s));
    const SmtpRun::Way way{.server = server, .password = password, .trust = trust};
    const bool hasPin = !isPlain && trust.kind == TrustSettings::Kind::PinnedCertificate;
    return runDroppable<Done>([way, mail, hasPin](const std::atomic_bool &isDropped) {
        return hasPin ? sendToPinned(way, mail, isDropped) : SmtpRun(curl(), way, isDropped).send(mail);
    });
}

Task<CertificateFacts> mailServerCertificate(const MailServer &server)
{
    return runDroppable<CertificateFacts>(
        [server](const std::atomic_bool &isDropped) -> Result<CertificateFacts> {
            const auto shown = SmtpRun(curl(), {.server = server}, isDropped).look();
            if (!shown)
                return failure(shown.error());
            return certificateFacts(*shown, QSslCertificate::verify({*shown}, server.host), server.host);
        });
}
