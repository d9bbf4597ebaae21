// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/watchedhosts.h"

#include "app/domains/domainboard.h"
#include "app/domains/domaindesk.h"
#include "app/shop/system.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualTlsPort = 443;
const auto inventoryPlan = u"inventory"_s; // the shop's other hosts, in resources/platforms

bool hasTls(QStringView category)
{
    return category != "udp"_L1 && category != "tcp"_L1;
}

QList<WatchedHost> hostOf(const DomainEntry &entry, const QStringList &pageOrigins = {})
{
    if (entry.isEmpty())
        return {};
    return {{entry.host, quint16(entry.port.value_or(usualTlsPort)), pageOrigins}};
}

} // namespace

QList<WatchedHost> wantedHosts(const DomainDesk &desk)
{
    QList<WatchedHost> hosts;
    const QStringList platforms = desk.platforms();
    for (const QString &platform : platforms) {
        const DomainPlan plan = desk.plan(platform);
        const QStringList pages = pageOrigins(plan, desk.plan(inventoryPlan));
        for (auto list = plan.wanted.cbegin(); list != plan.wanted.cend(); ++list) {
            for (const DomainEntry &entry : list.value()) {
                const bool isCalled = list.key() != "business"_L1 && plan.calledByPages.contains(entry.host);
                if (hasTls(list.key()))
                    addHosts(hosts, hostOf(entry, isCalled ? pages : QStringList()));
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
        const auto known = std::ranges::find_if(
            hosts, [&](const WatchedHost &one) { return one.host == host.host && one.port == host.port; });
        if (known == hosts.end()) {
            hosts.append(host);
            continue;
        }
        known->pageOrigins += host.pageOrigins;
        known->pageOrigins.removeDuplicates();
    }
}
