// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/watchedhosts.h"

#include "app/domains/domaindesk.h"
#include "app/shop/system.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int usualTlsPort = 443;

bool hasTls(QStringView category)
{
    return category != "udp"_L1 && category != "tcp"_L1;
}

QList<WatchedHost> hostOf(const DomainEntry &entry)
{
    if (entry.isEmpty())
        return {};
    return {{entry.host, quint16(entry.port.value_or(usualTlsPort))}};
}

} // namespace

QList<WatchedHost> wantedHosts(const DomainDesk &desk)
{
    QList<WatchedHost> hosts;
    const QStringList platforms = desk.platforms();
    for (const QString &platform : platforms) {
        const DomainLists wanted = desk.plan(platform).wanted;
        for (auto list = wanted.cbegin(); list != wanted.cend(); ++list) {
            for (const DomainEntry &entry : list.value()) {
                if (hasTls(list.key()))
                    addHosts(hosts, hostOf(entry));
            }
        }
    }
    return hosts;
}

QList<WatchedHost> hostsOf(const QList<ServerDomain> &domains)
{
    QList<WatchedHost> hosts;
    for (const ServerDomain &domain : domains) {
        if (hasTls(domain.category))
            addHosts(hosts, hostOf(domainFromText(domain.host)));
    }
    return hosts;
}

void addHosts(QList<WatchedHost> &hosts, const QList<WatchedHost> &more)
{
    for (const WatchedHost &host : more) {
        if (!hosts.contains(host))
            hosts.append(host);
    }
}
