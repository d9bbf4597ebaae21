// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"
#include "ui/services.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;
class TextLabel;

/// Everything about one order, to read: recipient, lines, money, notes, parcels, history.
/// Name, phone and address are masked until revealed.
class OrderSheet : public QWidget
{
    Q_OBJECT
public:
    OrderSheet(const Order &order, const ShopServices &services, bool isRevealed, QWidget *parent = nullptr);

    void setRevealed(bool isRevealed);

Q_SIGNALS:
    void customerRequested(const QString &customerId);

private:
    QWidget *makeRecipient();
    QWidget *makeLines();
    QWidget *makeLine(const OrderLine &line);
    QWidget *makeMoney();
    QWidget *makeNotes();
    QWidget *makeParcels();
    QWidget *makeHistory();
    QString money(Money amount) const;
    void showRecipient();
    void showPictures();

    Order m_order{};
    const ShopServices &m_services;
    bool m_isRevealed = false;
    TextLabel *m_recipient = nullptr;
    TextLabel *m_address = nullptr;
    QList<std::pair<QWidget *, QString>> m_pictures{}; // labels and the addresses they wait for
};
