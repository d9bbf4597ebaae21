// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connector/interfacemodel.h"

#include "app/base/format.h"
#include "app/orders/ordertexts.h"

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(u", ");
}

QString abilitiesOf(const ListAbilities &list)
{
    QStringList parts;
    if (!list.filters.isEmpty())
        parts << InterfaceModel::tr("filters: %1").arg(joined(list.filters));
    if (!list.sorts.isEmpty())
        parts << InterfaceModel::tr("sorts: %1").arg(joined(list.sorts));
    parts << InterfaceModel::tr("up to %n row(s) a page", nullptr, list.largestPage);
    if (!list.hasTotal)
        parts << InterfaceModel::tr("no total");
    return parts.join(u" · ");
}

/// Empty where the kind says all.
QString limitsOf(const EditableField &field, const QString &currency)
{
    if (field.kind == EditableField::Kind::Boolean)
        return {};
    const auto shown = [&](qint64 number) {
        return field.kind == EditableField::Kind::Money ? formatMoney({number}, currency)
                                                        : formatNumber(number);
    };
    const bool isText = field.kind == EditableField::Kind::Text;
    if (field.smallest && field.largest)
        return isText
            ? InterfaceModel::tr("%1 to %2 characters").arg(shown(*field.smallest), shown(*field.largest))
            : InterfaceModel::tr("from %1 to %2").arg(shown(*field.smallest), shown(*field.largest));
    if (field.largest)
        return isText ? InterfaceModel::tr("at most %1 characters").arg(shown(*field.largest))
                      : InterfaceModel::tr("at most %1").arg(shown(*field.largest));
    if (field.smallest)
        return InterfaceModel::tr("at least %1").arg(shown(*field.smallest));
    return InterfaceModel::tr("no limit said");
}

QString kindOf(EditableField::Kind kind)
{
    switch (kind) {
    case EditableField::Kind::Text:
        return InterfaceModel::tr("text");
    case EditableField::Kind::Integer:
        return InterfaceModel::tr("whole number");
    case EditableField::Kind::Money:
        return InterfaceModel::tr("amount");
    case EditableField::Kind::Boolean:
        return InterfaceModel::tr("yes or no");
    }
    Q_UNREACHABLE();
}

QString conditionsOf(const OrderAction &action)
{
    QStringList states;
    for (const OrderState state : action.from)
        states << OrderTexts::state(state);
    QStringList inputs;
    for (const ActionInput &input : action.inputs)
        inputs << OrderTexts::input(input);
    QStringList parts{states.isEmpty() ? InterfaceModel::tr("from any state")
                                       : InterfaceModel::tr("from: %1", "states").arg(joined(states))};
    if (!inputs.isEmpty())
        parts << InterfaceModel::tr("asks for: %1", "inputs").arg(joined(inputs));
    if (action.isSafeToRepeat)
        parts << InterfaceModel::tr("safe to repeat");
    return parts.join(u" · ");
}

} // namespace

InterfaceModel::InterfaceModel(QObject *parent) : QAbstractTableModel(parent) { }

void InterfaceModel::setCapabilities(const Capabilities &all, const Capabilities &mine,
                                     const QString &currency)
{
    beginResetModel();
    m_rows.clear();
    addLists(all, mine);
    addReads(all, mine);
    addFields(all, mine, currency);
    addActions(all, mine);
    addStreams(all, mine);
    endResetModel();
}

InterfaceModel::Offer InterfaceModel::offerOf(bool isOffered, bool isAllowed)
{
    if (!isOffered)
        return Offer::NotOffered;
    return isAllowed ? Offer::Offered : Offer::NotAllowed;
}

void InterfaceModel::add(const QString &operation, const QString &name, Offer offer, const QString &abilities)
{
    m_rows.append({.operation = operation, .name = name, .offer = offer, .abilities = abilities});
}

void InterfaceModel::addLists(const Capabilities &all, const Capabilities &mine)
{
    const auto &products = all.products;
    const auto &orders = all.orders;
    const auto &customers = all.customers;
    const auto addOf = [this](const auto &abilities, const auto &allowed, const QString &operation,
                              const QString &name, bool isThere = true) {
        const QString shown =
            abilities && operation.endsWith(u".list") ? abilitiesOf(abilities->list) : QString();
        add(operation, name, offerOf(abilities && isThere, allowed.has_value()), shown);
    };
    addOf(products, mine.products, u"products.list"_s, tr("List products"));
    addOf(products, mine.products, u"products.get"_s, tr("Read a product"), products && products->hasDetail);
    add(u"categories.list"_s, tr("List categories"), offerOf(all.hasCategories, mine.hasCategories));
    addOf(orders, mine.orders, u"orders.list"_s, tr("List orders"));
    addOf(orders, mine.orders, u"orders.get"_s, tr("Read an order"), orders && orders->hasDetail);
    addOf(orders, mine.orders, u"orders.counts"_s, tr("Count orders by state"), orders && orders->hasCounts);
    addOf(customers, mine.customers, u"customers.list"_s, tr("List customers"));
    addOf(customers, mine.customers, u"customers.get"_s, tr("Read a customer"),
          customers && customers->hasDetail);
}

