// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/net/mail.h"
#include "app/net/trust.h"

/// Hands a mail to a server by SMTP, through libcurl: TLS, the ways to sign in and the replies of real
/// servers are its trade. Away from this thread; dropping the task ends the connection.
///
/// Untrusted, Unreachable, TimedOut; SignIn for a wrong password; Busy for what the server will take later
/// (4xx); Refused for what it never will (5xx, in its own words), for a server without the TLS that was
/// asked for and for a password that would travel in the clear; NotOffered where there is no libcurl.
Task<Done> sendOverSmtp(const MailServer &server, const QString &password, const MailEnvelope &mail,
                        const TrustSettings &trust = {});

/// What the server shows when TLS begins, for people to decide whether to pin it. Nothing is told to it.
Task<CertificateFacts> mailServerCertificate(const MailServer &server);

/// This computer's mail program: what sendmail is here (msmtp and every mail server bring one). Empty: none.
QString systemMailer();

/// Hands it to a program that understands `-i -f FROM -- TO…` and reads the mail, as sendmail does.
/// Refused, in the program's own words, when it says no; NotOffered when it can't be started; TimedOut.
Task<Done> sendThroughProgram(const QString &program, const MailEnvelope &mail);
