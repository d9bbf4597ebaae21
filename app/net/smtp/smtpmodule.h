// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/smtpcarrier.h"

/// The module's door: mail through libcurl.
class SmtpModule : public QObject, public SmtpCarrier
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.SmtpCarrier/1")
    Q_INTERFACES(SmtpCarrier)
public:
    SmtpModule();

    Task<Done> send(const MailServer &server, const QString &password, const MailEnvelope &mail,
                    const TrustSettings &trust) const override;
    Task<CertificateFacts> certificateOf(const MailServer &server) const override;
};
