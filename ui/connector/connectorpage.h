// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/services.h"

class Banner;
class InterfaceModel;
class PageHeader;
class ReadCheck;
class TableView;
class TextLabel;

/// The interface that the shop's backend offers, and a check that runs every read of it.
class ConnectorPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectorPage(const ShopServices &services, QWidget *parent = nullptr);

    void reload() override;
    QList<QAction *> commands() const override { return {m_checkAction}; }
    bool isSettled() const override;

private:
    QWidget *makeFacts();
    QWidget *makeTable();
    void showFacts();
    void showRemarks();
    void check();
    void showFinished(int succeeded, int failed);

    const ShopServices &m_services;
    InterfaceModel *m_model = nullptr;
    ReadCheck *m_check = nullptr;
    PageHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    TableView *m_table = nullptr;
    QAction *m_checkAction = nullptr;
    TextLabel *m_person = nullptr;
    TextLabel *m_rights = nullptr;
    TextLabel *m_expiry = nullptr;
    TextLabel *m_writes = nullptr;
    TextLabel *m_remarksTitle = nullptr;
    TextLabel *m_remarks = nullptr;
};
