// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/base/clock.h"
#include "app/base/pagedtable.h"

#include <QSet>

class PendingChanges;

/// The shop's orders as the backend lists them. Names and phone numbers are masked until revealed.
class OrderModel final : public PagedTable<OrderSummary, OrderQuery>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        StateColumn,
        PlacedColumn,
        RecipientColumn,
        TotalColumn,
        GoodsColumn, // last: the row's actions cover its end under the pointer
        ColumnCount,
    };
    enum OrderRole {
        StateRole = FirstFreeRole, ///< int: OrderState
    };

    OrderModel(Backend &backend, PendingChanges &changes, Clock clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Asks the backend to sort; a column that it can't sort by does nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// The name that the backend sorts this column by; empty where it can't.
    QString sortName(int column) const;

    bool isRevealed() const { return m_isRevealed; }
    void setRevealed(bool isRevealed);

protected:
    Task<PageOf<OrderSummary>> ask(const OrderQuery &query) override;

private:
    QString displayText(const OrderSummary &order, int column) const;
    QString recipientText(const OrderSummary &order) const;
    QString goodsText(const OrderSummary &order) const;
    QString tooltip(const OrderSummary &order, int column) const;
    QVariant sortValue(const OrderSummary &order, int column) const;
    void onChangesChanged();

    Backend &m_backend;
    PendingChanges &m_changes;
    Clock m_clock;
    QSet<OrderId> m_waiting{}; ///< orders with an action that waits
    bool m_isRevealed = false;
};
