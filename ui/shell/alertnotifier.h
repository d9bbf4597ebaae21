// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QObject>

class AlertDesk;
class TrayResidence;
struct AlertMessage;

/// Says alerts outside the window, as notifications of the desktop, where it has a tray for them.
class AlertNotifier : public QObject
{
    Q_OBJECT
public:
    /// desk and tray outlive it.
    AlertNotifier(AlertDesk &desk, TrayResidence &tray, const QString &shop, Clock clock,
                  QObject *parent = nullptr);

Q_SIGNALS:
    /// A notification was clicked.
    void picked(const QString &incidentKey);

private:
    void show(const QList<AlertMessage> &messages);

    TrayResidence &m_tray;
    QString m_shop;
    Clock m_clock;
    QString m_lastKey{};
};
