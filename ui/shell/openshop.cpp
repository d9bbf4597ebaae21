// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/openshop.h"

#include "app/base/logging.h"
#include "app/domains/domaindesk.h"
#include "app/domains/hostcheckerondemand.h"
#include "app/domains/registrationdates.h"
#include "app/traffic/trafficdesk.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/settings.h"
#include "ui/common/pictureloader.h"
#include "ui/connect/shopconnection.h"
#include "ui/shell/shopwatch.h"

namespace {

/// Before the request log is watched: the first page has its answers first.
constexpr std::chrono::seconds trafficAfter{2};

} // namespace

OpenShop::OpenShop(const ShopProfile &profile, const QString &connectorFile,
                   std::unique_ptr<CredentialSource> credentials, LocalDatabase &database, Settings &settings,
                   SecretStore &secrets, const QString &registrationsFolder, QObject *parent)
    : QObject(parent), m_profile(profile), m_credentials(std::move(credentials)),
      m_connection(std::make_unique<ShopConnection>(m_profile, connectorFile, *m_credentials)),
      m_changes(std::make_unique<PendingChanges>(database, profile.id, systemClock())),
      m_applier(std::make_unique<ChangeApplier>(m_connection->backend(), *m_changes)),
      m_pictures(std::make_unique<PictureLoader>(m_connection->backend())),
      m_domains(std::make_unique<DomainDesk>(database, profile.id, systemClock())),
      m_registrationDates(std::make_unique<RegistrationDates>(registrationsFolder)),
      m_hostChecker(std::make_unique<HostCheckerOnDemand>(registrationsFolder)),
      m_watch(std::make_unique<ShopWatch>(ShopWatch::Means{.profile = m_profile,
                                                           .backend = m_connection->backend(),
                                                           .domains = *m_domains,
                                                           .checker = *m_hostChecker,
                                                           .database = database,
                                                           .secrets = secrets,
                                                           .clock = systemClock()})),
      m_traffic(std::make_unique<TrafficDesk>(TrafficDesk::Means{.backend = m_connection->backend(),
                                                                 .applier = *m_applier,
                                                                 .alerts = m_watch->alerts(),
                                                                 .database = database,
                                                                 .settings = settings,
                                                                 .secrets = secrets,
                                                                 .shop = profile.id,
                                                                 .clock = systemClock()})),
      m_settings(settings)
{
    connect(&m_connection->backend(), &Backend::sessionChanged, this, &OpenShop::onSessionChanged);
    m_trafficSoon.setSingleShot(true);
    m_trafficSoon.setInterval(trafficAfter);
    connect(&m_trafficSoon, &QTimer::timeout, m_traffic.get(), &TrafficDesk::start);
}

OpenShop::~OpenShop() = default;

Task<Done> OpenShop::load()
{
    return m_connection->backend().load().andThen([this](const ConnectorDescription &) {
        if (!m_traffic->needsSession())
            m_trafficSoon.start();
        return Done{};
    });
}

ShopServices OpenShop::services()
{
    return {.profile = m_profile,
            .backend = m_connection->backend(),
            .changes = *m_changes,
            .applier = *m_applier,
            .pictures = *m_pictures,
            .settings = m_settings,
            .domains = *m_domains,
            .watch = m_watch->watch(),
            .alerts = m_watch->alerts(),
            .traffic = *m_traffic,
            .hostChecker = m_hostChecker.get(),
            .clock = systemClock(),
            .alertPost = &m_watch->post(),
            .hostHistory = &m_watch->history(),
            .registrationDates = m_registrationDates.get()};
}

void OpenShop::signIn()
{
    m_signingIn.run(m_connection->backend().signIn(), [](const Result<Session> &) {});
}

void OpenShop::signOut()
{
    m_connection->backend().signOut();
}

/// What a crash left open is found out about once somebody is signed in, by reading only.
void OpenShop::onSessionChanged()
{
    if (!m_connection->backend().session())
        return;
    Q_EMIT signedIn();
    if (std::exchange(m_isSettled, true))
        return;
    m_watch->start();
    m_trafficSoon.start();
    m_settling.run(m_applier->settleOpen(), [](const Result<Done> &settled) {
        if (!settled)
            qCWarning(logWorkspace, "open changes could not be looked up: %s",
                      qPrintable(settled.error().detail));
    });
}
