// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/healthfinding.h"

/// Where a certificate stands in a path.
enum class CertificatePlace { Leaf, Intermediate, Anchor };

/// Everything that is wrong with one certificate by itself, whatever the time, the host and its issuer.
/// Rules are those of RFC 5280 and of the CA/Browser Forum's Baseline Requirements for TLS servers (BR),
/// each named where it is applied. sentAs: its place in the chain as sent, for the findings.
///
/// An anchor is trusted because somebody put it into the store: under RuleProfile::Clients nothing is said
/// about it, and its own signature and serial number never count.
QList<Finding> lintCertificate(const Certificate &certificate, CertificatePlace place, RuleProfile profile,
                               int sentAs = -1);
