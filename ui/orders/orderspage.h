// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/order.h"
#include "ui/common/page.h"
#include "ui/common/pagedlist.h"
#include "ui/services.h"

class OrderModel;
class OrderPanel;
class OrderStateTabs;
class PageHeader;
class QToolButton;
class SidePanel;
class DetailSplitter;
class TableView;
struct EntityRef;
struct OrderAbilities;
struct OrderAction;

/// The shop's orders: tabs by state, one search for whatever was read out on the phone, the order
/// beside the list.
class OrdersPage : public Page
{
    Q_OBJECT
public:
    explicit OrdersPage(const ShopServices &services, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void reload() override;
    void focusSearch() override;
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override;

private:
    PageHeader *makeHeader();
    TableView *makeTable();
    SidePanel *makePanel();
    QAction *makeRevealAction();
    QList<QAction *> rowActions(const QModelIndex &index);
    QAction *rowAction(const OrderAction &action);
    void query();
    void search(const QString &text);
    void searchFurther();
    PagedList::EmptyText emptyText() const;
    void showCount();
    void askCounts();
    void setRevealed(bool isRevealed);
    void openOrder(const OrderId &id);
    void startAction(const OrderId &id, const QString &action);
    void refresh(const EntityRef &entity);
    void takeOff(const EntityRef &entity);
    const OrderAbilities &abilities() const;

    const ShopServices &m_services;
    std::unique_ptr<OrderModel> m_model{};
    LatestOnly m_counting{};
    LatestOnly m_merging{};
    QString m_searched{};
    OrderId m_gone{};     ///< by the last action that ended one
    OrderId m_rowOrder{}; ///< that the row actions were last offered for
    QHash<QString, QAction *> m_rowActions{};
    QAction *m_reveal = nullptr;
    PageHeader *m_header = nullptr;
    OrderStateTabs *m_tabs = nullptr;
    PagedList *m_list = nullptr;
    OrderPanel *m_order = nullptr;
    SidePanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
};
