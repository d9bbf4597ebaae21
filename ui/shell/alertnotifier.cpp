// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alertnotifier.h"

#include "app/alerts/alertdesk.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/icons.h"

#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

AlertNotifier::AlertNotifier(AlertDesk &desk, const QString &shop, Clock clock, QObject *parent)
    : QObject(parent), m_shop(shop), m_clock(std::move(clock))
{
    connect(&desk, &AlertDesk::told, this, &AlertNotifier::show);
}

/// Notices stay in the list: nobody is woken for them.
void AlertNotifier::show(const AlertMessage &message)
{
    if (message.incident.level < AlertLevel::Warning || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(icon(u"alerts"_s), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT picked(m_lastKey); });
        m_tray->show();
    }
    m_lastKey = message.incident.key;
    const auto kind =
        message.incident.level >= AlertLevel::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning;
    const QString level = AlertWords::levelLook(message.incident.level).text;
    m_tray->showMessage(tr("%1: %2", "shop: level of an alert").arg(m_shop, level),
                        AlertWords::sentence(message.incident, m_clock()), kind);
}
