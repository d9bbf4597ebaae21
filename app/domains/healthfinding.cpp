// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthfinding.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using enum FindingSeverity;

/// A code's name, what it weighs to the letter and to today's clients, and its rank in a headline: causes
/// before symptoms, what shuts everybody out before what some would mind. 0 comes first.
struct FindingRule {
    FindingCode code;
    const char *name;
    FindingSeverity webPki;
    FindingSeverity clients;
    int rank;
};

constexpr std::array rules{
    FindingRule{FindingCode::CertificateMissing, "certificate.missing", Error, Error, 0},
    FindingRule{FindingCode::CertificateMalformed, "certificate.malformed", Error, Error, 0},
    FindingRule{FindingCode::CertificateExpired, "certificate.expired", Error, Error, 2},
    FindingRule{FindingCode::CertificateNotYetValid, "certificate.not-yet-valid", Error, Error, 2},
    FindingRule{FindingCode::CertificateRevoked, "certificate.revoked", Error, Error, 1},
    FindingRule{FindingCode::CertificateExpiresSoon, "certificate.expires-soon", Warning, Warning, 2},
    FindingRule{FindingCode::LifetimeTooLong, "certificate.lifetime", Warning, Warning, 8},
    FindingRule{FindingCode::VersionNotThree, "certificate.version", Error, Warning, 7},
    FindingRule{FindingCode::SerialNotPositive, "certificate.serial", Error, Warning, 8},
    FindingRule{FindingCode::SignatureAlgorithmsDiffer, "signature.algorithms-differ", Error, Error, 7},
    FindingRule{FindingCode::AlgorithmEncoding, "algorithm.encoding", Error, Warning, 8},
    FindingRule{FindingCode::SignatureWeak, "signature.weak", Error, Error, 5},
    FindingRule{FindingCode::IssuerEmpty, "certificate.issuer-empty", Error, Error, 7},
    FindingRule{FindingCode::SubjectEmpty, "certificate.subject-empty", Error, Error, 7},
    FindingRule{FindingCode::TimeEncoding, "certificate.time-encoding", Error, Warning, 8},
    FindingRule{FindingCode::UniqueIdentifiers, "certificate.unique-identifiers", Error, Warning, 8},
    FindingRule{FindingCode::KeyWeak, "key.weak", Error, Error, 5},
    FindingRule{FindingCode::KeySize, "key.size", Error, Warning, 6},
    FindingRule{FindingCode::KeyKind, "key.kind", Error, Error, 5},
    FindingRule{FindingCode::KeyNotEverywhere, "key.not-everywhere", None, Warning, 5},
    FindingRule{FindingCode::ExtensionMalformed, "extension.malformed", Error, Error, 7},
    FindingRule{FindingCode::ExtensionDuplicate, "extension.duplicate", Error, Error, 6},
    FindingRule{FindingCode::ExtensionUnknownCritical, "extension.unknown-critical", Error, Error, 6},
    FindingRule{FindingCode::ExtensionCriticality, "extension.criticality", Error, Warning, 8},
    FindingRule{FindingCode::AuthorityKeyMissing, "authority-key.missing", Error, Notice, 9},
    FindingRule{FindingCode::AuthorityKeyFields, "authority-key.fields", Error, Notice, 9},
    FindingRule{FindingCode::SubjectKeyMissing, "subject-key.missing", Error, Notice, 9},
    FindingRule{FindingCode::BasicConstraintsMissing, "basic-constraints.missing", Error, Error, 6},
    FindingRule{FindingCode::PathLengthMisplaced, "basic-constraints.path-length", Error, Warning, 8},
    FindingRule{FindingCode::LeafIsAuthority, "leaf.is-authority", Error, Warning, 6},
    FindingRule{FindingCode::LeafMaySign, "leaf.may-sign", Error, Warning, 7},
    FindingRule{FindingCode::KeyUsageMissing, "key-usage.missing", Error, Notice, 9},
    FindingRule{FindingCode::KeyUsageUnfit, "key-usage.unfit", Error, Error, 6},
    FindingRule{FindingCode::UsageMissing, "usage.missing", Error, Warning, 8},
    FindingRule{FindingCode::UsageNotServer, "usage.not-server", Error, Error, 4},
    FindingRule{FindingCode::UsageForbidden, "usage.forbidden", Error, Warning, 8},
    FindingRule{FindingCode::ConstraintsInLeaf, "name-constraints.in-leaf", Error, Warning, 7},
    FindingRule{FindingCode::ConstraintsMalformed, "name-constraints.malformed", Error, Error, 7},
    FindingRule{FindingCode::PoliciesMalformed, "policies.malformed", Error, Warning, 8},
    FindingRule{FindingCode::NameMismatch, "name.mismatch", Error, Error, 3},
    FindingRule{FindingCode::NameMissing, "name.missing", Error, Error, 3},
    FindingRule{FindingCode::NameSyntax, "name.syntax", Error, Warning, 6},
    FindingRule{FindingCode::NameWildcard, "name.wildcard", Error, Warning, 6},
    FindingRule{FindingCode::NamePublicSuffix, "name.public-suffix", Error, Error, 4},
    FindingRule{FindingCode::NameAddressAsText, "name.address-as-text", Error, Warning, 6},
    FindingRule{FindingCode::NameCommonNameUnlisted, "name.common-name", Error, Notice, 9},
    FindingRule{FindingCode::NameCommonNameRelated, "name.common-name-related", Warning, None, 9},
    FindingRule{FindingCode::HostInvalid, "host.invalid", Error, Error, 0},
    FindingRule{FindingCode::ChainIncomplete, "chain.incomplete", Error, Error, 4},
    FindingRule{FindingCode::ChainSelfSigned, "chain.self-signed", Error, Error, 3},
    FindingRule{FindingCode::ChainUntrusted, "chain.untrusted-root", Error, Error, 4},
    FindingRule{FindingCode::ChainSignatureBad, "chain.bad-signature", Error, Error, 3},
    FindingRule{FindingCode::ChainExpired, "chain.expired", Error, Error, 3},
    FindingRule{FindingCode::ChainNotYetValid, "chain.not-yet-valid", Error, Error, 3},
    FindingRule{FindingCode::ChainExpiresSoon, "chain.expires-soon", Warning, Warning, 3},
    FindingRule{FindingCode::ChainNotAuthority, "chain.not-an-authority", Error, Error, 4},
    FindingRule{FindingCode::ChainMayNotSign, "chain.may-not-sign", Error, Error, 4},
    FindingRule{FindingCode::ChainPathLength, "chain.path-length", Error, Error, 4},
    FindingRule{FindingCode::ChainTooLong, "chain.too-long", Error, Error, 4},
    FindingRule{FindingCode::ChainTooComplex, "chain.too-complex", Error, Error, 4},
    FindingRule{FindingCode::ChainNameConstraint, "chain.name-constraint", Error, Error, 4},
    FindingRule{FindingCode::ChainUsage, "chain.usage", Error, Error, 4},
    FindingRule{FindingCode::ChainPolicy, "chain.policy", Error, Error, 4},
    FindingRule{FindingCode::ChainRevoked, "chain.revoked", Error, Error, 1},
    FindingRule{FindingCode::ChainRevocationUnknown, "chain.revocation-unknown", Error, Notice, 5},
    FindingRule{FindingCode::RevocationListUnfit, "revocation-list.unfit", Error, Notice, 6},
    FindingRule{FindingCode::StapleMissing, "staple.missing", Warning, Warning, 5},
    FindingRule{FindingCode::ChainInvalid, "chain.invalid", Error, Error, 8},
    FindingRule{FindingCode::ChainOrder, "chain.order", Notice, Warning, 6},
    FindingRule{FindingCode::ChainDuplicate, "chain.duplicate", Notice, Notice, 7},
    FindingRule{FindingCode::ChainRootSent, "chain.root-sent", Notice, Notice, 8},
    FindingRule{FindingCode::ChainUnneeded, "chain.unneeded", Notice, Notice, 7},
    FindingRule{FindingCode::ChainMemberMalformed, "chain.member-malformed", Notice, Warning, 6},
    FindingRule{FindingCode::NameNotFound, "dns.not-found", Error, Error, 0},
    FindingRule{FindingCode::NameServerFailed, "dns.failed", Error, Error, 0},
    FindingRule{FindingCode::NameTimedOut, "dns.timed-out", Error, Error, 0},
    FindingRule{FindingCode::AddressRefused, "tcp.refused", Error, Error, 0},
    FindingRule{FindingCode::AddressUnreachable, "tcp.unreachable", Error, Error, 0},
    FindingRule{FindingCode::AddressTimedOut, "tcp.timed-out", Error, Error, 0},
    FindingRule{FindingCode::AddressNotTested, "tcp.not-tested", Notice, Notice, 9},
    FindingRule{FindingCode::TlsFailed, "tls.failed", Error, Error, 0},
    FindingRule{FindingCode::TlsTimedOut, "tls.timed-out", Error, Error, 0},
    FindingRule{FindingCode::TlsNotSpoken, "tls.not-spoken", Error, Error, 0},
    FindingRule{FindingCode::TlsClientCertificate, "tls.client-certificate", Error, Error, 0},
    FindingRule{FindingCode::TlsTooOld, "tls.too-old", Error, Error, 5},
    FindingRule{FindingCode::TlsOldOffered, "tls.old-offered", Notice, Notice, 8},
    FindingRule{FindingCode::TlsNoForwardSecrecy, "tls.no-forward-secrecy", Error, Error, 6},
    FindingRule{FindingCode::AddressesDiffer, "addresses.differ", Notice, Notice, 5},
    FindingRule{FindingCode::HttpNoAnswer, "http.no-answer", Warning, Warning, 5},
    FindingRule{FindingCode::HttpServerError, "http.server-error", Warning, Warning, 5},
    FindingRule{FindingCode::HttpRedirects, "http.redirects", Notice, Notice, 7},
    FindingRule{FindingCode::HttpNoHsts, "http.no-hsts", Notice, Notice, 9},
    FindingRule{FindingCode::HttpCharset, "http.charset", Notice, Notice, 8},
    FindingRule{FindingCode::ClockSkew, "clock.skew", Warning, Warning, 1},
    FindingRule{FindingCode::InspectionSuspected, "tls.inspection-suspected", Warning, Warning, 1},
    FindingRule{FindingCode::CorsNotOffered, "cors.not-offered", Error, Error, 10},
    FindingRule{FindingCode::CorsPreflightNoAnswer, "cors.preflight-no-answer", Error, Error, 10},
    FindingRule{FindingCode::CorsPreflightSignIn, "cors.preflight-sign-in", Error, Error, 10},
    FindingRule{FindingCode::CorsPreflightRedirects, "cors.preflight-redirects", Error, Error, 10},
    FindingRule{FindingCode::CorsPreflightStatus, "cors.preflight-status", Error, Error, 10},
    FindingRule{FindingCode::CorsOriginMany, "cors.origin-many", Error, Error, 11},
    FindingRule{FindingCode::CorsOriginNull, "cors.origin-null", Error, Error, 11},
    FindingRule{FindingCode::CorsOriginDiffers, "cors.origin-differs", Error, Error, 11},
    FindingRule{FindingCode::CorsOriginMissing, "cors.origin-missing", Error, Error, 11},
    FindingRule{FindingCode::CorsWildcardCredentials, "cors.wildcard-with-credentials", Error, Error, 11},
    FindingRule{FindingCode::CorsCredentialsMissing, "cors.credentials-missing", Error, Error, 12},
    FindingRule{FindingCode::CorsListMalformed, "cors.list-malformed", Error, Error, 12},
    FindingRule{FindingCode::CorsMethodRefused, "cors.method-refused", Error, Error, 13},
    FindingRule{FindingCode::CorsHeaderRefused, "cors.header-refused", Error, Error, 13},
    FindingRule{FindingCode::CorsAuthorizationWildcard, "cors.authorization-wildcard", Error, Error, 13},
    FindingRule{FindingCode::CorsNoAnswer, "cors.no-answer", Warning, Warning, 10},
    FindingRule{FindingCode::CorsErrorAnswer, "cors.error-answer", Warning, Warning, 13},
    FindingRule{FindingCode::CorsRedirectsAway, "cors.redirects-away", Warning, Warning, 12},
    FindingRule{FindingCode::CorsRedirects, "cors.redirects", Notice, Notice, 12},
    FindingRule{FindingCode::CorsVaryMissing, "cors.vary-missing", Warning, Warning, 14},
    FindingRule{FindingCode::CorsOnlyWithOrigin, "cors.only-with-origin", Notice, Notice, 14},
    FindingRule{FindingCode::CorsNotExposed, "cors.not-exposed", Warning, Warning, 13},
    FindingRule{FindingCode::CorsWildcardConfused, "cors.wildcard-confused", Warning, Warning, 14},
    FindingRule{FindingCode::CorsWildcard, "cors.wildcard", Notice, Notice, 14},
    FindingRule{FindingCode::CorsMethodUnlisted, "cors.method-unlisted", Notice, Notice, 13},
    FindingRule{FindingCode::CorsMaxAgeShort, "cors.max-age-short", Notice, Notice, 15},
    FindingRule{FindingCode::CorsMaxAgeCapped, "cors.max-age-capped", Notice, Notice, 15},
    FindingRule{FindingCode::CorsPrivateNetwork, "cors.private-network", Notice, Notice, 13},
    FindingRule{FindingCode::CorsTrustsAnyone, "cors.trusts-anyone", Error, Error, 10},
    FindingRule{FindingCode::CorsTrustsNull, "cors.trusts-null", Error, Error, 10},
    FindingRule{FindingCode::CorsTrustsPrefix, "cors.trusts-prefix", Error, Error, 11},
    FindingRule{FindingCode::CorsTrustsSuffix, "cors.trusts-suffix", Error, Error, 11},
    FindingRule{FindingCode::CorsTrustsAnyDot, "cors.trusts-any-dot", Error, Error, 11},
    FindingRule{FindingCode::CorsTrustsPart, "cors.trusts-part", Error, Error, 11},
    FindingRule{FindingCode::CorsTrustsOddCharacters, "cors.trusts-odd-characters", Error, Error, 11},
    FindingRule{FindingCode::CorsTrustsHttp, "cors.trusts-http", Warning, Warning, 12},
    FindingRule{FindingCode::CorsTrustsSubDomains, "cors.trusts-sub-domains", Warning, Warning, 13},
    FindingRule{FindingCode::CorsTrustsSharedHosting, "cors.trusts-shared-hosting", Warning, Warning, 12},
    FindingRule{FindingCode::RegistrationEnded, "registration.ended", Error, Error, 1},
    FindingRule{FindingCode::RegistrationDeletion, "registration.deletion", Error, Error, 1},
    FindingRule{FindingCode::RegistrationRedemption, "registration.redemption", Error, Error, 1},
    FindingRule{FindingCode::RegistrationOnHold, "registration.on-hold", Error, Error, 1},
    FindingRule{FindingCode::RegistrationEndsSoon, "registration.ends-soon", Warning, Warning, 2},
    FindingRule{FindingCode::RegistrationNotSaid, "registration.not-said", Notice, Notice, 9},
    FindingRule{FindingCode::RegistrationUnknown, "registration.unknown", Notice, Notice, 9},
    FindingRule{FindingCode::ChainFetchable, "chain.fetchable", Notice, Notice, 5},
    FindingRule{FindingCode::ChainPrivateAnchor, "chain.private-authority", Error, Error, 4},
    FindingRule{FindingCode::ChainNotOnPhones, "chain.not-on-phones", Notice, Warning, 4},
    FindingRule{FindingCode::OwnNetworkDown, "network.own-down", Warning, Warning, 0},
};

