// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/smtp/smtpmodule.h"

#include "app/base/background.h"
#include "app/net/certificateverdict.h"
#include "app/net/smtp/smtprun.h"

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace {

/// Runs work(isDropped) on a thread of its own; dropping the task tells it to end.
template<typename T, typename Work>
Task<T> runDroppable(Work work)
{
    auto isDropped = std::make_shared<std::atomic_bool>(false); // shared with the thread that works
    auto working = runInBackground([work = std::move(work), isDropped] { return work(*isDropped); });
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
    const auto shown = SmtpRun(way, isDropped).look();
    if (!shown)
        return failure(shown.error());
    if (!isPinned(way.trust, *shown))
        return failure(Error::Kind::Untrusted, u"not the pinned certificate"_s);
    return SmtpRun(way, isDropped).sendOnlyTo(*shown, mail);
}

} // namespace

SmtpModule::SmtpModule()
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
}

Task<Done> SmtpModule::send(const MailServer &server, const QString &password, const MailEnvelope &mail,
                            const TrustSettings &trust) const
{
    const SmtpRun::Way way{.server = server, .password = password, .trust = trust};
    const bool hasPin =
        server.security != MailServer::Security::None && trust.kind == TrustSettings::Kind::PinnedCertificate;
    return runDroppable<Done>([way, mail, hasPin](const std::atomic_bool &isDropped) {
        return hasPin ? sendToPinned(way, mail, isDropped) : SmtpRun(way, isDropped).send(mail);
    });
}

Task<CertificateFacts> SmtpModule::certificateOf(const MailServer &server) const
{
    return runDroppable<CertificateFacts>(
        [server](const std::atomic_bool &isDropped) -> Result<CertificateFacts> {
            const auto shown = SmtpRun({.server = server}, isDropped).look();
            if (!shown)
                return failure(shown.error());
            return certificateFacts(*shown, QSslCertificate::verify({*shown}, server.host), server.host);
        });
}
