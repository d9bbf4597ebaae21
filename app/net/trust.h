// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

/// Whom a connection trusts.
struct TrustSettings {
    enum class Kind {
        System,            ///< the authorities this computer trusts
        OwnAuthority,      ///< the authorities in one file and no others; the host must still match
        PinnedCertificate, ///< exactly one certificate, whoever signed it, for whatever host and time
    };

    Kind kind = Kind::System;
    QString authorityFile{};   ///< PEM, with OwnAuthority
    QByteArray pinnedSha256{}; ///< of the leaf certificate's DER, 32 bytes, with PinnedCertificate

    bool operator==(const TrustSettings &) const = default;
};

/// What a person needs to see of a certificate to decide whether to pin it.
struct CertificateFacts {
    QByteArray sha256{};   ///< of the DER, 32 bytes: what TrustSettings pins
    QString subject{};     ///< common name, or organisation where there is none
    QString issuer{};      ///< likewise
    QStringList hosts{};   ///< subject alternative names: host names and addresses
    QDateTime validFrom{}; ///< UTC
    QDateTime validUntil{};
    QStringList problems{}; ///< why it was not trusted, plainly, worst first; never empty

    bool operator==(const CertificateFacts &) const = default;
};
