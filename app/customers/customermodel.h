// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/base/clock.h"
#include "app/base/pagedtable.h"

#include <QSet>

/// The shop's customers, as the backend lists them. Phone numbers are masked in every role until they
/// are asked for, one row or the whole page at a time.
class CustomerModel final : public PagedTable<CustomerSummary, CustomerQuery>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        PhoneColumn,
        OrdersColumn,
        SpentColumn,
        RegisteredColumn,
        LastOrderColumn,
        ColumnCount,
    };
    enum CustomerRole {
        RevealedRole = FirstFreeRole, ///< bool: the phone number is shown in full
    };

    CustomerModel(Backend &backend, Clock clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::DescendingOrder) override;
    QString sortName(int column) const;

    bool isRevealed(const CustomerId &customer) const
    {
        return m_isAllRevealed || m_revealed.contains(customer);
    }
    void setRevealed(const CustomerId &customer, bool isRevealed);
    bool isAllRevealed() const { return m_isAllRevealed; }
    void setAllRevealed(bool isRevealed);

protected:
    Task<PageOf<CustomerSummary>> ask(const CustomerQuery &query) override;

private:
    QString displayText(const CustomerSummary &customer, int column) const;
    QString tooltip(const CustomerSummary &customer, int column) const;
    QVariant sortValue(const CustomerSummary &customer, int column) const;

    Backend &m_backend;
    Clock m_clock;
    QSet<CustomerId> m_revealed{};
    bool m_isAllRevealed = false;
};
