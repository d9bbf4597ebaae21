// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthclient.h"

#include "app/domains/domainwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ChromiumError {
    int number;
    const char *name;
};

/// Chromium's net error list, by what it is that is wrong.
constexpr ChromiumError commonNameInvalid{-200, "ERR_CERT_COMMON_NAME_INVALID"};
constexpr ChromiumError dateInvalid{-201, "ERR_CERT_DATE_INVALID"};
constexpr ChromiumError authorityInvalid{-202, "ERR_CERT_AUTHORITY_INVALID"};
constexpr ChromiumError revoked{-206, "ERR_CERT_REVOKED"};
constexpr ChromiumError certificateInvalid{-207, "ERR_CERT_INVALID"};
constexpr ChromiumError weakSignature{-208, "ERR_CERT_WEAK_SIGNATURE_ALGORITHM"};
constexpr ChromiumError weakKey{-211, "ERR_CERT_WEAK_KEY"};
constexpr ChromiumError nameConstraint{-212, "ERR_CERT_NAME_CONSTRAINT_VIOLATION"};
constexpr ChromiumError protocolError{-107, "ERR_SSL_PROTOCOL_ERROR"};
constexpr ChromiumError versionMismatch{-113, "ERR_SSL_VERSION_OR_CIPHER_MISMATCH"};
constexpr ChromiumError refused{-102, "ERR_CONNECTION_REFUSED"};
constexpr ChromiumError timedOut{-118, "ERR_CONNECTION_TIMED_OUT"};
constexpr ChromiumError notResolved{-105, "ERR_NAME_NOT_RESOLVED"};
constexpr ChromiumError unreachable{-109, "ERR_ADDRESS_UNREACHABLE"};

/// Nothing for what its network stack has no word for.
std::optional<ChromiumError> chromiumErrorFor(FindingCode code)
{
    switch (code) {
    case FindingCode::CertificateExpired:
    case FindingCode::CertificateNotYetValid:
    case FindingCode::ChainExpired:
    case FindingCode::ChainNotYetValid:
        return dateInvalid;
    case FindingCode::NameMismatch:
    case FindingCode::NameMissing:
    case FindingCode::NamePublicSuffix:
        return commonNameInvalid;
    case FindingCode::ChainIncomplete:
    case FindingCode::ChainSelfSigned:
    case FindingCode::ChainUntrusted:
    case FindingCode::ChainPrivateAnchor:
    case FindingCode::ChainNotOnPhones:
        return authorityInvalid;
    case FindingCode::CertificateRevoked:
    case FindingCode::ChainRevoked:
        return revoked;
    case FindingCode::SignatureWeak:
        return weakSignature;
    case FindingCode::KeyWeak:
    case FindingCode::KeyKind:
        return weakKey;
    case FindingCode::ChainNameConstraint:
        return nameConstraint;
    case FindingCode::TlsFailed:
    case FindingCode::TlsNotSpoken:
        return protocolError;
    case FindingCode::TlsTooOld:
    case FindingCode::KeyNotEverywhere: // the handshake finds no signature that both know
        return versionMismatch;
    case FindingCode::AddressRefused:
        return refused;
    case FindingCode::AddressTimedOut:
    case FindingCode::TlsTimedOut:
        return timedOut;
    case FindingCode::AddressUnreachable:
        return unreachable;
    case FindingCode::NameNotFound:
    case FindingCode::NameServerFailed:
    case FindingCode::NameTimedOut:
        return notResolved;
    default:
        return certificateInvalid;
    }
}

/// The versions of the client's phones that don't know the host's authority; empty: none that matter.
QString strangersTo(const HostHealth &health, const PlatformClient &client)
{
    for (const AddressHealth &address : health.addresses) {
        for (const PhoneTrust::Gap &gap : address.phoneGaps) {
            if (gap.store == client.store && gap.isInUse)
                return gap.versions;
        }
    }
    return {};
}

bool minds(const PlatformClient &client, const Finding &finding, const HostHealth &health)
{
    switch (finding.code) {
    case FindingCode::ChainNotOnPhones:
        return !strangersTo(health, client).isEmpty();
    case FindingCode::KeyNotEverywhere:
        return client.refusedKeys.contains(finding.found);
    case FindingCode::UsageMissing:
        return client.needsServerUsage;
    default:
        break;
    }
    if (finding.severity != FindingSeverity::Error || isOnlyForBrowsers(finding.code)
        || isAboutRegistration(finding.code))
        return false;
    switch (finding.code) {
    case FindingCode::CertificateExpiresSoon:
    case FindingCode::ChainExpiresSoon:
        return false; // not yet
    case FindingCode::TlsNoForwardSecrecy:
        return client.needsForwardSecrecy;
    case FindingCode::TlsTooOld:
        return finding.found < client.leastTls;
    default:
        return true;
    }
}

QString wordsOf(const PlatformClient &client, FindingCode cause)
{
    const auto error = chromiumErrorFor(cause);
    if (client.words.isEmpty() || !error)
        return {};
    QString words = client.words;
    return words.replace("{number}"_L1, QString::number(error->number))
        .replace("{name}"_L1, QLatin1StringView(error->name));
}

ClientRefusal refusal(const Platform &platform, const PlatformClient &client, const Finding &cause,
                      const HostHealth &health)
{
    QString name = DomainWords::client(platform.id, client.id);
    if (cause.code == FindingCode::ChainNotOnPhones)
        name += u' ' + strangersTo(health, client);
    return {.client = name, .code = client.code, .words = wordsOf(client, cause.code), .cause = cause};
}

} // namespace

QList<ClientRefusal> refusalsOf(const HostHealth &health, const Platform &platform)
{
    QList<ClientRefusal> out;
    const QList<Finding> all = health.allFindings();
    for (const PlatformClient &client : platform.clients) {
        const auto cause =
            std::ranges::find_if(all, [&](const Finding &finding) { return minds(client, finding, health); });
        if (cause != all.end())
            out.append(refusal(platform, client, *cause, health));
    }
    return out;
}
