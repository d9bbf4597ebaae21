// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shophosts.h"

#include "app/domains/domaindesk.h"
#include "app/domains/watchedhosts.h"
#include "app/workspace/configfolder.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/settings.h"

#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

/// Empty where the console has never kept any.
Result<QList<WatchedHost>> plannedHosts(const ConfigFolder &folder, const QUuid &shop)
{
    if (!QFile::exists(folder.databaseFile()))
        return QList<WatchedHost>{};
    LocalDatabase database(folder.databaseFile());
    const DomainDesk desk(database, shop, systemClock());
    if (const auto error = desk.loadError())
        return failure(*error);
    return wantedHosts(desk);
}

} // namespace

Result<QList<CheckedHost>> hostsOfShop(const ConfigFolder &folder, const QString &name)
{
    QSettings store(folder.settingsFile(), QSettings::IniFormat);
    const auto shop = Settings(store).shopNamed(name);
    if (!shop)
        return failure(Error::Kind::Refused, u"no shop of this name: "_s + name);
    const auto planned = plannedHosts(folder, shop->id);
    if (!planned)
        return failure(planned.error());
    QList<CheckedHost> hosts;
    if (const auto backend = checkedHostFrom(shop->address.toString()))
        hosts.append(*backend);
    for (const WatchedHost &wanted : *planned) {
        const CheckedHost host{.host = wanted.host, .port = wanted.port};
        if (!hosts.contains(host))
            hosts.append(host);
    }
    if (hosts.isEmpty())
        return failure(Error::Kind::Refused,
                       u"this shop has neither an https address nor domain lists here: "_s + name);
    return hosts;
}
