// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/common/page.h"
#include "ui/services.h"

#include <QPersistentModelIndex>

class CustomerModel;
class CustomerPanel;
class DetailSplitter;
class PagedList;
class PageHeader;
class QMenu;
class QPushButton;
class TableView;

/// The shop's customers: find one, see what they bought. Phone numbers stay masked until they are
/// asked for, for one customer or for the page.
class CustomersPage : public Page
{
    Q_OBJECT
public:
    explicit CustomersPage(const ShopServices &services, QWidget *parent = nullptr);
    ~CustomersPage() override;

    void reload() override;
    void focusSearch() override;
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override;

private:
    void makeHeader();
    void makeList();
    void connectParts();
    void offerWhatThereIs();
    void search(const QString &text);
    void showCount();
    void openCustomer(const CustomerId &id);
    void openCurrent();
    void revealRow(const QModelIndex &index);
    void revealAll(bool isRevealed);
    QList<QAction *> rowActions(const QModelIndex &index);
    void addToMenu(const QModelIndex &index, QMenu *menu);

    ShopServices m_services;
    CustomerModel *m_model = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_revealAll = nullptr;
    TableView *m_table = nullptr;
    PagedList *m_list = nullptr;
    CustomerPanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
    QPersistentModelIndex m_actionRow{};
    QAction *m_open = nullptr;
    QAction *m_rowOpen = nullptr;
    QAction *m_rowReveal = nullptr;
};
