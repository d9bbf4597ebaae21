// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificatemaker.h"

#include <optional>

/// What an OCSP responder says. Starts out as a good answer of this moment.
struct OcspRecipe {
    enum class Status { Good, Revoked, Unknown };

    MadeCertificate certificate;             ///< that it is about
    MadeCertificate issuer;                  ///< of that one
    std::optional<MadeCertificate> signer{}; ///< nothing: the issuer
    Status status = Status::Good;
    QDateTime now{};
    qint64 fromSeconds = -3600;   ///< thisUpdate, from now
    qint64 untilSeconds = 86'400; ///< nextUpdate, from now; 0: none
    bool hasSha256 = false;       ///< names the certificate by SHA-256 in place of SHA-1
    QByteArray nonce{};
};

/// DER, as it comes over the wire or is stapled. A signer's certificate is sent along.
QByteArray ocspResponse(const OcspRecipe &recipe);
/// "tryLater" and the like: a response without content.
QByteArray ocspFailure(int status);

/// What an authority's list says.
struct ListRecipe {
    MadeCertificate issuer;
    QList<qint64> revoked{}; ///< serial numbers, for a compromised key
    QDateTime now{};
    qint64 fromSeconds = -3600;
    qint64 untilSeconds = 86'400; ///< 0: says nothing of a next one
    bool isDelta = false;
    bool hasNumber = true;
    bool hasKeyIdentifier = true;
    QByteArray digest = "SHA256";
    QByteArray point{}; ///< issuingDistributionPoint in OpenSSL's words: "critical,onlyCA:TRUE"
};

QByteArray revocationList(const ListRecipe &recipe);

/// A PKCS #7 without signatures, as authorities give their certificates in.
QByteArray certificateBag(const QList<QByteArray> &ders);
