// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwords.h"

#include "app/base/format.h"
#include "app/domains/healthtexts.h"

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

const auto expiry = "certificate.expires"_L1;
const auto lateRenewal = "certificate.renewal-overdue"_L1;

/// What the probe found, for incidents that come from a finding.
std::optional<Finding> findingOf(const Incident &incident)
{
    const auto code = findingFromName(incident.facts.value(u"code"_s));
    if (!code)
        return {};
    return Finding{.code = *code,
                   .subject = incident.facts.value(u"subject"_s),
                   .found = incident.facts.value(u"found"_s),
                   .wanted = incident.facts.value(u"wanted"_s)};
}

QDateTime endOf(const Incident &incident)
{
    return QDateTime::fromString(incident.facts.value(u"notAfter"_s), Qt::ISODate);
}

} // namespace

QString AlertWords::sentence(const Incident &incident, const QDateTime &now)
{
    const QDateTime end = endOf(incident);
    const QString subject = incident.facts.value(u"subject"_s);
    const int days = int(now.daysTo(end));
    if (incident.kind == expiry && end <= now)
        return tr("The certificate of %1 ended %2.").arg(subject, formatTime(end, now));
    if (incident.kind == expiry)
        return tr("The certificate of %1 ends in %n day(s).", nullptr, days).arg(subject);
    if (incident.kind == lateRenewal)
        return tr("A certificate is renewed later than usual: %n day(s) are left.", nullptr, days);
    if (const auto finding = findingOf(incident))
        return HealthTexts::sentence(*finding);
    return incident.kind;
}

QString AlertWords::remedy(const Incident &incident)
{
    if (incident.kind == expiry)
        return HealthTexts::remedy(FindingCode::CertificateExpiresSoon);
    if (incident.kind == lateRenewal)
        return tr("This host used to have its new certificate %1 days before the end. Look at the program "
                  "that "
                  "renews it.")
            .arg(incident.facts.value(u"usualDays"_s));
    const auto finding = findingOf(incident);
    return finding ? HealthTexts::remedy(finding->code) : QString();
}

ChipLook AlertWords::levelLook(AlertLevel level)
{
    switch (level) {
    case AlertLevel::Notice:
        return {Role::Info, u"info"_s, tr("Notice")};
    case AlertLevel::Warning:
        return {Role::Warning, u"warning"_s, tr("Warning")};
    case AlertLevel::Critical:
        return {Role::Bad, u"error"_s, tr("Critical")};
    case AlertLevel::Outage:
        return {Role::Bad, u"stop"_s, tr("Outage")};
    }
    Q_UNREACHABLE();
}

ChipLook AlertWords::stateLook(const Incident &incident, const QDateTime &now)
{
    if (incident.state == Incident::State::Recovered)
        return {Role::Good, u"check-circle"_s, tr("Over")};
    if (incident.acknowledged)
        return {Role::QuietText, u"eye"_s, tr("Seen")};
    if (incident.snoozedUntil && now < *incident.snoozedUntil)
        return {Role::QuietText, u"moon"_s,
                tr("Until %1", "asleep until when").arg(formatTime(*incident.snoozedUntil, now))};
    if (incident.state == Incident::State::Fading)
        return {Role::Good, u"arrow-up"_s, tr("Getting better")};
    return {};
}

QString AlertWords::placeText(const QString &place)
{
    return place.endsWith(":443"_L1) ? place.chopped(4) : place;
}
