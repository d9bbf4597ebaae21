// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

/// How bad a finding is.
enum class FindingSeverity {
    None,    ///< not worth a word under the rules in force
    Notice,  ///< good to know
    Warning, ///< works today; ought to be put right
    Error,   ///< some clients refuse the host, or nobody gets through, or soon nobody will
};

/// What can be said about a host, its answers and its certificates. Each has a stable name for scripts
/// (findingName) and a sentence for people (HealthTexts).
enum class FindingCode : quint8 {
    // A certificate by itself.
    CertificateMissing,
    CertificateMalformed,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateRevoked,
    CertificateExpiresSoon,
    LifetimeTooLong,
    VersionNotThree,
    SerialNotPositive,
    SignatureAlgorithmsDiffer,
    AlgorithmEncoding,
    SignatureWeak,
    IssuerEmpty,
    SubjectEmpty,
    TimeEncoding,
    UniqueIdentifiers,
    KeyWeak,
    KeySize,
    KeyKind,
    KeyNotEverywhere,
    // Its extensions.
    ExtensionMalformed,
    ExtensionDuplicate,
    ExtensionUnknownCritical,
    ExtensionCriticality,
    AuthorityKeyMissing,
    AuthorityKeyFields,
    SubjectKeyMissing,
    BasicConstraintsMissing,
    PathLengthMisplaced,
    LeafIsAuthority,
    LeafMaySign,
    KeyUsageMissing,
    KeyUsageUnfit,
    UsageMissing,
    UsageNotServer,
    UsageForbidden,
    ConstraintsInLeaf,
    ConstraintsMalformed,
    PoliciesMalformed,
    // The names it is made out for.
    NameMismatch,
    NameMissing,
    NameSyntax,
    NameWildcard,
    NamePublicSuffix,
    NameAddressAsText,
    NameCommonNameUnlisted,
    NameCommonNameRelated,
    HostInvalid,
    // The way from it to an authority.
    ChainIncomplete,
    ChainSelfSigned,
    ChainUntrusted,
    ChainSignatureBad,
    ChainExpired,
    ChainNotYetValid,
    ChainExpiresSoon,
    ChainNotAuthority,
    ChainMayNotSign,
    ChainPathLength,
    ChainTooLong,
    ChainTooComplex,
    ChainNameConstraint,
    ChainUsage,
    ChainPolicy,
    ChainRevoked,
    ChainRevocationUnknown,
    RevocationListUnfit,
    StapleMissing, ///< the certificate demands a stapled OCSP response, and there is none
    ChainInvalid,
    // The chain as the server sent it.
    ChainOrder,
    ChainDuplicate,
    ChainRootSent,
    ChainUnneeded,
    ChainMemberMalformed,
    // The network.
    NameNotFound,
    NameServerFailed,
    NameTimedOut,
    AddressRefused,
    AddressUnreachable,
    AddressTimedOut,
    AddressNotTested,
    TlsFailed,
    TlsTimedOut,
    TlsNotSpoken,
    TlsClientCertificate,
    TlsTooOld,
    TlsOldOffered,
    TlsNoForwardSecrecy,
    AddressesDiffer,
    // What it answers.
    HttpNoAnswer,
    HttpServerError,
    HttpRedirects,
    HttpNoHsts,
    HttpCharset,
    ClockSkew,
    InspectionSuspected,
    // How it answers pages of other origins (CORS): mini-programs don't mind, browsers do.
    CorsNotOffered,
    CorsPreflightNoAnswer,
    CorsPreflightSignIn,
    CorsPreflightRedirects,
    CorsPreflightStatus,
    CorsOriginMany,
    CorsOriginNull,
    CorsOriginDiffers,
    CorsOriginMissing,
    CorsWildcardCredentials,
    CorsCredentialsMissing,
    CorsListMalformed,
    CorsMethodRefused,
    CorsHeaderRefused,
    CorsAuthorizationWildcard,
    CorsNoAnswer,
    CorsErrorAnswer,
    CorsRedirectsAway,
    CorsRedirects,
    CorsVaryMissing,
    CorsOnlyWithOrigin,
    CorsNotExposed,
    CorsWildcardConfused,
    CorsWildcard,
    CorsMethodUnlisted,
    CorsMaxAgeShort,
    CorsMaxAgeCapped,
    CorsPrivateNetwork,
    CorsTrustsAnyone,
    CorsTrustsNull,
    CorsTrustsPrefix,
    CorsTrustsSuffix,
    CorsTrustsAnyDot,
    CorsTrustsPart,
    CorsTrustsOddCharacters,
    CorsTrustsHttp,
    CorsTrustsSubDomains,
    CorsTrustsSharedHosting,
    // The registration of its domain.
    RegistrationEnded,
    RegistrationDeletion,
    RegistrationRedemption,
    RegistrationOnHold,
    RegistrationEndsSoon,
    RegistrationNotSaid,
    RegistrationUnknown,
    ChainFetchable,     ///< what is missing of the chain can be had where the certificate says
    ChainPrivateAnchor, ///< this computer trusts it, but no phone knows its authority
    ChainNotOnPhones,   ///< some versions of phones' systems don't know its authority
    OwnNetworkDown,     ///< of no host: nothing could be reached from here
};

/// One thing that was found, with the facts that a sentence about it needs.
struct Finding {
    FindingCode code = FindingCode::CertificateMalformed;
    FindingSeverity severity = FindingSeverity::Error;
    QString subject{}; ///< the certificate or address it is about: a common name, "192.0.2.1"; may be empty
    QString found{};   ///< what was there: "RSA 1024", a name, an ISO 8601 time in UTC; may be empty
    QString wanted{};  ///< what would have been right; may be empty
    int place = -1;    ///< of the certificate in the chain as sent, the leaf is 0; -1: none of those

    bool operator==(const Finding &) const = default;
};

/// A stable word for scripts: "certificate.expired".
QString findingName(FindingCode code);
/// The code behind such a word; nothing when there is none of that name.
std::optional<FindingCode> findingFromName(QStringView name);

/// Which findings count how much.
enum class RuleProfile {
    WebPki,  ///< RFC 5280 and the CA/Browser Forum's requirements to the letter
    Clients, ///< what phones and browsers of today refuse; the rest of the letter is a warning
};

/// What a code weighs under a profile.
FindingSeverity severityOf(FindingCode code, RuleProfile profile);

/// The worst of them; None for an empty list.
FindingSeverity worstOf(const QList<Finding> &findings);

/// Is it about the server's certificate as such, which is the same at every host that shows it?
bool isAboutCertificate(FindingCode code);

/// Is it about the registration of the host's domain, which is the same for all hosts below it?
bool isAboutRegistration(FindingCode code);

/// Is it about what only browsers mind, and a mini-program's own client does not?
bool isOnlyForBrowsers(FindingCode code);

/// Worst first; among equals what a person should read first (a wrong date before a lint) comes first,
/// else the order given. The first one is the one to name in a headline.
QList<Finding> inOrderOfWeight(QList<Finding> findings);
