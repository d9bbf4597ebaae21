// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/mailer.h"

#include "app/base/background.h"
#include "app/base/module.h"
#include "app/net/smtpcarrier.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Not on this thread: thirty libraries come with it. It can't be loaded where libcurl is missing.
Task<SmtpCarrier *> smtp()
{
    return runInBackground([] {
        return Result(moduleOffering<SmtpCarrier>(u"smtp"_s).map_error([](Error error) {
            error.kind = Error::Kind::NotOffered;
            return error;
        }));
    });
}

} // namespace

Task<Done> sendOverSmtp(const MailServer &server, const QString &password, const MailEnvelope &mail,
                        const TrustSettings &trust)
{
    const bool isPlain = server.security == MailServer::Security::None;
    if (isPlain && !server.user.isEmpty() && !isThisComputer(server.host))
        return Task<Done>::ready(
            failure(Error::Kind::Refused, u"the password would travel without encryption"_s));
    return smtp().andThen(
        [=](const SmtpCarrier *carrier) { return carrier->send(server, password, mail, trust); });
}

Task<CertificateFacts> mailServerCertificate(const MailServer &server)
{
    return smtp().andThen([=](const SmtpCarrier *carrier) { return carrier->certificateOf(server); });
}
