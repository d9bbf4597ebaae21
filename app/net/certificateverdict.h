// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/trust.h"

#include <QSslConfiguration>
#include <QSslError>

/// How TLS is to be spoken under these settings. Peers are always verified. With a pin there is no
/// authority at all, so that every certificate comes up for the comparison with isPinned().
/// An authority file that can't be read or holds no certificate, and a pin that is none, are Untrusted.
Result<QSslConfiguration> tlsConfiguration(const TrustSettings &trust);

/// True for exactly the certificate that the settings pin; false for any other kind of settings.
bool isPinned(const TrustSettings &trust, const QSslCertificate &leaf);

/// The certificate with what was wrong with it. host is the one that was asked for.
CertificateFacts certificateFacts(const QSslCertificate &leaf, const QList<QSslError> &errors,
                                  const QString &host);

/// A fingerprint as people compare it: "AB:CD:…", in capitals.
QString fingerprintText(const QByteArray &sha256);
