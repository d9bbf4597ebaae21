// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordermodel.h"

#include "app/base/format.h"
#include "app/orders/ordertexts.h"
#include "app/workspace/pendingchanges.h"

using namespace Qt::StringLiterals;

namespace {

QSet<OrderId> ordersWithChanges(const PendingChanges &changes)
{
    QSet<OrderId> orders;
    for (const PendingChange &change : changes.all()) {
        if (change.entity.kind == EntityRef::Kind::Order)
            orders.insert({change.entity.id});
    }
    return orders;
}

} // namespace

OrderModel::OrderModel(Backend &backend, PendingChanges &changes, Clock clock, QObject *parent)
    : PagedTable(backend.capabilities().orders.value_or(OrderAbilities{}).list.largestPage, parent),
      m_backend(backend), m_changes(changes), m_clock(std::move(clock)), m_waiting(ordersWithChanges(changes))
{
    connect(&m_changes, &PendingChanges::changed, this, &OrderModel::onChangesChanged);
}

int OrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == TotalColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Order");
    case StateColumn:
        return tr("State");
    case PlacedColumn:
        return tr("Placed");
    case RecipientColumn:
        return tr("Recipient");
    case GoodsColumn:
        return tr("Goods");
    case TotalColumn:
        return tr("Total");
    }
    return {};
}

QVariant OrderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrderSummary *order = rowAt(index.row());
    if (!order)
        return skeletonData(role);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*order, index.column());
    case Qt::ToolTipRole:
        return tooltip(*order, index.column());
    case IdRole:
        return order->id.value;
    case SortRole:
        return sortValue(*order, index.column());
    case PendingRole:
        return index.column() == StateColumn && m_waiting.contains(order->id);
    case StateRole:
        return int(order->state);
    }
    return {};
}

QString OrderModel::displayText(const OrderSummary &order, int column) const
{
    switch (column) {
    case NumberColumn:
        return order.number;
    case StateColumn:
        return OrderTexts::state(order.state, order.stateText);
    case PlacedColumn:
        return formatTime(order.placedAt, m_clock());
    case RecipientColumn:
        return recipientText(order);
    case GoodsColumn:
        return goodsText(order);
    case TotalColumn:
        return formatMoney(order.total, m_backend.currency());
    }
    return {};
}

QString OrderModel::recipientText(const OrderSummary &order) const
{
    const QString name = order.recipient.name.isEmpty() ? order.customerName : order.recipient.name;
    const QString phone = order.recipient.phone;
    return m_isRevealed ? QString(name + u"  " + phone)
                        : QString(maskedName(name) + u"  " + maskedPhone(phone));
}

QString OrderModel::goodsText(const OrderSummary &order) const
{
    if (order.pieces <= 1 || order.firstLine.isEmpty())
        return order.firstLine;
    return tr("%1 (%Ln piece(s))", "first article of an order, pieces in all", int(order.pieces))
        .arg(order.firstLine);
}

QString OrderModel::tooltip(const OrderSummary &order, int column) const
{
    if (column == StateColumn && m_waiting.contains(order.id))
        return tr("An action on this order waits to be applied.");
    if (column == PlacedColumn)
        return formatExactTime(order.placedAt);
    if (column == GoodsColumn && !order.memo.isEmpty())
        return displayText(order, column) + u'\n' + tr("Memo: %1").arg(order.memo);
    return column == GoodsColumn || column == NumberColumn ? displayText(order, column) : QString();
}

QVariant OrderModel::sortValue(const OrderSummary &order, int column) const
{
    switch (column) {
    case PlacedColumn:
        return order.placedAt;
    case TotalColumn:
        return order.total.minor;
    default:
        return displayText(order, column);
    }
}

void OrderModel::sort(int column, Qt::SortOrder order)
{
    const QString name = sortName(column);
    if (name.isEmpty())
        return;
    OrderQuery wanted = query();
    wanted.sort = name;
    wanted.order = order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending;
    setQuery(wanted);
}

QString OrderModel::sortName(int column) const
{
    static const QHash<int, QString> names{
        {NumberColumn, u"number"_s}, {PlacedColumn, u"placedAt"_s}, {TotalColumn, u"total"_s}};
    const QString name = names.value(column);
    const auto &orders = m_backend.capabilities().orders;
    return orders && orders->list.sortsBy(name) ? name : QString();
}

void OrderModel::setRevealed(bool isRevealed)
{
    if (isRevealed == m_isRevealed)
        return;
    m_isRevealed = isRevealed;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, RecipientColumn), index(rowCount() - 1, RecipientColumn));
}

Task<PageOf<OrderSummary>> OrderModel::ask(const OrderQuery &query)
{
    return m_backend.orders(query);
}

void OrderModel::onChangesChanged()
{
    const QSet<OrderId> before = std::exchange(m_waiting, ordersWithChanges(m_changes));
    const auto touched = before + m_waiting;
    for (const OrderId &order : touched) {
        if (const int row = rowOf(order); row >= 0)
            Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
    }
}
