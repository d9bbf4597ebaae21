// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alertnotifier.h"

#include "app/alerts/alertdesk.h"
#include "ui/alerts/alertwords.h"
#include "ui/shell/trayresidence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

AlertNotifier::AlertNotifier(AlertDesk &desk, TrayResidence &tray, const QString &shop, Clock clock,
                             QObject *parent)
    : QObject(parent), m_tray(tray), m_shop(shop), m_clock(std::move(clock))
{
    connect(&desk, &AlertDesk::toldTogether, this, &AlertNotifier::show);
    connect(&tray, &TrayResidence::noticeClicked, this, [this] { Q_EMIT picked(m_lastKey); });
}

/// One notification, however many: the worst in words, the others counted. Notices stay in the list:
/// nobody is woken for them.
void AlertNotifier::show(const QList<AlertMessage> &messages)
{
    QList<Incident> incidents;
    for (const AlertMessage &message : messages) {
        if (message.incident.level >= AlertLevel::Warning)
            incidents.append(message.incident);
    }
    if (incidents.isEmpty())
        return;
    const Incident &worst = *std::ranges::max_element(incidents, {}, &Incident::level);
    m_lastKey = worst.key;
    const QString title =
        tr("%1: %2", "shop: level of an alert").arg(m_shop, AlertWords::levelLook(worst.level).text);
    QString text = AlertWords::sentence(worst, m_clock());
    if (incidents.size() > 1)
        text += u'\n' + tr("… and %n more alert(s)", nullptr, int(incidents.size()) - 1);
    m_tray.say(title, text, worst.level);
}
