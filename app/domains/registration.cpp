// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool hasStatus(const QStringList &statuses, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(statuses, [&](const QString &status) {
        // RDAP writes "pending delete", WHOIS "pendingDelete".
        const QString plain = status.toLower().remove(u' ').remove(u'-').remove(u'_');
        return std::ranges::any_of(words, [&](QLatin1StringView word) { return plain.startsWith(word); });
    });
}

} // namespace

Registration::Danger Registration::danger() const
{
    if (hasStatus(statuses, {"pendingdelete"_L1}) && !hasStatus(statuses, {"redemptionperiod"_L1}))
        return Danger::Deletion;
    if (hasStatus(statuses, {"redemptionperiod"_L1, "pendingrestore"_L1}))
        return Danger::Redemption;
    if (hasStatus(statuses, {"clienthold"_L1, "serverhold"_L1, "inactive"_L1}))
        return Danger::OnHold;
    return Danger::None;
}

RegistrationLevel registrationLevel(const Registration &registration, const QDateTime &now)
{
    constexpr qint64 day = 86'400;
    if (registration.danger() != Registration::Danger::None)
        return RegistrationLevel::Lost;
    if (!registration.expires.isValid())
        return RegistrationLevel::Unknown;
    const qint64 left = now.secsTo(registration.expires);
    if (left <= 0)
        return RegistrationLevel::Lost;
    if (left < 7 * day)
        return RegistrationLevel::Critical;
    if (left < 30 * day)
        return RegistrationLevel::Warning;
    return left < 60 * day ? RegistrationLevel::Notice : RegistrationLevel::Fine;
}

int registrationReminder(const Registration &registration, const QDateTime &now)
{
    constexpr qint64 day = 86'400;
    const qint64 left = now.secsTo(registration.expires);
    switch (registrationLevel(registration, now)) {
    case RegistrationLevel::Warning:
        return left < 14 * day ? 1 : 0;
    case RegistrationLevel::Critical:
        return left < day ? 1 : 0;
    default:
        return 0;
    }
}