/// The table stands in the order of the codes, so that a code is its own index.
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (std::size_t(rules[i].code) != i)
            return false;
    }
    return rules.size() == std::size_t(FindingCode::OwnNetworkDown) + 1;
}
static_assert(isInOrder());

const FindingRule &ruleOf(FindingCode code)
{
    return rules[std::size_t(code)];
}

} // namespace

QString findingName(FindingCode code)
{
    return QString::fromLatin1(ruleOf(code).name);
}

std::optional<FindingCode> findingFromName(QStringView name)
{
    const auto rule = std::ranges::find_if(
        rules, [&](const FindingRule &known) { return name == QLatin1StringView(known.name); });
    return rule == rules.end() ? std::nullopt : std::optional(rule->code);
}

FindingSeverity severityOf(FindingCode code, RuleProfile profile)
{
    return profile == RuleProfile::WebPki ? ruleOf(code).webPki : ruleOf(code).clients;
}

FindingSeverity worstOf(const QList<Finding> &findings)
{
    FindingSeverity worst = None;
    for (const Finding &finding : findings)
        worst = std::max(worst, finding.severity);
    return worst;
}

bool isAboutCertificate(FindingCode code)
{
    return (code >= FindingCode::CertificateMalformed && code <= FindingCode::PoliciesMalformed)
        || (code >= FindingCode::NameMissing && code <= FindingCode::NameCommonNameRelated);
}

bool isAboutRegistration(FindingCode code)
{
    return code >= FindingCode::RegistrationEnded && code <= FindingCode::RegistrationUnknown;
}

bool isOnlyForBrowsers(FindingCode code)
{
    return code >= FindingCode::CorsNotOffered && code <= FindingCode::CorsTrustsSharedHosting;
}

QList<Finding> inOrderOfWeight(QList<Finding> findings)
{
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return ruleOf(a.code).rank < ruleOf(b.code).rank;
    });
    return findings;
}
