// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopindicators.h"

#include "app/alerts/alertdesk.h"
#include "app/backend/backend.h"
#include "app/workspace/pendingchanges.h"
#include "ui/pages.h"
#include "ui/services.h"
#include "ui/shell/alertnotifier.h"
#include "ui/shell/shopswitcher.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/trayresidence.h"
#include "ui/shell/waitingcounts.h"

using namespace Qt::StringLiterals;

ShopIndicators::ShopIndicators(const ShopServices &shop, Sidebar &sidebar, StatusLine &status,
                               TrayResidence *tray)
    : m_shop(shop), m_sidebar(sidebar), m_status(status), m_tray(tray)
{
    watchBackend();
    watchAlerts();
    watchChanges();
    showSession();
}

ShopIndicators::~ShopIndicators()
{
    if (m_tray)
        m_tray->setShop(nullptr);
    for (const QString &id : pageIds())
        m_sidebar.setCount(id, 0);
    m_status.showPending(0);
}

void ShopIndicators::watchBackend()
{
    using Connection = StatusLine::Connection;
    connect(&m_shop.backend, &Backend::sessionChanged, this, &ShopIndicators::showSession);
    connect(&m_shop.backend, &Backend::reachabilityChanged, this, [this](bool isReachable) {
        const Connection reachable = m_shop.backend.session() ? Connection::Online : Connection::SignedOut;
        m_status.showConnection(isReachable ? reachable : Connection::Offline);
    });
    auto *counts = new WaitingCounts(m_shop, this);
    connect(counts, &WaitingCounts::counted, &m_sidebar, &Sidebar::setCount);
}

void ShopIndicators::watchAlerts()
{
    const auto count = [this] { m_sidebar.setCount(u"alerts"_s, m_shop.alerts.waitingCount()); };
    connect(&m_shop.alerts, &AlertDesk::changed, this, count);
    count();
    if (!m_tray)
        return;
    m_tray->setShop(&m_shop);
    auto *notifier = new AlertNotifier(m_shop.alerts, *m_tray, m_shop.profile.name, m_shop.clock, this);
    connect(notifier, &AlertNotifier::picked, this, &ShopIndicators::alertPicked);
}

void ShopIndicators::watchChanges()
{
    const auto count = [this] { m_status.showPending(m_shop.changes.counts().lines); };
    connect(&m_shop.changes, &PendingChanges::changed, this, count);
    count();
}

void ShopIndicators::showSession()
{
    const auto session = m_shop.backend.session();
    const QString name =
        session ? (session->displayName.isEmpty() ? session->user : session->displayName) : QString();
    const QString person = session && !session->role.isEmpty() && session->role != name
        ? tr("%1 (%2)", "person (role)").arg(name, session->role)
        : name;
    m_sidebar.switcher()->showPerson(person);
    m_status.showPerson(person);
    m_status.showConnection(session ? StatusLine::Connection::Online : StatusLine::Connection::SignedOut);
}
