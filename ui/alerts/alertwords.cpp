// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertwords.h"

#include "app/base/format.h"
#include "app/domains/healthtexts.h"
#include "app/traffic/trafficjudge.h"
#include "ui/alerts/trafficalertwords.h"

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

/// How long before the end this host's certificates used to be renewed.
std::chrono::seconds usualRest(const Incident &incident)
{
    return std::chrono::hours(incident.facts.value(u"usualHours"_s).toLongLong());
}

QString seenText(const Incident &incident)
{
    const QString who = incident.acknowledged ? incident.acknowledged->by : QString();
    return who.isEmpty() ? AlertWords::tr("Somebody has seen it.")
                         : AlertWords::tr("%1 has seen it.", "who").arg(who);
}

} // namespace

/// Whole hours of the last two days, whole days before.
QString AlertWords::spanText(std::chrono::seconds span)
{
    using namespace std::chrono;
    if (span < days(2))
        return tr("%n hour(s)", "how long", int(floor<hours>(span).count()));
    return tr("%n day(s)", "how long", int(floor<days>(span).count()));
}

QString AlertWords::sentence(const Incident &incident, const QDateTime &now)
{
    const QDateTime end = endOf(incident);
    const QString subject = incident.facts.value(u"subject"_s);
    const QString left = spanText(std::chrono::seconds(now.secsTo(end)));
    if (TrafficAlertWords::knows(incident.kind))
        return TrafficAlertWords::sentence(incident);
    if (incident.kind == expiry && end <= now)
        return tr("The certificate of %1 ended %2.").arg(subject, formatTime(end, now));
    if (incident.kind == expiry)
        return tr("The certificate of %1 ends in %2.", "host, how long").arg(subject, left);
    if (incident.kind == lateRenewal)
        return tr("A certificate is renewed later than usual: %1 left.", "how long").arg(left);
    if (const auto finding = findingOf(incident))
        return HealthTexts::localSentence(*finding);
    return incident.kind;
}

QString AlertWords::outwardSentence(const Incident &incident, const QDateTime &now)
{
    if (incident.kind != expiry)
        return sentence(incident, now);
    const QDateTime end = endOf(incident);
    const QString subject = incident.facts.value(u"subject"_s);
    if (end <= now)
        return tr("The certificate of %1 ended %2.").arg(subject, formatExactTime(end));
    return tr("The certificate of %1 ends in %2: %3.", "host, how long, when")
        .arg(subject, spanText(std::chrono::seconds(now.secsTo(end))), formatExactTime(end));
}

QString AlertWords::remedy(const Incident &incident)
{
    if (TrafficAlertWords::knows(incident.kind))
        return TrafficAlertWords::remedy(incident);
    if (incident.kind == expiry)
        return HealthTexts::remedy(FindingCode::CertificateExpiresSoon);
    if (incident.kind == lateRenewal)
        return tr("This host used to have its new certificate %1 before the end. Look at the program that "
                  "renews it.",
                  "how long")
            .arg(spanText(usualRest(incident)));
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

ChipLook AlertWords::eventLook(const AlertEvent &event)
{
    using What = AlertEvent::What;
    const Incident &incident = event.incident;
    const ChipLook level = levelLook(incident.level);
    const QString what = sentence(incident, event.at);
    const auto quietly = [&event](const QString &text) {
        return event.isQuiet ? tr("%1 Nobody was told.", "a sentence, then: it was silenced").arg(text)
                             : text;
    };
    switch (event.what) {
    case What::Began:
        return {level.role, level.icon, quietly(what)};
    case What::CameBack:
        return {level.role, level.icon, quietly(tr("It came back. %1", "what").arg(what))};
    case What::Worsened:
        return {level.role, level.icon, quietly(tr("It got worse. %1", "what").arg(what))};
    case What::Told:
        return {Role::QuietText, u"alerts"_s, tr("It was told.")};
    case What::Seen:
        return {Role::QuietText, u"eye"_s, seenText(incident)};
    case What::Unseen:
        return {Role::QuietText, u"undo"_s, tr("That it was seen was taken back.")};
    case What::Snoozed:
        return {Role::QuietText, u"moon"_s,
                tr("Snoozed until %1.", "when")
                    .arg(formatTime(incident.snoozedUntil.value_or(event.at), event.at))};
    case What::Woken:
        return {Role::QuietText, u"sun"_s, tr("Woken.", "an alert that was snoozed")};
    case What::Recovered:
        return {Role::Good, u"check-circle"_s, tr("It is over. %1", "what").arg(what)};
    }
    Q_UNREACHABLE();
}

QString AlertWords::windowText(const MaintenanceWindow &window, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime from = window.from.toLocalTime();
    const QDateTime until = window.until.toLocalTime();
    if (!window.isWeekly)
        return tr("%1 to %2", "two times").arg(formatTime(window.from, now), formatTime(window.until, now));
    const QString begin = locale.toString(from.time(), u"HH:mm"_s);
    const QString end = locale.toString(until.time(), u"HH:mm"_s);
    const QString day = locale.dayName(from.date().dayOfWeek());
    if (from.date() == until.date())
        return tr("Every %1, %2 to %3", "day of the week, two times of day").arg(day, begin, end);
    return tr("Every %1, %2, to %3, %4", "day of the week, time of day, and the same of the end")
        .arg(day, begin, locale.dayName(until.date().dayOfWeek()), end);
}

QString AlertWords::placeText(const QString &place)
{
    if (place == trafficalert::place)
        return TrafficAlertWords::placeText();
    return place.endsWith(":443"_L1) ? place.chopped(4) : place;
}
