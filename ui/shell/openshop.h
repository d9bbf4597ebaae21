// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/workspace/shopprofile.h"
#include "ui/services.h"

#include <QObject>
#include <QTimer>

#include <memory>

class ConnectorBackend;
class CredentialSource;
class DomainDesk;
class HostCheckerOnDemand;
class LocalDatabase;
class SecretStore;
class ShopConnection;
class ShopWatch;
class RegistrationDates;
class TrafficDesk;

/// Everything of one open shop: its connection, its pending changes, its pictures. Lives as long as the
/// shop is open, and longer than its pages.
class OpenShop : public QObject
{
    Q_OBJECT
public:
    /// database, settings and secrets outlive it.
    OpenShop(const ShopProfile &profile, const QString &connectorFile,
             std::unique_ptr<CredentialSource> credentials, LocalDatabase &database, Settings &settings,
             SecretStore &secrets, const QString &registrationsFolder, QObject *parent = nullptr);
    ~OpenShop() override;

    /// Loads the connector, so that what the backend offers is known before the first page is built.
    Task<Done> load();
    /// As often as wanted; refers to parts of this.
    ShopServices services();
    const ShopProfile &profile() const { return m_profile; }
    /// Whatever page is shown: watches, counts and what a crash left open wait for it. Pages say what fails.
    void signIn();
    void signOut();

Q_SIGNALS:
    /// Somebody has signed in.
    void signedIn();

private:
    void onSessionChanged();

    ShopProfile m_profile;
    std::unique_ptr<CredentialSource> m_credentials;
    std::unique_ptr<ShopConnection> m_connection;
    std::unique_ptr<PendingChanges> m_changes;
    std::unique_ptr<ChangeApplier> m_applier;
    std::unique_ptr<PictureLoader> m_pictures;
    std::unique_ptr<DomainDesk> m_domains;
    std::unique_ptr<RegistrationDates> m_registrationDates;
    std::unique_ptr<HostCheckerOnDemand> m_hostChecker;
    std::unique_ptr<ShopWatch> m_watch;
    std::unique_ptr<TrafficDesk> m_traffic;
    Settings &m_settings;
    QTimer m_trafficSoon{};
    LatestOnly m_signingIn{};
    LatestOnly m_settling{};
    bool m_isSettled = false;
};
