// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayresidence.h"

#include "app/alerts/alertdesk.h"
#include "app/base/format.h"
#include "app/domains/domainwatch.h"
#include "app/workspace/shopprofile.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/icons.h"
#include "ui/services.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace {

bool waits(const Incident &incident, const QDateTime &now)
{
    const bool isAsleep = incident.snoozedUntil && now < *incident.snoozedUntil;
    return incident.isActive() && !incident.acknowledged && !isAsleep;
}

} // namespace

ClosingWay closingWay(const std::optional<bool> &wanted, bool hasTray, bool isWatching)
{
    if (!hasTray || !isWatching)
        return ClosingWay::Quit;
    if (!wanted)
        return ClosingWay::Ask;
    return *wanted ? ClosingWay::Stay : ClosingWay::Quit;
}

TrayResidence::TrayResidence(Question hasTray, QObject *parent)
    : QObject(parent), m_hasTray(hasTray ? std::move(hasTray) : &QSystemTrayIcon::isSystemTrayAvailable)
{
}

TrayResidence::~TrayResidence() = default;

bool TrayResidence::isPossible() const
{
    return m_hasTray();
}

void TrayResidence::setShop(const ShopServices *shop)
{
    m_shop = shop;
    m_connections.reset();
    if (m_isStaying)
        stay();
}

void TrayResidence::make()
{
    if (m_icon)
        return;
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("&Open Zhanggui"), this, &TrayResidence::openAsked);
    m_menu->addSeparator();
    m_state = m_menu->addAction(QString());
    m_state->setEnabled(false);
    m_look = m_menu->addAction(icon(u"refresh"_s), tr("&Look now"), this, [this] {
        if (m_shop)
            m_shop->watch.lookNow();
    });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &TrayResidence::quitAsked);
    m_icon = std::make_unique<QSystemTrayIcon>(icon(u"shield"_s));
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayResidence::noticeClicked);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openAsked();
            });
}

void TrayResidence::stay()
{
    make();
    m_isStaying = true;
    m_connections = std::make_unique<QObject>();
    if (m_shop) {
        connect(&m_shop->alerts, &AlertDesk::changed, m_connections.get(), [this] { refresh(); });
        connect(&m_shop->watch, &DomainWatch::changed, m_connections.get(), [this] { refresh(); });
    }
    refresh();
    m_icon->show();
}

void TrayResidence::leave()
{
    if (!std::exchange(m_isStaying, false))
        return;
    m_connections.reset();
    m_icon->hide();
}

std::optional<AlertLevel> TrayResidence::level() const
{
    std::optional<AlertLevel> worst;
    if (!m_shop)
        return worst;
    for (const Incident &incident : m_shop->alerts.book().all()) {
        if (waits(incident, m_shop->clock()) && (!worst || *worst < incident.level))
            worst = incident.level;
    }
    return worst;
}

QString TrayResidence::summary() const
{
    if (!m_shop)
        return tr("No shop is open.");
    if (m_shop->watch.isLooking())
        return tr("Looking at %n host(s)…", nullptr, int(m_shop->watch.hosts().size()));
    const auto last = m_shop->watch.lastRound();
    if (!last)
        return tr("Not looked yet.");
    const QString when = formatTime(*last, m_shop->clock());
    if (m_shop->watch.isOffline())
        return tr("%1: no host could be reached from here.", "when").arg(when);
    const int waiting = m_shop->alerts.waitingCount();
    return waiting == 0 ? tr("%1: nothing is wrong.", "when").arg(when)
                        : tr("%1: %n alert(s) wait.", "when", waiting).arg(when);
}

void TrayResidence::refresh()
{
    const auto worst = level();
    const ChipLook look =
        worst ? AlertWords::levelLook(*worst) : ChipLook{.role = theme::Role::Good, .icon = u"shield"_s};
    m_icon->setIcon(icon(look.icon, look.role));
    m_state->setText(summary());
    m_look->setEnabled(m_shop && !m_shop->watch.hosts().isEmpty() && !m_shop->watch.isLooking());
    m_icon->setToolTip(m_shop ? m_shop->profile.name + u'\n' + summary() : summary());
}

void TrayResidence::say(const QString &title, const QString &text, AlertLevel level)
{
    if (!isPossible())
        return;
    make();
    if (!m_icon->isVisible()) {
        m_icon->setIcon(icon(u"alerts"_s));
        m_icon->show(); // only an icon that is shown can say something
    }
    m_icon->showMessage(title, text,
                        level >= AlertLevel::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
}
