// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthalerts.h"

#include "app/domains/certificatelifetime.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString certificateKey(const QByteArray &sha256)
{
    return u"certificate/"_s + QString::fromLatin1(sha256.toHex());
}

/// Nothing while there is enough time.
std::optional<AlertLevel> levelFor(ExpiryLevel level)
{
    switch (level) {
    case ExpiryLevel::Fine:
        return {};
    case ExpiryLevel::Notice:
        return AlertLevel::Notice;
    case ExpiryLevel::Warning:
        return AlertLevel::Warning;
    case ExpiryLevel::Critical:
        return AlertLevel::Critical;
    case ExpiryLevel::Expired:
        return AlertLevel::Outage;
    }
    return {};
}

std::optional<AlertCondition> expiryCondition(const CertificateSummary &leaf, const QDateTime &now,
                                              bool isBeingReplaced)
{
    if (!leaf.notAfter.isValid())
        return {};
    const auto level = levelFor(expiryLevel(leaf.notBefore, leaf.notAfter, now));
    if (!level || (isBeingReplaced && *level < AlertLevel::Critical))
        return {};
    return AlertCondition{.key = certificateKey(leaf.sha256),
                          .kind = u"certificate.expires"_s,
                          .level = *level,
                          .facts = {{u"subject"_s, leaf.subject},
                                    {u"issuer"_s, leaf.issuer},
                                    {u"notAfter"_s, leaf.notAfter.toString(Qt::ISODate)}}};
}

/// Has the host shown one that lasts longer?
bool hasSuccessor(const CertificateSummary &leaf, const HostHealth &health,
                  const QList<SeenCertificate> &history)
{
    const auto lastsLonger = [&](const auto &other) { return other.notAfter > leaf.notAfter; };
    return std::ranges::any_of(health.leaves(), lastsLonger) || std::ranges::any_of(history, lastsLonger);
}

bool isAboutExpiry(FindingCode code)
{
    return code == FindingCode::CertificateExpired || code == FindingCode::CertificateExpiresSoon;
}

bool isAboutReaching(FindingCode code)
{
    return (code >= FindingCode::NameNotFound && code <= FindingCode::AddressTimedOut)
        || code == FindingCode::TlsFailed || code == FindingCode::TlsTimedOut;
}

/// What is one incident, at however many hosts it shows: the certificate, the authority; else the place.
QString keyFor(const Finding &finding, const QString &place, const QByteArray &leaf)
{
    const QString name = findingName(finding.code);
    switch (finding.code) {
    case FindingCode::ChainPrivateAnchor:
    case FindingCode::ChainNotOnPhones:
        return name + u'/' + finding.found;
    case FindingCode::ChainRevoked:
    case FindingCode::ChainExpiresSoon:
        return name + u'/' + finding.subject;
    default:
        break;
    }
    const bool isTheCertificates = isAboutCertificate(finding.code) && !leaf.isEmpty();
    return name + u'/' + (isTheCertificates ? QString::fromLatin1(leaf.toHex()) : place);
}

/// Reachability and staples come and go: two looks in a row must miss them. Each outage is one of its own.
AlertCondition conditionFor(const Finding &finding, const QString &place, const QByteArray &leaf)
{
    const bool isReach = isAboutReaching(finding.code);
    const bool isError = finding.severity == FindingSeverity::Error;
    const QString name = findingName(finding.code);
    return {.key = isReach ? QString(u"reach/"_s + place) : keyFor(finding, place, leaf),
            .kind = isReach ? u"host.unreachable"_s : name,
            .level = isReach ? AlertLevel::Outage
                : isError    ? AlertLevel::Critical
                             : AlertLevel::Warning,
            .facts = {{u"code"_s, name},
                      {u"subject"_s, finding.subject},
                      {u"found"_s, finding.found},
                      {u"wanted"_s, finding.wanted}},
            .raiseAfter = isReach || finding.code == FindingCode::StapleMissing ? 2 : 1,
            .isRepeatable = isReach};
}

/// One incident for all hosts of a domain. That its end is not known is no reason to tell anybody.
std::optional<AlertCondition> registrationCondition(const RegistrationHealth &registration,
                                                    const QDateTime &now)
{
    if (registration.findings.isEmpty() || !registration.registration.isKnown())
        return {};
    const Finding &finding = registration.findings.first();
    const bool isOver = finding.code != FindingCode::RegistrationEndsSoon;
    return AlertCondition{.key = u"registration/"_s + registration.registration.domain,
                          .kind = u"registration.ends"_s,
                          .level = isOver                                    ? AlertLevel::Outage
                              : finding.severity == FindingSeverity::Error   ? AlertLevel::Critical
                              : finding.severity == FindingSeverity::Warning ? AlertLevel::Warning
                                                                             : AlertLevel::Notice,
                          .step = registrationReminder(registration.registration, now),
                          .facts = {{u"code"_s, findingName(finding.code)},
                                    {u"subject"_s, finding.subject},
                                    {u"found"_s, finding.found}}};
}

} // namespace

QString alertPlace(const HostHealth &health)
{
    return health.host + u':' + QString::number(health.port);
}

QList<AlertCondition> alertConditions(const HostHealth &health, const QDateTime &now,
                                      const QList<SeenCertificate> &history)
{
    QList<AlertCondition> conditions;
    QSet<QString> keys;
    const auto add = [&](const AlertCondition &condition) {
        if (!keys.contains(condition.key))
            conditions.append(condition);
        keys.insert(condition.key);
    };
    for (const CertificateSummary &leaf : health.leaves()) {
        if (const auto condition = expiryCondition(leaf, now, hasSuccessor(leaf, health, history)))
            add(*condition);
    }
    if (health.registration) {
        if (const auto condition = registrationCondition(*health.registration, now))
            add(*condition);
    }
    const auto addAll = [&](const QList<Finding> &findings, const QByteArray &leaf = {}) {
        for (const Finding &finding : findings) {
            const bool isToldElsewhere = isAboutExpiry(finding.code) || isAboutRegistration(finding.code);
            if (finding.severity >= FindingSeverity::Warning && !isToldElsewhere)
                add(conditionFor(finding, alertPlace(health), leaf));
        }
    };
    addAll(health.findings);
    for (const AddressHealth &address : health.addresses)
        addAll(address.findings, address.chain.isEmpty() ? QByteArray() : address.chain.first().sha256);
    for (const CorsHealth &origin : health.cors)
        addAll(origin.findings);
    return conditions;
}

std::optional<AlertCondition> renewalCondition(const QList<SeenCertificate> &history, const QDateTime &now)
{
    if (!isRenewalOverdue(history, now))
        return {};
    const SeenCertificate &newest = history.last();
    const auto usual = renewalHabit(history)->usualRemaining;
    return AlertCondition{
        .key = u"renewal/"_s + QString::fromLatin1(newest.sha256.toHex()),
        .kind = u"certificate.renewal-overdue"_s,
        .level = AlertLevel::Notice,
        .facts = {{u"notAfter"_s, newest.notAfter.toString(Qt::ISODate)},
                  {u"usualHours"_s, QString::number(std::chrono::floor<std::chrono::hours>(usual).count())}}};
}
