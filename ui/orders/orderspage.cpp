// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderspage.h"

#include "app/backend/backend.h"
#include "app/base/format.h"
#include "app/orders/orderinput.h"
#include "app/orders/ordermodel.h"
#include "app/orders/ordersearch.h"
#include "app/orders/ordertexts.h"
#include "app/shop/orderworkflow.h"
#include "app/workspace/changeapplier.h"
#include "ui/common/icons.h"
#include "ui/common/pageheader.h"
#include "ui/common/pictureloader.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidepanel.h"
#include "ui/common/tableview.h"
#include "ui/orders/orderlook.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/orderstatetabs.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const auto searchChip = u"search"_s;

QList<OrderState> tabStates(const OrderAbilities &abilities)
{
    if (!abilities.states.isEmpty())
        return abilities.states;
    const auto all = orderStates();
    return {all.begin(), all.end()};
}

} // namespace

OrdersPage::OrdersPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services),
      m_model(std::make_unique<OrderModel>(services.backend, services.changes, services.clock)),
      m_reveal(makeRevealAction()), m_header(makeHeader()),
      m_tabs(new OrderStateTabs(tabStates(abilities()))), m_list(new PagedList(*m_model, makeTable())),
      m_order(new OrderPanel(services)), m_panel(makePanel())
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_list, 1);
    setWorkplace(m_list);
    m_splitter = new DetailSplitter(content, m_panel, m_services.settings, u"orders"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_splitter, 1);

    connect(m_tabs, &OrderStateTabs::stateChosen, this, &OrdersPage::query);
    connect(m_list, &PagedList::changed, this, &OrdersPage::showCount);
    connect(m_list, &PagedList::emptyActionRequested, this, &OrdersPage::searchFurther);
    for (const auto news : {&ChangeApplier::saved, &ChangeApplier::overtaken})
        connect(&m_services.applier, news, this, &OrdersPage::refresh);
    connect(&m_services.applier, &ChangeApplier::gone, this, &OrdersPage::takeOff);
    if (!m_services.backend.capabilities().orders) {
        m_tabs->hide();
        m_list->showNotOffered(tr("This backend has no list of orders."), m_services.backend, [this] {
            return m_services.backend.orders({}).andThen([](const auto &) { return Done{}; });
        });
        return;
    }
    query();
    askCounts();
}

OrdersPage::~OrdersPage() = default;

const OrderAbilities &OrdersPage::abilities() const
{
    static const OrderAbilities none{};
    const auto &orders = m_services.backend.capabilities().orders;
    return orders ? *orders : none;
}

PageHeader *OrdersPage::makeHeader()
{
    auto *header = new PageHeader(tr("Orders"));
    if (!orderSearches(abilities().list.filters).isEmpty()) {
        header->search()->setPlaceholderText(OrderTexts::searchHint(abilities().list.filters));
        connect(header->search(), &SearchField::searched, this, &OrdersPage::search);
    }
    connect(header, &PageHeader::filterRemoved, this, [this] { search({}); });
    QPushButton *reveal = header->addButton(m_reveal->text(), u"eye"_s);
    reveal->setCheckable(true);
    connect(reveal, &QPushButton::toggled, m_reveal, &QAction::setChecked);
    connect(m_reveal, &QAction::toggled, reveal, &QPushButton::setChecked);
    return header;
}

QAction *OrdersPage::makeRevealAction()
{
    auto *reveal = new QAction(tr("Show personal data"), this);
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, this, &OrdersPage::setRevealed);
    return reveal;
}

TableView *OrdersPage::makeTable()
{
    auto *table = new TableView(m_services.settings, u"orders"_s);
    table->setAccessibleName(tr("Orders"));
    CellDelegate *cells = table->cells();
    cells->setColumn(OrderModel::NumberColumn, {.kind = ColumnLook::Kind::Id});
    cells->setColumn(OrderModel::StateColumn, {.chip = [](const QModelIndex &index) {
                         const auto state = OrderState(index.data(OrderModel::StateRole).toInt());
                         return orderStateLook(state, index.data().toString());
                     }});
    cells->setColumn(OrderModel::PlacedColumn, {.isQuiet = true});
    cells->setColumn(OrderModel::GoodsColumn, {.isStrong = true});
    cells->setColumn(OrderModel::TotalColumn, {.kind = ColumnLook::Kind::Number});
    table->setFlexibleColumn(OrderModel::GoodsColumn);
    table->setDispensableColumns({OrderModel::PlacedColumn, OrderModel::RecipientColumn,
                                  OrderModel::GoodsColumn, OrderModel::TotalColumn});
    table->setOptionalColumns({OrderModel::GoodsColumn});
    table->setStandInColumn(OrderModel::RecipientColumn);
    QSet<int> sortable;
    for (int column = 0; column < OrderModel::ColumnCount; ++column) {
        if (!m_model->sortName(column).isEmpty())
            sortable.insert(column);
    }
    table->setSortable(sortable);
    table->setRowActions([this](const QModelIndex &index) { return rowActions(index); });
    connect(table, &TableView::activated, this,
            [this](const QModelIndex &index) { openOrder({index.data(PagedModel::IdRole).toString()}); });
    connect(table, &TableView::menuAboutToShow, this,
            [this](const QModelIndex &index, QMenu *menu) { menu->addActions(rowActions(index)); });
    return table;
}

SidePanel *OrdersPage::makePanel()
{
    auto *panel = new SidePanel;
    panel->setBody(m_order);
    connect(m_order, &OrderPanel::loaded, this, [this](const Order &order) {
        m_panel->setTitle(order.summary.number,
                          OrderTexts::state(order.summary.state, order.summary.stateText));
        m_model->replaceRow(order.summary);
    });
    connect(m_order, &OrderPanel::customerRequested, this,
            [this](const QString &customer) { Q_EMIT openRequested(u"customers"_s, customer); });
    return panel;
}

