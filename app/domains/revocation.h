// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"

#include <QHash>
#include <QSet>

/// What an authority says of one of its certificates.
struct RevocationAnswer {
    enum class Status {
        Good,
        Revoked,
        Unknown, ///< the authority itself does not know it, or nobody could be asked
    };
    enum class Source { Staple, Ocsp, List };

    Status status = Status::Unknown;
    Source source = Source::Ocsp;
    QDateTime revokedAt{};  ///< UTC
    QString reason{};       ///< in the standard's words: "keyCompromise"; empty: not said
    QDateTime thisUpdate{}; ///< UTC
    QDateTime nextUpdate{}; ///< UTC; until then it may be kept. Invalid: not said

    bool operator==(const RevocationAnswer &) const = default;
};

/// What was asked of authorities about a host's certificates.
struct AuthorityAnswers {
    QList<QByteArray> issuers{};                       ///< DER, fetched from where certificates say they are
    QHash<QByteArray, RevocationAnswer> revocations{}; ///< by the certificate's SHA-256
    QSet<QByteArray> withoutStaple{}; ///< SHA-256 of those that demand a staple and came without a valid one
};

/// How far an answer's times may be off this computer's clock.
inline constexpr std::chrono::seconds revocationSkew{300};

/// A question to an OCSP responder (RFC 6960), without a nonce: answers come out of caches. Empty when the
/// certificates are not readable.
QByteArray ocspQuestion(const Certificate &certificate, const Certificate &issuer);

/// An OCSP response, be it stapled or fetched. BadReply for what is none, is about other certificates, was
/// not signed by the issuer or somebody whom it charged with that, or is not of this time: then nothing is
/// known. The source is Ocsp.
Result<RevocationAnswer> readOcspResponse(const QByteArray &der, const Certificate &certificate,
                                          const Certificate &issuer, const QDateTime &now);

/// A revocation list (RFC 5280 5), DER or PEM. BadReply as above; also for lists that speak of some
/// certificates or reasons only.
Result<RevocationAnswer> readRevocationList(const QByteArray &bytes, const Certificate &certificate,
                                            const Certificate &issuer, const QDateTime &now);

/// The certificates in what an authority gives for its own (RFC 5280 4.2.2.1): DER, PEM or PKCS #7. Empty
/// for anything else.
QList<QByteArray> issuersIn(const QByteArray &bytes);
