// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopwatch.h"

#include "app/base/logging.h"
#include "app/domains/domaindesk.h"
#include "app/workspace/shopprofile.h"

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 usualTlsPort = 443;

void addHost(QList<WatchedHost> &hosts, const DomainEntry &entry)
{
    const WatchedHost host{entry.host, quint16(entry.port.value_or(usualTlsPort))};
    if (!entry.isEmpty() && !hosts.contains(host))
        hosts.append(host);
}

/// Lists for UDP and TCP have nothing that TLS could be looked at.
bool hasTls(QStringView category)
{
    return category != "udp"_L1 && category != "tcp"_L1;
}

} // namespace

ShopWatch::ShopWatch(const Means &means, QObject *parent)
    : QObject(parent), m_profile(means.profile), m_backend(means.backend), m_domains(means.domains),
      m_alerts(means.database, means.profile.id, means.clock), m_history(means.database, means.profile.id),
      m_watch(means.checker, m_alerts, m_history, means.clock)
{
    connect(&m_domains, &DomainDesk::changed, this, &ShopWatch::refreshHosts);
}

void ShopWatch::start()
{
    refreshHosts();
    if (m_profile.isSample || !m_backend.capabilities().hasServerDomains)
        return;
    m_reading.run(m_backend.serverDomains(), [this](const Result<QList<ServerDomain>> &domains) {
        if (!domains) {
            qCWarning(logWorkspace) << "the domains to watch could not be read:" << domains.error().detail;
            return;
        }
        m_backendHosts.clear();
        for (const ServerDomain &domain : *domains) {
            if (hasTls(domain.category))
                addHost(m_backendHosts, domainFromText(domain.host));
        }
        refreshHosts();
    });
}

void ShopWatch::refreshHosts()
{
    if (m_profile.isSample)
        return;
    QList<WatchedHost> hosts = m_backendHosts;
    const QStringList platforms = m_domains.platforms();
    for (const QString &platform : platforms) {
        const DomainLists wanted = m_domains.plan(platform).wanted;
        for (auto list = wanted.cbegin(); list != wanted.cend(); ++list) {
            for (const DomainEntry &entry : list.value()) {
                if (hasTls(list.key()))
                    addHost(hosts, entry);
            }
        }
    }
    m_watch.setHosts(hosts);
}
