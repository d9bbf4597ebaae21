// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthclient.h"

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
    case FindingCode::TlsNoForwardSecrecy: // Chromium still takes it
    case FindingCode::CertificateExpiresSoon:
        return {};
    default:
        return certificateInvalid;
    }
}

ClientRefusal androidRefusal(FindingCode cause, const ChromiumError &error)
{
    return {.client = u"WeChat on Android"_s,
            .code = u"600001"_s,
            .words = u"request:fail errcode:%1 cronet_error_code:%1 error_msg:net::%2"_s.arg(
                QString::number(error.number), QString::fromLatin1(error.name)),
            .cause = cause};
}

bool isRefusedByIos(FindingCode code)
{
    return code != FindingCode::CertificateExpiresSoon;
}

} // namespace

QList<ClientRefusal> refusalsOf(const HostHealth &health, const QString &platform)
{
    QList<ClientRefusal> out;
    if (platform != "wechat"_L1)
        return out;
    const QList<Finding> all = health.allFindings();
    const auto isError = [](const Finding &finding) {
        return finding.severity == FindingSeverity::Error && !isOnlyForBrowsers(finding.code)
            && !isAboutRegistration(finding.code);
    };
    for (const Finding &finding : all) {
        const auto error = isError(finding) ? chromiumErrorFor(finding.code) : std::nullopt;
        if (error && out.isEmpty())
            out.append(androidRefusal(finding.code, *error));
    }
    const auto first = std::ranges::find_if(
        all, [&](const Finding &finding) { return isError(finding) && isRefusedByIos(finding.code); });
    if (first != all.end())
        out.append({.client = u"WeChat on iOS"_s, .code = u"600001"_s, .cause = first->code});
    return out;
}
