// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/shop/order.h"

#include <QWidget>

class QVBoxLayout;

/// A customer's last orders, newest first, each a button that opens the order.
class RecentOrders : public QWidget
{
    Q_OBJECT
public:
    explicit RecentOrders(Clock clock, QWidget *parent = nullptr);

    void setOrders(const QList<OrderSummary> &orders, const QString &currency);

Q_SIGNALS:
    void orderPicked(const OrderId &order);

private:
    QWidget *makeLine(const OrderSummary &order, const QString &currency);

    Clock m_clock;
    QVBoxLayout *m_lines = nullptr;
};
