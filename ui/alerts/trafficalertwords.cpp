// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/trafficalertwords.h"

#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/trafficjudge.h"

using namespace Qt::StringLiterals;

namespace {

double factOf(const Incident &incident, const QString &name)
{
    return incident.facts.value(name).toDouble();
}

QString shareOf(const Incident &incident, const QString &name)
{
    return formatShare(factOf(incident, name), QLocale());
}

QString tookOf(const Incident &incident, const QString &name)
{
    return tookText(factOf(incident, name) * 1000, QLocale());
}

QString endpointsOf(const Incident &incident)
{
    return incident.facts.value(u"endpoints"_s).split(u'\n', Qt::SkipEmptyParts).join(u", "_s);
}

} // namespace

bool TrafficAlertWords::knows(const QString &kind)
{
    return kind == trafficalert::errors || kind == trafficalert::slow || kind == trafficalert::silence
        || kind == trafficalert::newFailures;
}

QString TrafficAlertWords::sentence(const Incident &incident)
{
    if (incident.kind == trafficalert::errors)
        return tr("%1 of all requests fail (5xx); the limit is %2.")
            .arg(shareOf(incident, u"now"_s), shareOf(incident, u"limit"_s));
    if (incident.kind == trafficalert::slow)
        return tr("The slowest 5 % of requests take more than %1; the limit is %2.")
            .arg(tookOf(incident, u"now"_s), tookOf(incident, u"limit"_s));
    if (incident.kind == trafficalert::silence)
        return tr("No request has come for five minutes; about %1 a minute are usual.")
            .arg(formatNumber(qRound64(factOf(incident, u"usual"_s)), QLocale()));
    return tr("Endpoints that used to answer fail now (5xx): %1").arg(endpointsOf(incident));
}

/// How a limit came about, in words.
QString TrafficAlertWords::learnedFrom(const Incident &incident)
{
    const int days = int(factOf(incident, u"days"_s));
    if (days == 0)
        return tr(
            "The limit is a fixed one: it is set in the traffic options, or too few past days are known.");
    const bool isShare = incident.kind == trafficalert::errors;
    const QString usual = isShare ? shareOf(incident, u"usual"_s) : tookOf(incident, u"usual"_s);
    return tr("The limit is learned: on %n past day(s) this hour had %1 in the middle, and it lies far "
              "outside "
              "of how those days differ.",
              nullptr, days)
        .arg(usual);
}

QString TrafficAlertWords::remedy(const Incident &incident)
{
    if (incident.kind == trafficalert::silence)
        return tr(
            "Look whether the backend and what stands before it still run, and whether the mini-program "
            "reaches them.");
    if (incident.kind == trafficalert::newFailures)
        return tr("Look at these requests in Traffic, and at what was released or changed just before.");
    const QString endpoints = endpointsOf(incident);
    const QString where = endpoints.isEmpty() ? QString() : tr("Most fail at: %1").arg(endpoints) + u' ';
    return where + learnedFrom(incident);
}

QString TrafficAlertWords::placeText()
{
    return tr("Request log", "where an alert was seen");
}
