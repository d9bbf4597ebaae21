// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A distinguished name.
struct DistinguishedName {
    QByteArray der{};
    /// The same for names that RFC 5280 7.1 calls equal: letters in one case, inner blanks as one.
    QByteArray canonical{};
    QStringList commonNames{};
    QStringList organizations{};
    QStringList emailAddresses{};
    bool isEmpty = true;

    /// What a person calls it: the common name, else the organisation, else "(no name)".
    QString text() const;
    bool operator==(const DistinguishedName &other) const { return canonical == other.canonical; }
};

/// One of the names in subjectAltName or in a name constraint.
struct GeneralName {
    enum class Kind { Other, Email, Dns, Directory, Uri, Address };
    Kind kind = Kind::Other;
    QByteArray value{}; ///< the content as it is encoded: text, address bytes, a name's DER

    bool operator==(const GeneralName &) const = default;
};

struct CertificateExtension {
    QByteArray oid{}; ///< "2.5.29.17"
    bool isCritical = false;
    QByteArray value{}; ///< DER of what is inside
};

struct PublicKey {
    enum class Kind { Rsa, Ec, Other };
    Kind kind = Kind::Other;
    int bits = 0;                ///< of an RSA modulus or of a known curve's field; 0 when not known
    QByteArray algorithm{};      ///< object identifier
    QByteArray curve{};          ///< object identifier, for Ec; empty for a curve given by its numbers
    bool hasSoundNumbers = true; ///< RSA: an odd modulus; an odd exponent of at least 3
    QByteArray der{};            ///< subjectPublicKeyInfo

    QString text() const; ///< "RSA 2048", "EC P-256"
};

struct BasicConstraints {
    bool isAuthority = false;
    std::optional<int> pathLength{};
};

/// The bits of keyUsage, RFC 5280 4.2.1.3.
namespace KeyUsage {
inline constexpr quint32 digitalSignature = 1U << 0;
inline constexpr quint32 keyEncipherment = 1U << 2;
inline constexpr quint32 keyAgreement = 1U << 4;
inline constexpr quint32 certificateSign = 1U << 5;
inline constexpr quint32 crlSign = 1U << 6;
} // namespace KeyUsage

struct AuthorityKey {
    QByteArray keyId{}; ///< empty when absent
    bool hasIssuer = false;
    bool hasSerial = false;
};

struct NameSubtree {
    GeneralName base{};
    bool hasBounds = false; ///< a minimum other than 0, or a maximum: neither is allowed
};

struct NameConstraints {
    std::optional<QList<NameSubtree>> permitted{};
    std::optional<QList<NameSubtree>> excluded{};
};

/// A certificate as the rules look at it: read once from DER, strictly; a plain value.
/// An extension that is there but does not read as what it should be is listed in malformed, and its
/// field stays empty.
struct Certificate {
    QByteArray der{};
    QByteArray sha256{};             ///< of der, 32 bytes
    int version = 1;                 ///< 1, 2 or 3
    QByteArray serial{};             ///< content bytes, two's complement
    QByteArray signatureAlgorithm{}; ///< object identifier
    QByteArray innerAlgorithmDer{};  ///< AlgorithmIdentifier inside of what is signed …
    QByteArray outerAlgorithmDer{};  ///< … and beside the signature: must be the same
    DistinguishedName issuer{};
    DistinguishedName subject{};
    QDateTime notBefore{};           ///< UTC
    QDateTime notAfter{};            ///< UTC; the second itself still counts (RFC 5280 4.1.2.5)
    bool areTimesWellEncoded = true; ///< UTCTime through 2049, GeneralizedTime after
    bool hasUniqueIdentifiers = false;
    PublicKey key{};

