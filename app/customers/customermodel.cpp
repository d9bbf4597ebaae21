// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/customers/customermodel.h"

#include "app/base/format.h"

using namespace Qt::StringLiterals;

CustomerModel::CustomerModel(Backend &backend, Clock clock, QObject *parent)
    : PagedTable(backend.capabilities().customers.value_or(CustomerAbilities{}).list.largestPage, parent),
      m_backend(backend), m_clock(std::move(clock))
{
}

int CustomerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == OrdersColumn || section == SpentColumn;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Customer");
    case PhoneColumn:
        return tr("Phone");
    case OrdersColumn:
        return tr("Orders");
    case SpentColumn:
        return tr("Spent", "column: money spent so far");
    case RegisteredColumn:
        return tr("Registered");
    case LastOrderColumn:
        return tr("Last order");
    }
    return {};
}

QVariant CustomerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomerSummary *customer = rowAt(index.row());
    if (!customer)
        return skeletonData(role);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*customer, index.column());
    case Qt::ToolTipRole:
        return tooltip(*customer, index.column());
    case IdRole:
        return customer->id.value;
    case SortRole:
        return sortValue(*customer, index.column());
    case RevealedRole:
        return isRevealed(customer->id);
    }
    return {};
}

void CustomerModel::sort(int column, Qt::SortOrder order)
{
    const QString name = sortName(column);
    if (name.isEmpty())
        return;
    CustomerQuery wanted = query();
    wanted.sort = name;
    wanted.order = order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending;
    setQuery(wanted);
}

QString CustomerModel::sortName(int column) const
{
    static const QHash<int, QString> names{{NameColumn, u"name"_s},
                                           {OrdersColumn, u"orderCount"_s},
                                           {SpentColumn, u"spent"_s},
                                           {RegisteredColumn, u"registeredAt"_s},
                                           {LastOrderColumn, u"lastOrderAt"_s}};
    const QString name = names.value(column);
    const auto &customers = m_backend.capabilities().customers;
    return customers && customers->list.sortsBy(name) ? name : QString();
}

void CustomerModel::setRevealed(const CustomerId &customer, bool isRevealed)
{
    if (isRevealed)
        m_revealed.insert(customer);
    else
        m_revealed.remove(customer);
    if (const int row = rowOf(customer); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CustomerModel::setAllRevealed(bool isRevealed)
{
    m_isAllRevealed = isRevealed;
    m_revealed.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PhoneColumn), index(rowCount() - 1, PhoneColumn));
}

Task<PageOf<CustomerSummary>> CustomerModel::ask(const CustomerQuery &query)
{
    return m_backend.customers(query);
}

QString CustomerModel::displayText(const CustomerSummary &customer, int column) const
{
    const QString unknown = QString::fromUtf16(unknownValue);
    switch (column) {
    case NameColumn:
        return customer.name.isEmpty() ? tr("(no name)") : customer.name;
    case PhoneColumn:
        if (customer.phone.isEmpty())
            return unknown;
        return isRevealed(customer.id) ? customer.phone : maskedPhone(customer.phone);
    case OrdersColumn:
        return customer.orderCount ? formatNumber(*customer.orderCount) : unknown;
    case SpentColumn:
        return customer.spent ? formatMoney(*customer.spent, m_backend.currency()) : unknown;
    case RegisteredColumn:
        return formatTime(customer.registeredAt, m_clock());
    case LastOrderColumn:
        return formatTime(customer.lastOrderAt, m_clock());
    }
    return {};
}

QString CustomerModel::tooltip(const CustomerSummary &customer, int column) const
{
    switch (column) {
    case NameColumn:
        return customer.name;
    case PhoneColumn:
        return isRevealed(customer.id) ? QString() : tr("Hidden until asked for");
    case RegisteredColumn:
        return formatExactTime(customer.registeredAt);
    case LastOrderColumn:
        return formatExactTime(customer.lastOrderAt);
    default:
        return {};
    }
}

/// Never the phone number: what is sorted by can be read out by scripts and screen readers.
QVariant CustomerModel::sortValue(const CustomerSummary &customer, int column) const
{
    switch (column) {
    case OrdersColumn:
        return customer.orderCount.value_or(-1);
    case SpentColumn:
        return customer.spent.value_or(Money{-1}).minor;
    case RegisteredColumn:
        return customer.registeredAt;
    case LastOrderColumn:
        return customer.lastOrderAt;
    default:
        return displayText(customer, column);
    }
}
