// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "ui/common/page.h"
#include "ui/services.h"

class AlertModel;
class AlertPanel;
class Banner;
class DetailSplitter;
class PageHeader;
class QPushButton;
class StateStack;
class TableView;

/// What is wrong with the shop's hosts and certificates, since when, and who has seen it.
class AlertsPage : public Page
{
    Q_OBJECT
public:
    explicit AlertsPage(const ShopServices &services, QWidget *parent = nullptr);
    ~AlertsPage() override;

    /// Looks at all hosts now.
    void reload() override;
    /// The key of an incident.
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override { return m_isSettled; }

private:
    void makeHeader();
    void makeList();
    void makeCommands();
    void connectParts();
    void refresh();
    void refreshHeader();
    void refreshEmpty();
    void refreshPanel();
    void showTimeline();
    void refreshTroubles();
    void openNotifications();
    void openMaintenance();
    void snooze(const QString &key);
    void openIncident(const QString &key);
    QString currentKey() const;
    void acknowledge(const QString &key);
    void report(const Result<Done> &result);

    const ShopServices &m_services;
    bool m_isSettled = false;
    LatestOnly m_signingIn{};
    AlertModel *m_model = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_look = nullptr;
    Banner *m_banner = nullptr;
    Banner *m_troubles = nullptr; ///< of the ways to tell alerts outside the window
    TableView *m_table = nullptr;
    StateStack *m_states = nullptr;
    AlertPanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
    QAction *m_open = nullptr;
    QAction *m_seen = nullptr;
    QAction *m_snooze = nullptr;
    QAction *m_notifications = nullptr;
    QAction *m_maintenance = nullptr;
};
