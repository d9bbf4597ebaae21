// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrationhealth.h"

using namespace Qt::StringLiterals;

namespace {

FindingSeverity severityOf(RegistrationLevel level)
{
    switch (level) {
    case RegistrationLevel::Notice:
        return FindingSeverity::Notice;
    case RegistrationLevel::Warning:
        return FindingSeverity::Warning;
    case RegistrationLevel::Critical:
    case RegistrationLevel::Lost:
        return FindingSeverity::Error;
    case RegistrationLevel::Fine:
    case RegistrationLevel::Unknown:
        break;
    }
    return FindingSeverity::None;
}

std::optional<FindingCode> codeOf(Registration::Danger danger)
{
    switch (danger) {
    case Registration::Danger::OnHold:
        return FindingCode::RegistrationOnHold;
    case Registration::Danger::Redemption:
        return FindingCode::RegistrationRedemption;
    case Registration::Danger::Deletion:
        return FindingCode::RegistrationDeletion;
    case Registration::Danger::None:
        break;
    }
    return {};
}

Finding finding(FindingCode code, const QString &domain, const QString &found = {})
{
    return {
        .code = code, .severity = severityOf(code, RuleProfile::Clients), .subject = domain, .found = found};
}

/// What is wrong with a registration that the registry has told of; nothing when all is well.
std::optional<Finding> findingOn(const Registration &registration, const QDateTime &now)
{
    const RegistrationLevel level = registrationLevel(registration, now);
    if (const auto code = codeOf(registration.danger()))
        return finding(*code, registration.domain, registration.statuses.join(u", "_s));
    if (level == RegistrationLevel::Unknown)
        return finding(FindingCode::RegistrationNotSaid, registration.domain);
    if (level == RegistrationLevel::Fine)
        return {};
    const bool isOver = registration.expires <= now;
    Finding out = finding(isOver ? FindingCode::RegistrationEnded : FindingCode::RegistrationEndsSoon,
                          registration.domain, registration.expires.toString(Qt::ISODate));
    out.severity = severityOf(level);
    return out;
}

} // namespace

RegistrationHealth judgeRegistration(const QString &domain, const Result<Registration> &answer,
                                     const QDateTime &now)
{
    if (!answer)
        return {.registration = {.domain = domain},
                .findings = {finding(FindingCode::RegistrationUnknown, domain, answer.error().detail)}};
    RegistrationHealth health{.registration = *answer};
    if (const auto found = findingOn(*answer, now))
        health.findings.append(*found);
    return health;
}