void InterfaceModel::addReads(const Capabilities &all, const Capabilities &mine)
{
    const QStringList &lists = all.serverDomainCategories;
    add(u"carriers.list"_s, tr("List carriers"), offerOf(all.hasCarriers, mine.hasCarriers));
    add(u"statistics.get"_s, tr("Statistics"), offerOf(all.hasStatistics, mine.hasStatistics));
    add(u"serverDomains.list"_s, tr("Server domains"), offerOf(all.hasServerDomains, mine.hasServerDomains));
    add(u"serverDomains.save"_s, tr("Change server domains"),
        offerOf(!lists.isEmpty(), !mine.serverDomainCategories.isEmpty()), lists.join(u", "_s));
    add(u"system.get"_s, tr("State of the system"), offerOf(all.hasSystemState, mine.hasSystemState));
}

void InterfaceModel::addFields(const Capabilities &all, const Capabilities &mine, const QString &currency)
{
    if (!all.products)
        return;
    const bool isAllowed = mine.products && !mine.products->editable.isEmpty();
    for (const EditableField &field : all.products->editable) {
        const QString limits = limitsOf(field, currency);
        add({}, tr("Change “%1”", "a field").arg(field.path), offerOf(true, isAllowed),
            limits.isEmpty() ? kindOf(field.kind)
                             : tr("%1, %2", "kind of field, its limits").arg(kindOf(field.kind), limits));
    }
}

void InterfaceModel::addActions(const Capabilities &all, const Capabilities &mine)
{
    if (!all.orders)
        return;
    for (const OrderAction &action : all.orders->actions)
        add({}, tr("Order: %1", "an action").arg(OrderTexts::action(action)),
            offerOf(true, mine.orders && mine.orders->action(action.id)), conditionsOf(action));
}

void InterfaceModel::addStreams(const Capabilities &all, const Capabilities &mine)
{
    const auto described = [](const std::optional<StreamDeclaration> &stream) {
        return stream ? u"%1 · %2"_s.arg(stream->format, stream->path) : QString();
    };
    add({}, tr("Stream of the request log"), offerOf(all.requestLog.has_value(), mine.requestLog.has_value()),
        described(all.requestLog));
    add({}, tr("Stream of shop events"), offerOf(all.shopEvents.has_value(), mine.shopEvents.has_value()),
        described(all.shopEvents));
}

void InterfaceModel::setOutcome(const QString &operation, const CheckOutcome &outcome)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].operation != operation)
            continue;
        m_rows[row].outcome = outcome;
        Q_EMIT dataChanged(index(row, CheckColumn), index(row, TimeColumn));
    }
}

void InterfaceModel::clearOutcomes()
{
    for (Row &row : m_rows)
        row.outcome = {};
    Q_EMIT dataChanged(index(0, CheckColumn), index(rowCount() - 1, TimeColumn));
}

ChipLook InterfaceModel::offeredLook(const QModelIndex &index) const
{
    switch (m_rows[index.row()].offer) {
    case Offer::Offered:
        return {Role::Good, u"check"_s, tr("offered")};
    case Offer::NotAllowed:
        return {Role::Warning, u"lock"_s, tr("no right", "to an operation that the backend offers")};
    case Offer::NotOffered:
        return {Role::QuietText, u"minus"_s, tr("not offered")};
    }
    Q_UNREACHABLE();
}

ChipLook InterfaceModel::checkLook(const QModelIndex &index) const
{
    switch (m_rows[index.row()].outcome.state) {
    case CheckOutcome::State::NotRun:
        return {};
    case CheckOutcome::State::Running:
        return {Role::Info, u"clock"_s, tr("running")};
    case CheckOutcome::State::Ok:
        return {Role::Good, u"check-circle"_s, tr("ok")};
    case CheckOutcome::State::Failed:
        return {Role::Bad, u"error"_s, tr("failed")};
    case CheckOutcome::State::Skipped:
        return {Role::QuietText, u"minus"_s, tr("nothing to read")};
    }
    Q_UNREACHABLE();
}

int InterfaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InterfaceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InterfaceModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const Row &row = m_rows[index.row()];
    if (role == Qt::ToolTipRole && index.column() == CheckColumn)
        return row.outcome.note;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case OfferedColumn:
        return offeredLook(index).text;
    case AbilitiesColumn:
        return row.outcome.note.isEmpty() ? row.abilities : row.outcome.note;
    case CheckColumn:
        return checkLook(index).text;
    case TimeColumn:
        return row.outcome.state == CheckOutcome::State::Ok
                || row.outcome.state == CheckOutcome::State::Failed
            ? tr("%1 ms").arg(formatNumber(row.outcome.tookMs))
            : QString();
    default:
        return {};
    }
}

QVariant InterfaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Operation");
    case OfferedColumn:
        return tr("Offered");
    case AbilitiesColumn:
        return tr("What it can do");
    case CheckColumn:
        return tr("Check");
    case TimeColumn:
        return tr("Time", "taken");
    default:
        return {};
    }
}
