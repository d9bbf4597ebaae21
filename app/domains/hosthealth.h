// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/corsjudge.h"
#include "app/domains/phonetrust.h"
#include "app/domains/registrationhealth.h"
#include "app/domains/revocation.h"

#include <QDateTime>
#include <QHostAddress>
#include <QStringList>

#include <chrono>
#include <optional>

/// What a page shows of one certificate.
struct CertificateSummary {
    QByteArray sha256{}; ///< of the DER, 32 bytes: the same certificate has the same everywhere
    QString subject{};   ///< common name, or organisation
    QString issuer{};
    QStringList hosts{};   ///< names and addresses it is made out for
    QString serial{};      ///< "0A:3F:…"
    QString key{};         ///< "RSA 2048", "EC P-256"
    QString signature{};   ///< "SHA-256 with RSA"
    QDateTime notBefore{}; ///< UTC
    QDateTime notAfter{};  ///< UTC; the last second it is valid in
    bool isAuthority = false;
    QByteArray der{};

    bool operator==(const CertificateSummary &) const = default;
};

/// What is known of an intermediate's revocation.
struct MemberRevocation {
    QString subject{};
    RevocationAnswer answer{};

    bool operator==(const MemberRevocation &) const = default;
};

/// How far a probe of one address got.
enum class ProbeStage {
    NotTested, ///< this computer has no way there, such as IPv6 without a route
    Connected, ///< TCP, but no TLS
    Secured,   ///< TLS is up, no HTTP answer
    Answered,
    Failed, ///< not even TCP
};

/// What came back for GET / over HTTPS, nothing followed.
struct HttpSummary {
    int status = 0;
    QString location{};                ///< of a redirect, as sent
    QString contentType{};             ///< as sent: "application/json; charset=utf-8"
    QString strictTransport{};         ///< Strict-Transport-Security, as sent; empty: none
    QDateTime serverTime{};            ///< its Date header, UTC; invalid: none
    std::chrono::milliseconds took{0}; ///< from the request's last byte to the answer's first

    bool operator==(const HttpSummary &) const = default;
};

/// One address of a host, tried by itself.
struct AddressHealth {
    QHostAddress address{};
    ProbeStage stage = ProbeStage::NotTested;
    std::chrono::milliseconds connectTook{0};
    std::chrono::milliseconds handshakeTook{0};
    QString protocol{}; ///< "TLSv1.3"; empty without TLS
    QString cipher{};
    QList<CertificateSummary> chain{};   ///< exactly as sent, the server's own first
    QList<CertificateSummary> missing{}; ///< what should have been sent too, where this computer knows it
    QDateTime
        chainExpires{};  ///< when the first certificate of the path it is trusted by (its root aside) ends
    QString authority{}; ///< whom this computer trusts it by; empty: by nobody
    QList<PhoneTrust::Gap> phoneGaps{};           ///< phones that don't know the authority
    std::optional<RevocationAnswer> revocation{}; ///< of its own certificate; nothing: not asked
    /// Of the intermediates of its path that were asked about, from its own certificate up.
    QList<MemberRevocation> memberRevocations{};
    std::optional<HttpSummary> http{};
    QList<Finding> findings{}; ///< worst first

    bool operator==(const AddressHealth &) const = default;
};

/// How a host does.
struct HostHealth {
    QString host{}; ///< as asked for
    quint16 port = 443;
    QDateTime checkedAt{}; ///< UTC
    std::chrono::milliseconds lookupTook{0};
    QList<AddressHealth> addresses{}; ///< in the resolver's order; empty when the name was not found
    QList<Finding> findings{};        ///< about the host as a whole, worst first
    QList<CorsHealth> cors{};         ///< one for each origin that was asked for
    std::optional<RegistrationHealth> registration{}; ///< nothing: not looked up, or it has none

    /// Everything found, the host's own first, each once though several addresses have it; worst first.
    QList<Finding> allFindings() const;
    /// The one to show when there is room for one; nothing when all is well (notices don't count).
    std::optional<Finding> headline() const;
    FindingSeverity worst() const;
    /// The certificates that the addresses show, each once; more than one means that they differ.
    QList<CertificateSummary> leaves() const;

    bool operator==(const HostHealth &) const = default;
};
