// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerspage.h"

#include "app/base/format.h"
#include "app/customers/customermodel.h"
#include "ui/common/icons.h"
#include "ui/common/pagedlist.h"
#include "ui/common/pageheader.h"
#include "ui/common/searchfield.h"
#include "ui/common/tableview.h"
#include "ui/customers/customerpanel.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

CustomersPage::CustomersPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new CustomerModel(services.backend, services.clock, this))
{
    makeHeader();
    makeList();
    m_splitter = new DetailSplitter(m_list, m_panel, services.settings, u"customers"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    setWorkplace(m_table);
    connectParts();
    offerWhatThereIs();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::makeHeader()
{
    m_header = new PageHeader(tr("Customers"));
    m_header->search()->setPlaceholderText(tr("Search by name or phone"));
    connect(m_header->search(), &SearchField::searched, this, &CustomersPage::search);
    m_revealAll = m_header->addButton(tr("Show phone numbers"), u"eye"_s);
    m_revealAll->setObjectName(u"revealAll"_s);
    m_revealAll->setCheckable(true);
    connect(m_revealAll, &QPushButton::toggled, this, &CustomersPage::revealAll);
}

void CustomersPage::makeList()
{
    m_table = new TableView(m_services.settings, u"customers"_s);
    m_table->setObjectName(u"customers"_s);
    m_table->setAccessibleName(tr("Customers"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    CellDelegate *cells = m_table->cells();
    cells->setColumn(CustomerModel::NameColumn, {.isStrong = true});
    cells->setColumn(CustomerModel::OrdersColumn, {.kind = ColumnLook::Kind::Number});
    cells->setColumn(CustomerModel::SpentColumn, {.kind = ColumnLook::Kind::Number});
    cells->setColumn(CustomerModel::RegisteredColumn, {.isQuiet = true});
    cells->setColumn(CustomerModel::LastOrderColumn, {.isQuiet = true});
    m_list = new PagedList(*m_model, m_table);
    m_table->setFlexibleColumn(CustomerModel::NameColumn, 10);
    m_table->setDispensableColumns({CustomerModel::RegisteredColumn, CustomerModel::LastOrderColumn});
    m_table->setOptionalColumns({CustomerModel::OrdersColumn, CustomerModel::SpentColumn,
                                 CustomerModel::RegisteredColumn, CustomerModel::LastOrderColumn});
    QSet<int> sortable;
    for (int column = 0; column < CustomerModel::ColumnCount; ++column) {
        if (!m_model->sortName(column).isEmpty())
            sortable.insert(column);
    }
    m_table->setSortable(sortable);
    m_table->setRowActions([this](const QModelIndex &index) { return rowActions(index); });
    m_list->setEmptyText([this]() -> PagedList::EmptyText {
        if (!m_model->query().text.isEmpty())
            return {u"search"_s, tr("No customer matches"), tr("Nobody in this shop fits the search."),
                    tr("Clear search")};
        return {
            u"customers"_s, tr("No customers yet"), tr("People who sign in to the shop will be here."), {}};
    });
    m_panel = new CustomerPanel(m_services);
}

void CustomersPage::connectParts()
{
    const auto make = [this](const QString &text, const QString &iconName, auto slot) {
        auto *action = new QAction(icon(iconName), text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_open = make(tr("Open customer"), u"chevron-right"_s, [this] { openCurrent(); });
    m_rowOpen = make(tr("Open (Return)"), u"chevron-right"_s,
                     [this] { openCustomer({m_actionRow.data(CustomerModel::IdRole).toString()}); });
    m_rowReveal = make({}, {}, [this] { revealRow(m_actionRow); });

    connect(m_list, &PagedList::changed, this, &CustomersPage::showCount);
    connect(m_list, &PagedList::emptyActionRequested, this, [this] {
        m_header->search()->setSearch({});
        search({});
    });
    connect(m_model, &QAbstractItemModel::modelReset, m_table, &QAbstractItemView::scrollToTop);
    connect(m_table, &QAbstractItemView::activated, this, &CustomersPage::openCurrent);
    connect(m_table, &TableView::menuAboutToShow, this, &CustomersPage::addToMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_panel->isHidden())
            openCurrent();
    });
    connect(m_panel, &CustomerPanel::revealAsked, this,
            [this](bool isRevealed) { m_model->setRevealed(m_panel->customerId(), isRevealed); });
    connect(m_panel, &CustomerPanel::orderPicked, this,
            [this](const OrderId &order) { Q_EMIT openRequested(u"orders"_s, order.value); });
    connect(m_panel, &SidePanel::closed, this, [this] { m_table->setFocus(); });
    auto *escape = new QShortcut(Qt::Key_Escape, m_table);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_panel, &QWidget::hide);
}

void CustomersPage::offerWhatThereIs()
{
    const auto &customers = m_services.backend.capabilities().customers;
    if (!customers) {
        m_header->search()->hide();
        m_revealAll->hide();
        m_list->showNotOffered(
            tr("Customers can't be listed through this backend's interface."), m_services.backend,
            [this] { return m_services.backend.customers({}).andThen([](const auto &) { return Done{}; }); });
        return;
    }
    m_header->search()->setVisible(customers->list.filtersBy(u"text"));
    m_model->setQuery({});
}

void CustomersPage::search(const QString &text)
{
    CustomerQuery query = m_model->query();
    query.text = text;
    m_model->setQuery(query);
}

void CustomersPage::showCount()
{
    const auto total = m_model->total();
    if (!total)
        m_header->setNote({});
    else
        m_header->setNote(m_model->isAbout() ? tr("more than %1").arg(formatNumber(*total))
                                             : formatNumber(*total));
}

void CustomersPage::openCustomer(const CustomerId &id)
{
    const auto &customers = m_services.backend.capabilities().customers;
    if (id.isEmpty() || !customers || !customers->hasDetail)
        return;
    m_panel->showCustomer(id, m_model->isRevealed(id));
    m_splitter->showPanel();
}

void CustomersPage::openCurrent()
{
    openCustomer({m_table->currentIndex().data(CustomerModel::IdRole).toString()});
}

void CustomersPage::revealRow(const QModelIndex &index)
{
    const CustomerId id{index.data(CustomerModel::IdRole).toString()};
    const bool isRevealed = !m_model->isRevealed(id);
    m_model->setRevealed(id, isRevealed);
    if (m_panel->customerId() == id)
        m_panel->setRevealed(isRevealed);
}

void CustomersPage::revealAll(bool isRevealed)
{
    m_revealAll->setText(isRevealed ? tr("Hide phone numbers") : tr("Show phone numbers"));
    m_revealAll->setIcon(icon(isRevealed ? u"eye-off"_s : u"eye"_s));
    m_model->setAllRevealed(isRevealed);
    m_panel->setRevealed(isRevealed);
}

QList<QAction *> CustomersPage::rowActions(const QModelIndex &index)
{
    m_actionRow = index;
    const bool isRevealed = index.data(CustomerModel::RevealedRole).toBool();
    m_rowReveal->setText(isRevealed ? tr("Hide phone number") : tr("Show phone number"));
    m_rowReveal->setIcon(icon(isRevealed ? u"eye-off"_s : u"eye"_s));
    m_rowReveal->setEnabled(!m_model->isAllRevealed());
    return {m_rowReveal, m_rowOpen};
}

void CustomersPage::addToMenu(const QModelIndex &index, QMenu *menu)
{
    rowActions(index);
    menu->addAction(m_open);
    menu->addAction(m_rowReveal);
}

void CustomersPage::reload()
{
    if (!m_services.backend.capabilities().customers)
        return;
    m_model->reload();
    if (!m_panel->isHidden())
        m_panel->reload();
}

void CustomersPage::focusSearch()
{
    if (m_header->search()->isHidden())
        return;
    m_header->search()->setFocus(Qt::ShortcutFocusReason);
    m_header->search()->selectAll();
}

void CustomersPage::openTarget(const QString &target)
{
    openCustomer({target});
}

QList<QAction *> CustomersPage::commands() const
{
    return {m_open};
}

bool CustomersPage::isSettled() const
{
    return m_list->isSettled() && (m_panel->isHidden() || m_panel->isSettled());
}