QList<QAction *> OrdersPage::rowActions(const QModelIndex &index)
{
    const OrderSummary *order = m_model->rowAt(index.row());
    if (!order)
        return {};
    m_rowOrder = order->id;
    QList<QAction *> offered;
    const auto actions = OrderInput::actionsFor(abilities(), order->state, m_services.backend.session());
    for (const OrderAction &action : actions) {
        // The rest is in the panel: rarer, and not to be done in passing.
        if (action.id == "ship"_L1 || action.id == "memo"_L1)
            offered.append(rowAction(action));
    }
    return offered;
}

/// Made once for each kind; it acts on the row it was last offered for.
QAction *OrdersPage::rowAction(const OrderAction &action)
{
    QAction *&entry = m_rowActions[action.id];
    if (!entry) {
        const QString iconName = action.id == "ship"_L1 ? u"truck"_s : u"note"_s;
        entry = new QAction(icon(iconName), OrderTexts::action(action), this);
        connect(entry, &QAction::triggered, this,
                [this, name = action.id] { startAction(m_rowOrder, name); });
    }
    return entry;
}

void OrdersPage::query()
{
    OrderQuery wanted = m_model->query();
    wanted.states = m_tabs->state() ? QList<OrderState>{*m_tabs->state()} : QList<OrderState>{};
    wanted.text = m_searched;
    wanted.searchBy = m_searched.isEmpty() ? QString() : orderSearchFor(m_searched, abilities().list.filters);
    m_list->setEmptyText([this] { return emptyText(); });
    m_model->setQuery(wanted);
}

PagedList::EmptyText OrdersPage::emptyText() const
{
    if (m_searched.isEmpty())
        return {u"orders"_s, tr("No orders here"), tr("New orders appear as they are placed."), {}};
    const QString how =
        tr("Searched %1.", "“by phone”").arg(OrderTexts::searchedBy(m_model->query().searchBy));
    if (!m_tabs->state())
        return {u"search"_s, tr("No order found"), how, tr("Clear search")};
    return {u"search"_s, tr("No order found in “%1”", "a state").arg(OrderTexts::state(*m_tabs->state())),
            how, tr("Search all orders")};
}

/// Beyond the state that is looked at first.
void OrdersPage::searchFurther()
{
    if (m_tabs->state())
        m_tabs->setState({});
    else
        search({});
}

void OrdersPage::search(const QString &text)
{
    m_searched = normalizedOrderSearch(text);
    if (m_searched.isEmpty()) {
        m_header->search()->setSearch({});
        m_header->removeFilterChip(searchChip);
    } else {
        const QString kind = OrderTexts::searchedBy(orderSearchFor(m_searched, abilities().list.filters));
        m_header->setFilterChip(searchChip,
                                tr("%1: %2", "how it is searched, for what").arg(kind, m_searched));
    }
    query();
}

void OrdersPage::showCount()
{
    const auto total = m_model->total();
    if (!total)
        return m_header->setNote({});
    const QString count = tr("%Ln order(s)", nullptr, int(*total));
    m_header->setNote(m_model->isAbout() ? tr("more than %1", "%1: 200 orders").arg(count) : count);
}

void OrdersPage::askCounts()
{
    if (!abilities().hasCounts)
        return;
    m_counting.run(m_services.backend.orderCounts(), [this](const Result<QList<OrderCount>> &answer) {
        m_tabs->setCounts(answer ? *answer : QList<OrderCount>{});
    });
}

void OrdersPage::setRevealed(bool isRevealed)
{
    m_model->setRevealed(isRevealed);
    m_order->setRevealed(isRevealed);
}

void OrdersPage::openOrder(const OrderId &id)
{
    if (id.isEmpty() || !abilities().hasDetail)
        return;
    if (m_order->orderId() != id) {
        const OrderSummary *row = m_model->rowAt(m_model->rowOf(id));
        m_panel->setTitle(row ? row->number : id.value,
                          row ? OrderTexts::state(row->state, row->stateText) : QString());
    }
    m_order->open(id);
    m_splitter->showPanel();
}

void OrdersPage::startAction(const OrderId &id, const QString &action)
{
    openOrder(id);
    m_order->startAction(action);
}

/// An order that one's own action has ended.
void OrdersPage::takeOff(const EntityRef &entity)
{
    if (entity.kind != EntityRef::Kind::Order)
        return;
    m_gone = {entity.id};
    if (m_order->orderId() == m_gone) {
        m_order->forget();
        m_panel->hide();
    }
    m_model->reload();
}

void OrdersPage::refresh(const EntityRef &entity)
{
    if (entity.kind != EntityRef::Kind::Order)
        return;
    askCounts();
    if (m_gone.value == entity.id)
        return; // there is nothing to read again
    if (m_order->orderId().value == entity.id)
        return m_order->reload(); // merges the row when it is here
    m_merging.run(m_services.backend.order({entity.id}), [this](const Result<Order> &answer) {
        if (answer)
            m_model->replaceRow(answer->summary);
    });
}

void OrdersPage::reload()
{
    m_model->reload();
    m_order->reload();
    askCounts();
}

void OrdersPage::focusSearch()
{
    m_header->search()->setFocus();
}

void OrdersPage::openTarget(const QString &target)
{
    if (target.startsWith("state:"_L1))
        return m_tabs->setState(orderStateFromName(target.sliced(6)));
    openOrder({target});
}

QList<QAction *> OrdersPage::commands() const
{
    return {m_reveal};
}

bool OrdersPage::isSettled() const
{
    return m_list->isSettled() && !m_services.pictures.isLoading()
        && (!m_panel->isVisible() || m_order->isSettled());
}