    QList<CertificateExtension> extensions{};
    QList<QByteArray> malformed{}; ///< object identifiers of extensions that could not be read
    std::optional<BasicConstraints> basicConstraints{};
    std::optional<quint32> keyUsage{};
    std::optional<QList<QByteArray>> extendedKeyUsage{};
    std::optional<QList<GeneralName>> alternativeNames{};
    std::optional<AuthorityKey> authorityKey{};
    std::optional<QByteArray> subjectKeyId{};
    std::optional<NameConstraints> nameConstraints{};
    std::optional<QList<QByteArray>> policies{};
    QStringList issuerUrls{}; ///< where its issuer's certificate can be had
    QStringList ocspUrls{};
    QStringList crlUrls{};
    bool demandsStaple = false; ///< "must-staple": a TLS feature of RFC 7633

    bool isSelfIssued() const { return issuer == subject && !subject.isEmpty; }
    bool isAuthority() const { return basicConstraints && basicConstraints->isAuthority; }
    const CertificateExtension *extension(const QByteArray &oid) const;
    /// The host names, or the addresses, that it is made out for, as text.
    QStringList names(GeneralName::Kind kind) const;
    /// Both, names first.
    QStringList hosts() const;
    QString serialText() const;    ///< "0A:3F:…"
    QString signatureText() const; ///< "SHA-256 with RSA"; the object identifier for one we don't know
};

/// "192.0.2.1" or "2001:db8::1" for the 4 or 16 bytes of an address; any other bytes in hexadecimal.
QString addressText(const QByteArray &bytes);

/// The longest certificate that is looked at, in bytes. The largest seen on a public server, with 10,000
/// names, has 277 kB.
inline constexpr qsizetype largestCertificate = 1024 * 1024;

/// BadReply, with a detail that says where, for bytes that are no certificate.
Result<Certificate> readCertificate(const QByteArray &der);

/// The DER of every CERTIFICATE block in PEM text, in its order; of a text without any such lines, what it is
/// in base64. BadReply when there is none, or when a block does not decode.
Result<QList<QByteArray>> certificatesInPem(const QByteArray &pem);

/// Object identifiers that rules talk about.
namespace Oid {
inline constexpr char subjectKeyId[] = "2.5.29.14";
inline constexpr char keyUsage[] = "2.5.29.15";
inline constexpr char subjectAltName[] = "2.5.29.17";
inline constexpr char issuerAltName[] = "2.5.29.18";
inline constexpr char basicConstraints[] = "2.5.29.19";
inline constexpr char nameConstraints[] = "2.5.29.30";
inline constexpr char crlDistributionPoints[] = "2.5.29.31";
inline constexpr char certificatePolicies[] = "2.5.29.32";
inline constexpr char anyPolicy[] = "2.5.29.32.0";
inline constexpr char policyMappings[] = "2.5.29.33";
inline constexpr char authorityKeyId[] = "2.5.29.35";
inline constexpr char policyConstraints[] = "2.5.29.36";
inline constexpr char extendedKeyUsage[] = "2.5.29.37";
inline constexpr char anyExtendedKeyUsage[] = "2.5.29.37.0";
inline constexpr char freshestCrl[] = "2.5.29.46";
inline constexpr char inhibitAnyPolicy[] = "2.5.29.54";
inline constexpr char authorityInfoAccess[] = "1.3.6.1.5.5.7.1.1";
inline constexpr char tlsFeature[] = "1.3.6.1.5.5.7.1.24";
inline constexpr char subjectInfoAccess[] = "1.3.6.1.5.5.7.1.11";
inline constexpr char serverAuth[] = "1.3.6.1.5.5.7.3.1";
inline constexpr char clientAuth[] = "1.3.6.1.5.5.7.3.2";
inline constexpr char codeSigning[] = "1.3.6.1.5.5.7.3.3";
inline constexpr char emailProtection[] = "1.3.6.1.5.5.7.3.4";
inline constexpr char timeStamping[] = "1.3.6.1.5.5.7.3.8";
inline constexpr char ocspSigning[] = "1.3.6.1.5.5.7.3.9";
} // namespace Oid
