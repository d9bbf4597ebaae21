// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Sidebar;
class StatusLine;
class TrayResidence;
struct ShopServices;

/// What a window's frame says of its open shop, kept true while this lives: who is signed in and whether the
/// backend answers, how much waits on which page, how many changes; and alerts, outside the window too.
class ShopIndicators : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it. tray: null where there is none.
    ShopIndicators(const ShopServices &shop, Sidebar &sidebar, StatusLine &status, TrayResidence *tray);
    /// Nothing waits any more.
    ~ShopIndicators() override;

Q_SIGNALS:
    /// A notification was clicked.
    void alertPicked(const QString &incidentKey);

private:
    void watchBackend();
    void watchAlerts();
    void watchChanges();
    void showSession();

    const ShopServices &m_shop;
    Sidebar &m_sidebar;
    StatusLine &m_status;
    TrayResidence *m_tray;
};
