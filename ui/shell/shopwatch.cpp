// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopwatch.h"

#include "app/base/logging.h"
#include "app/domains/domaindesk.h"
#include "app/workspace/shopprofile.h"
#include "ui/alerts/alertwords.h"

#include <QTimer>

namespace {

constexpr std::chrono::seconds calmAfterStart{5};

AlertWording alertWording()
{
    return {.sentence = &AlertWords::outwardSentence,
            .remedy = &AlertWords::remedy,
            .level = [](AlertLevel level) { return AlertWords::levelLook(level).text; }};
}

} // namespace

ShopWatch::ShopWatch(const Means &means, QObject *parent)
    : QObject(parent), m_profile(means.profile), m_backend(means.backend), m_domains(means.domains),
      m_courier(means.clock), m_post({.database = means.database,
                                      .secrets = means.secrets,
                                      .courier = m_courier,
                                      .shop = means.profile.id,
                                      .shopName = means.profile.name,
                                      .wording = alertWording(),
                                      .clock = means.clock}),
      m_alerts(means.database, means.profile.id, means.clock), m_history(means.database, means.profile.id),
      m_watch(means.checker, m_alerts, m_history, means.clock)
{
    m_alerts.setScribe(&m_post);
    connect(&m_domains, &DomainDesk::changed, this, &ShopWatch::refreshHosts);
}

void ShopWatch::start()
{
    QTimer::singleShot(calmAfterStart, this, [this] { m_post.sendDue(); });
    refreshHosts();
    if (m_profile.isSample || !m_backend.capabilities().hasServerDomains)
        return;
    m_reading.run(m_backend.serverDomains(), [this](const Result<QList<ServerDomain>> &domains) {
        if (!domains) {
            qCWarning(logWorkspace) << "the domains to watch could not be read:" << domains.error().detail;
            return;
        }
        m_backendHosts = hostsOf(*domains);
        refreshHosts();
    });
}

void ShopWatch::refreshHosts()
{
    if (m_profile.isSample)
        return;
    QList<WatchedHost> hosts = m_backendHosts;
    addHosts(hosts, wantedHosts(m_domains));
    m_watch.setHosts(hosts);
}
