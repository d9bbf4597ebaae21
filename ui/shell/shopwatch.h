// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertdesk.h"
#include "app/alerts/alertpost.h"
#include "app/backend/backend.h"
#include "app/domains/domainwatch.h"
#include "app/domains/hosthistory.h"

class DomainDesk;
class HostChecker;
class LocalDatabase;
struct ShopProfile;

/// Watches the hosts of an open shop's domain lists: those that are wanted here, and those that its backend
/// keeps. The sample shop's do not exist, so nobody looks at them.
class ShopWatch : public QObject
{
    Q_OBJECT
public:
    /// What a shop's watch stands on; all outlive it.
    struct Means {
        const ShopProfile &profile;
        Backend &backend;
        DomainDesk &domains;
        HostChecker &checker;
        LocalDatabase &database;
        SecretStore &secrets;
        Clock clock{};
    };

    explicit ShopWatch(const Means &means, QObject *parent = nullptr);

    AlertDesk &alerts() { return m_alerts; }
    AlertPost &post() { return m_post; }
    const HostHistory &history() const { return m_history; }
    DomainWatch &watch() { return m_watch; }
    /// Reads the backend's lists, once somebody is signed in. What had not arrived anywhere when the program
    /// ended last is sent a little later: a start has other things to do.
    void start();

private:
    void refreshHosts();

    const ShopProfile &m_profile;
    Backend &m_backend;
    DomainDesk &m_domains;
    QList<WatchedHost> m_backendHosts{};
    NetworkCourier m_courier;
    AlertPost m_post;
    AlertDesk m_alerts;
    HostHistory m_history;
    DomainWatch m_watch;
    LatestOnly m_reading{};
};
