// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/registeredcommand.h"

#include "app/ctl/command.h"
#include "app/domains/registeredhostchecker.h"
#include "app/domains/registrationdates.h"
#include "app/workspace/configfolder.h"

#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

int sayUsage(const QString &fault)
{
    QTextStream(stderr) << fault << Qt::endl;
    return int(ExitCode::Usage);
}

/// A day is its beginning in UTC: rather early than late.
QDateTime endFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid())
        return day.startOfDay(Qt::UTC);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

int say(const RegistrationDates &dates, const QString &domain)
{
    const auto entered = dates.date(domain);
    QTextStream out(stdout);
    if (entered)
        out << domain << u"  "_s << entered->expires.toString(Qt::ISODate) << u"  entered on "_s
            << entered->dataOf.toString(Qt::ISODate) << Qt::endl;
    else
        out << domain << u"  no date was entered"_s << Qt::endl;
    return int(ExitCode::Ok);
}

int change(RegistrationDates &dates, const QString &domain, const std::optional<QDateTime> &end)
{
    const auto changed = dates.setDate(domain, end, QDateTime::currentDateTimeUtc());
    return changed ? say(dates, domain) : reportFailure(changed.error());
}

} // namespace

int enterRegistration(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Enters by hand until when a domain is registered, for registries that don't say. It counts instead "
        u"of "
        "what a registry says, until it is cleared. Without DATE: says what was entered."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"DOMAIN"_s, u"example.com, or any host below it."_s);
    parser.addPositionalArgument(u"DATE"_s, u"2027-12-24, or a time such as 2027-12-24T18:00:00Z."_s,
                                 u"[DATE]"_s);
    parser.addOptions({{u"clear"_s, u"Take the date away again."_s},
                       {u"config"_s, u"Where it is kept; by default the user's."_s, u"DIR"_s}});
    if (!parser.parse(arguments))
        return sayUsage(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return int(ExitCode::Ok);
    }
    const QStringList given = parser.positionalArguments();
    const QString domain = registeredDomainOf(given.value(0));
    if (domain.isEmpty() || given.size() > 2)
        return sayUsage(given.isEmpty() ? parser.helpText() : u"no registered name: "_s + given.first());
    RegistrationDates dates(ConfigFolder::chosen(parser.value(u"config"_s)).registrationsFolder());
    if (parser.isSet(u"clear"_s))
        return change(dates, domain, {});
    if (given.size() == 1)
        return say(dates, domain);
    const QDateTime end = endFrom(given.last());
    return end.isValid() ? change(dates, domain, end) : sayUsage(u"no date: "_s + given.last());
}
