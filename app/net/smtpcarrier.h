// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/net/mail.h"
#include "app/net/trust.h"

#include <QtPlugin>

/// What the module offers that speaks SMTP; mailer.h says what its answers are.
class SmtpCarrier
{
public:
    virtual ~SmtpCarrier() = default;
    virtual Task<Done> send(const MailServer &server, const QString &password, const MailEnvelope &mail,
                            const TrustSettings &trust) const = 0;
    virtual Task<CertificateFacts> certificateOf(const MailServer &server) const = 0;
};
Q_DECLARE_INTERFACE(SmtpCarrier, "io.github.zhanggui.SmtpCarrier/1")
