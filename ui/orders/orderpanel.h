// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/order.h"
#include "ui/services.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class ActionForm;
class Banner;
class FlowLayout;
class OrderSheet;
class QBoxLayout;
class QPushButton;
class StateStack;
struct OrderAction;

/// One order beside the list: what can be done with it, what waits for it, and everything about it.
/// Actions become pending changes; nothing is sent from here.
class OrderPanel : public QWidget
{
    Q_OBJECT
public:
    explicit OrderPanel(const ShopServices &services, QWidget *parent = nullptr);

    void open(const OrderId &id);
    const OrderId &orderId() const { return m_id; }
    /// Reads the order again; what is shown, and a form that is being filled in, stay.
    void reload();
    /// Shows none any more.
    void forget();
    void setRevealed(bool isRevealed);
    /// Opens the form of an action, if it is allowed now; after loading if need be.
    void startAction(const QString &action);
    bool isSettled() const;

Q_SIGNALS:
    /// The order as it is now.
    void loaded(const Order &order);
    void customerRequested(const QString &customerId);

private:
    QWidget *makeContent();
    void show(const Order &order);
    void showSheet();
    void showActions();
    void showWaiting();
    void tabIntoForm();
    void closeForm();
    void openForm(const OrderAction &action, const QList<Carrier> &carriers);
    void askCarriersFor(const OrderAction &action);
    void keep(const OrderAction &action, const QJsonObject &input);
    QHash<QString, QString> initialInput(const OrderAction &action) const;

    const ShopServices &m_services;
    OrderId m_id{};
    std::optional<Order> m_order{};
    QString m_actionToStart{};
    bool m_isRevealed = false;
    LatestOnly m_loading{};
    LatestOnly m_carrierLoading{};
    StateStack *m_states = nullptr;
    Banner *m_waiting = nullptr;
    FlowLayout *m_actions = nullptr;
    QBoxLayout *m_column = nullptr;
    QPointer<ActionForm> m_form{};
    QPointer<OrderSheet> m_sheet{};
};
