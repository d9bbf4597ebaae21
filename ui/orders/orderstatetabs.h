// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"
#include "ui/common/flattabs.h"

/// One tab for all orders and one for each state that the backend has, with how many stand there.
class OrderStateTabs : public FlatTabs
{
    Q_OBJECT
public:
    explicit OrderStateTabs(const QList<OrderState> &states, QWidget *parent = nullptr);

    /// States without a count here show none: not known is not zero.
    void setCounts(const QList<OrderCount> &counts);
    /// Nothing for the tab of all orders.
    std::optional<OrderState> state() const;
    void setState(std::optional<OrderState> state);

Q_SIGNALS:
    void stateChosen();

private:
    QList<OrderState> m_states{};
};
