// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/owntrouble.h"

#include "app/domains/healthalerts.h"
#include "app/domains/healthjudge.h"
#include "app/domains/registeredhostchecker.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As much as a single host's dates are allowed to be off, see HealthRules.
constexpr std::chrono::seconds tolerableSkew = HealthRules::tolerableSkew;
/// How far hosts with right clocks are apart: each look takes a few seconds, NTP keeps to less than one.
constexpr std::chrono::seconds agreement = 60s;

/// What one host says of the time.
struct ToldTime {
    QHostAddress address{};
    std::chrono::seconds ahead{0}; ///< of this computer's clock
};

std::optional<ToldTime> toldTime(const HostHealth &health)
{
    for (const AddressHealth &address : health.addresses) {
        if (address.http && address.http->serverTime.isValid())
            return ToldTime{address.address,
                            std::chrono::seconds(health.checkedAt.secsTo(address.http->serverTime))};
    }
    return {};
}

std::chrono::seconds clockBehind(const QList<HostHealth> &round)
{
    QList<std::chrono::seconds> ahead;
    QSet<QHostAddress> addresses;
    for (const HostHealth &health : round) {
        if (const auto told = toldTime(health)) {
            ahead.append(told->ahead);
            addresses.insert(told->address);
        }
    }
    if (addresses.size() < 2 || ahead.size() < 2)
        return 0s;
    std::ranges::sort(ahead);
    const bool doAgree = ahead.last() - ahead.first() <= agreement;
    const bool areOff = ahead.first() > tolerableSkew || ahead.last() < -tolerableSkew;
    return doAgree && areOff ? ahead.at(ahead.size() / 2) : 0s;
}

/// About certificates, the chain or TLS: what whoever reads along has put in place of the host's own.
bool isAboutTls(FindingCode code)
{
    return code < FindingCode::NameNotFound || code == FindingCode::ChainFetchable
        || code == FindingCode::ChainPrivateAnchor || code == FindingCode::ChainNotOnPhones
        || (code >= FindingCode::TlsTooOld && code <= FindingCode::AddressesDiffer);
}

/// The issuer at the top of the chain when no client knows it, and nobody says where it could be had: what a
/// server has merely forgotten to send can be fetched, or is known from others.
QString unknownIssuer(const AddressHealth &address)
{
    bool isUnknown = false;
    for (const Finding &finding : address.findings) {
        if (finding.code == FindingCode::ChainFetchable)
            return {};
        isUnknown = isUnknown || finding.code == FindingCode::ChainIncomplete
            || finding.code == FindingCode::ChainUntrusted || finding.code == FindingCode::ChainPrivateAnchor;
    }
    return isUnknown && address.missing.isEmpty() ? address.chain.last().issuer : QString();
}

/// The one issuer that all the host's addresses show; nothing when they have no chain, empty when it is
/// known or differs.
std::optional<QString> inspectorAt(const HostHealth &health)
{
    std::optional<QString> issuer;
    for (const AddressHealth &address : health.addresses) {
        if (address.chain.isEmpty())
            continue;
        const QString one = unknownIssuer(address);
        issuer = !issuer || *issuer == one ? one : QString();
    }
    return issuer;
}

bool hadOtherIssuers(const HostHealth &health, const SeenByPlace &known)
{
    const QList<SeenCertificate> seen = known.value(alertPlace(health));
    const QList<CertificateSummary> leaves = health.leaves();
    const auto isNew = [&](const SeenCertificate &one) {
        return std::ranges::none_of(
            leaves, [&](const CertificateSummary &leaf) { return leaf.issuer == one.issuer; });
    };
    return !seen.isEmpty() && std::ranges::all_of(seen, isNew);
}

QString inspectorIn(const QList<HostHealth> &round, const SeenByPlace &known)
{
    QString inspector;
    QSet<QString> domains;
    int hosts = 0;
    bool haveAllChanged = true;
    for (const HostHealth &health : round) {
        const auto issuer = inspectorAt(health);
        if (!issuer)
            continue;
        if (issuer->isEmpty() || (hosts > 0 && *issuer != inspector))
            return {};
        inspector = *issuer;
        ++hosts;
        haveAllChanged = haveAllChanged && hadOtherIssuers(health, known);
        if (const QString domain = registeredDomainOf(health.host); !domain.isEmpty())
            domains.insert(domain);
    }
    return hosts > 1 && (domains.size() > 1 || haveAllChanged) ? inspector : QString();
}

void drop(QList<Finding> &findings, const OwnTrouble &trouble)
{
    findings.removeIf([&](const Finding &finding) {
        return (trouble.clockBehind != 0s && finding.code == FindingCode::ClockSkew)
            || (trouble.isInspected() && isAboutTls(finding.code));
    });
}

} // namespace

bool isReached(const HostHealth &health)
{
    return std::ranges::any_of(health.addresses, [](const AddressHealth &address) {
        return address.stage != ProbeStage::NotTested && address.stage != ProbeStage::Failed;
    });
}

bool isOwnNetworkDown(const QList<HostHealth> &round)
{
    return round.size() > 1 && std::ranges::none_of(round, isReached);
}

OwnTrouble ownTroubleIn(const QList<HostHealth> &round, const SeenByPlace &known)
{
    return {.isOffline = isOwnNetworkDown(round),
            .clockBehind = clockBehind(round),
            .inspector = inspectorIn(round, known)};
}

HostHealth withoutOwnTrouble(HostHealth health, const OwnTrouble &trouble)
{
    if (trouble.clockBehind == 0s && !trouble.isInspected())
        return health;
    drop(health.findings, trouble);
    for (AddressHealth &address : health.addresses)
        drop(address.findings, trouble);
    return health;
}

QList<Finding> findingsOn(const OwnTrouble &trouble)
{
    QList<Finding> out;
    const auto note = [&out](FindingCode code, const QString &found) {
        out.append({.code = code, .severity = severityOf(code, RuleProfile::Clients), .found = found});
    };
    if (trouble.isOffline)
        note(FindingCode::OwnNetworkDown, {});
    if (trouble.clockBehind != 0s)
        note(FindingCode::ClockSkew, u"%1 s"_s.arg(trouble.clockBehind.count()));
    if (trouble.isInspected())
        note(FindingCode::InspectionSuspected, trouble.inspector);
    return out;
}
