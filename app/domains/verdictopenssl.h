// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/verdict.h"

/// Did the issuer's key sign the certificate?
bool isSignedBy(const Certificate &certificate, const Certificate &issuer);

/// What OpenSSL finds wrong with a path from a server's certificate to an anchor. Dates of certificates and
/// what the lints say are left out; each finding's place is its index in the path.
QList<Finding> openSslFindings(const QList<Certificate> &path, const VerdictQuestion &question,
                               const VerdictRules &rules);
