// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/registrationoptions.h"

#include "app/workspace/configfolder.h"

#include <QCommandLineParser>
#include <QFile>

using namespace Qt::StringLiterals;

void addRegistrationOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"no-registration"_s,
         u"Do not ask registries until when the domains are registered. They are asked by RDAP or WHOIS, "
         u"once a "
         "day for each domain; \"domains registered\" enters a date by hand."_s},
        {u"registries"_s,
         u"Ask the registries in this file, and no others: {\"services\": [[[SUFFIX], [RDAP ADDRESS]]], "
         "\"whois\": [{\"suffixes\", \"server\", \"query\"}]}."_s,
         u"FILE"_s},
    });
}

Result<std::optional<RegistrationSettings>> registrationSettingsFrom(const QCommandLineParser &parser)
{
    if (parser.isSet(u"no-registration"_s))
        return std::optional<RegistrationSettings>();
    RegistrationSettings settings;
    settings.folder = ConfigFolder::chosen(parser.value(u"config"_s)).registrationsFolder();
    if (!parser.isSet(u"registries"_s))
        return std::optional(settings);
    const QString path = parser.value(u"registries"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"can't read "_s + path);
    auto table = RegistryTable::fromJson(file.read(largestRegistryList + 1));
    if (!table)
        return failure(Error::Kind::Refused, path + u": "_s + table.error().detail);
    settings.table = *std::move(table);
    settings.whoisRoot.clear();
    return std::optional(settings);
}
