// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// May a public authority sign with it? BR 7.1.3.2: RSA (also PSS) or ECDSA with SHA-256, SHA-384 or SHA-512.
/// algorithm: an AlgorithmIdentifier's DER.
bool isSoundSignature(const QByteArray &algorithm);
