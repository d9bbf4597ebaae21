// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/common/sidepanel.h"
#include "ui/services.h"

class QToolButton;
class QVBoxLayout;
class RecentOrders;
class StateStack;
class TextLabel;

/// One customer beside the list: figures, addresses and last orders. Phone numbers and addresses are
/// masked until they are asked for, and masked again for the next customer.
class CustomerPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit CustomerPanel(const ShopServices &services, QWidget *parent = nullptr);

    void showCustomer(const CustomerId &id, bool isRevealed);
    void reload();
    const CustomerId &customerId() const { return m_id; }
    void setRevealed(bool isRevealed);
    bool isSettled() const { return !m_isLoading; }

Q_SIGNALS:
    /// The eye was used: the list follows.
    void revealAsked(bool isRevealed);
    void orderPicked(const OrderId &order);

private:
    QWidget *makeContent();
    QWidget *makeFacts();
    void take(const Result<Customer> &answer);
    void refresh();
    void refreshAddresses();
    void clear(QVBoxLayout *lines);

    ShopServices m_services;
    CustomerId m_id{};
    Customer m_customer{};
    bool m_isLoading = false;
    bool m_isRevealed = false;
    LatestOnly m_reading{};

    StateStack *m_states = nullptr;
    QToolButton *m_eye = nullptr;
    TextLabel *m_phone = nullptr;
    TextLabel *m_orderCount = nullptr;
    TextLabel *m_spent = nullptr;
    TextLabel *m_registered = nullptr;
    TextLabel *m_lastOrder = nullptr;
    TextLabel *m_idText = nullptr;
    QVBoxLayout *m_addresses = nullptr;
    TextLabel *m_addressTitle = nullptr;
    TextLabel *m_orderTitle = nullptr;
    RecentOrders *m_orders = nullptr;
};
