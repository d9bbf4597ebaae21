// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productspage.h"

#include "app/base/format.h"
#include "app/catalog/productedits.h"
#include "app/catalog/productmodel.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/settings.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/productpanel.h"
#include "ui/catalog/producttable.h"
#include "ui/catalog/shelfactions.h"
#include "ui/common/banner.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/pagedlist.h"
#include "ui/common/pageheader.h"
#include "ui/common/pictureloader.h"
#include "ui/common/searchfield.h"
#include "ui/common/selectionbar.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace {

/// "sort:stock" asks for a view, anything else is a product's id.
constexpr QStringView sortTarget = u"sort:";

} // namespace

ProductsPage::ProductsPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_edits(new ProductEdits(services.backend, services.changes, this)),
      m_model(new ProductModel(services.backend, *m_edits, services.clock, this))
{
    m_edits->setReadOnly(services.settings.safeMode(services.profile).isReadOnly);
    makeHeader();
    makeList();
    makeActions();
    m_splitter = new DetailSplitter(makeContent(), m_panel, services.settings, u"products"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(m_splitter, 1);
    setWorkplace(m_table);
    connectParts();
    offerWhatThereIs();
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::makeHeader()
{
    m_header = new PageHeader(tr("Products"));
    m_banner = new Banner;
    m_banner->setDismissible(true);
    connect(m_banner, &Banner::dismissed, m_banner, &QWidget::hide);
    m_filters = new ProductFilters(m_services.backend, *m_model, *m_header, this);
    m_lock = new Chip;
    m_lock->setObjectName(u"readOnly"_s);
    m_header->addControl(m_lock);
}

void ProductsPage::makeActions()
{
    const auto make = [this](const QString &text, const QString &iconName, auto slot) {
        auto *action = new QAction(icon(iconName), text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_clearFilters = make(tr("Clear filters"), u"close"_s, [this] { m_filters->clear(); });
    m_open = make(tr("Open product"), u"chevron-right"_s, [this] { openCurrent(m_table->currentIndex()); });
    m_edit = make(tr("Edit in the table"), u"edit"_s, [this] { m_table->editCurrent(); });
    m_rowOpen = make(tr("Open (Return)"), u"chevron-right"_s, [this] { openCurrent(m_actionRow); });
    m_shelf = new ShelfActions(*m_edits, *m_model, *m_table, this);
    for (QAction *action : m_shelf->ofSelection())
        m_selection->addAction(action);
}

void ProductsPage::makeList()
{
    m_table = new ProductTable(*m_model, m_services.pictures, m_services.settings);
    m_list = new PagedList(*m_model, m_table);
    m_table->setFlexibleColumn(ProductModel::NameColumn);
    m_table->setDispensableColumns({ProductModel::UpdatedColumn, ProductModel::SoldColumn,
                                    ProductModel::CategoryColumn, ProductModel::StateColumn,
                                    ProductModel::StockColumn});
    m_table->setOptionalColumns(
        {ProductModel::UpdatedColumn, ProductModel::SoldColumn, ProductModel::CategoryColumn});
    m_table->setSortable(m_table->sortableColumns());
    m_table->setRowActions([this](const QModelIndex &index) { return rowActions(index); });
    m_list->setEmptyText([this]() -> PagedList::EmptyText {
        if (m_filters->isAny())
            return {u"search"_s, tr("No product matches"),
                    tr("Nothing in this shop fits the search and filters."), tr("Clear filters")};
        return {u"products"_s, tr("No products yet"), tr("Products that the shop gets will be here."), {}};
    });
    m_selection = new SelectionBar;
    m_panel = new ProductPanel(m_services, *m_edits);
}

QWidget *ProductsPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_selection);
    return content;
}

void ProductsPage::connectParts()
{
    const auto showSelection = [this] { m_shelf->showSelection(*m_selection); };
    connect(m_list, &PagedList::changed, this, &ProductsPage::showCount);
    connect(m_list, &PagedList::emptyActionRequested, m_filters, &ProductFilters::clear);
    connect(m_model, &QAbstractItemModel::modelReset, m_table, &QAbstractItemView::scrollToTop);
    connect(m_model, &QAbstractItemModel::modelReset, this, showSelection);
    connect(m_table, &ProductTable::openRequested, this, &ProductsPage::openCurrent);
    connect(m_table, &TableView::rowSelectionChanged, this, showSelection);
    connect(m_table, &TableView::menuAboutToShow, this, &ProductsPage::addToMenu);
    connect(m_table, &ProductTable::editRefused, this,
            [this](const QString &why) { say(tr("This cell can't be edited here"), why); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProductsPage::followCurrent);
    connect(m_selection, &SelectionBar::cleared, m_table, &QAbstractItemView::clearSelection);
    connect(m_shelf, &ShelfActions::failed, m_banner, &Banner::showError);
    connect(m_shelf, &ShelfActions::leftOut, this, [this](int products) {
        say(tr("Left out: %1").arg(formatNumber(products)),
            tr("They have not been loaded yet. Scroll through the selection, or narrow the list."));
    });
    connect(m_panel, &ProductPanel::loaded, m_model, &ProductModel::merge);
    connect(m_filters, &ProductFilters::categoriesRead, m_model, &ProductModel::setCategoryNames);
    connect(m_filters, &ProductFilters::categoriesRead, m_panel, &ProductPanel::setCategoryNames);
    connect(m_panel, &SidePanel::closed, this, [this] { m_table->setFocus(); });
    for (const auto news : {&ChangeApplier::saved, &ChangeApplier::overtaken})
        connect(&m_services.applier, news, this, &ProductsPage::refresh);
    connect(&m_services.backend, &Backend::sessionChanged, this, &ProductsPage::showLock);
    auto *escape = new QShortcut(Qt::Key_Escape, m_table);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_panel, &QWidget::hide);
}

/// What the backend lacks is not offered, rather than tried and failed.
void ProductsPage::offerWhatThereIs()
{
    const Capabilities &offered = m_services.backend.capabilities();
    m_filters->offer();
    if (!offered.products) {
        m_lock->hide();
        m_list->showNotOffered(
            tr("Products can't be listed through this backend's interface."), m_services.backend,
            [this] { return m_services.backend.products({}).andThen([](const auto &) { return Done{}; }); });
        return;
    }
    showLock();
    m_model->setQuery({});
    m_filters->readCategories();
}

void ProductsPage::showLock()
{
    static constexpr auto look = [](const QString &text) {
        return ChipLook{.role = theme::Role::QuietText, .icon = u"lock"_s, .text = text};
    };
    const ProductEdits::Lock lock = m_edits->lock();
    m_lock->setVisible(lock != ProductEdits::Lock::None);
    m_lock->setLook(look(tr("Read only")));
    if (lock == ProductEdits::Lock::NoRight)
        m_lock->setToolTip(tr("You are signed in without the right to change products."));
    else if (lock == ProductEdits::Lock::NotOffered)
        m_lock->setToolTip(tr("This backend's interface offers no way to change products."));
    else
        m_lock->setToolTip(tr("This shop is set to read-only in the settings."));
    m_edit->setEnabled(lock == ProductEdits::Lock::None);
    m_shelf->showSelection(*m_selection);
}

void ProductsPage::showCount()
{
    const auto total = m_model->total();
    if (!total)
        m_header->setNote({});
    else if (m_model->isAbout())
        m_header->setNote(tr("more than %1").arg(formatNumber(*total)));
    else
        m_header->setNote(formatNumber(*total));
}

void ProductsPage::showSort()
{
    for (int column = 0; column < ProductModel::ColumnCount; ++column) {
        const QString name = m_model->sortName(column);
        if (!name.isEmpty() && name == m_model->query().sort)
            m_table->showSorted(column,
                                m_model->query().order == SortOrder::Ascending ? Qt::AscendingOrder
                                                                               : Qt::DescendingOrder);
    }
}

void ProductsPage::openProduct(const ProductId &id)
{
    const auto &products = m_services.backend.capabilities().products;
    if (id.isEmpty() || !products || !products->hasDetail)
        return;
    m_panel->showProduct(id);
    m_splitter->showPanel();
}

void ProductsPage::openCurrent(const QModelIndex &index)
{
    openProduct({index.data(ProductModel::IdRole).toString()});
}

/// The panel shows what the arrows go through, once it is open.
void ProductsPage::followCurrent()
{
    if (!m_panel->isHidden())
        openCurrent(m_table->currentIndex());
}

QList<QAction *> ProductsPage::rowActions(const QModelIndex &index)
{
    m_actionRow = index;
    QAction *shelf = m_shelf->ofRow(index);
    return shelf ? QList{shelf, m_rowOpen} : QList{m_rowOpen};
}

void ProductsPage::addToMenu(const QModelIndex &index, QMenu *menu)
{
    menu->addAction(m_open);
    menu->addAction(m_edit);
    if (m_table->selectedCount() > 1)
        menu->addActions(m_shelf->ofSelection());
    else if (QAction *shelf = m_shelf->ofRow(index))
        menu->addAction(shelf);
    const QString id = index.data(ProductModel::IdRole).toString();
    connect(menu->addAction(icon(u"copy"_s), tr("Copy id")), &QAction::triggered, this,
            [id] { QGuiApplication::clipboard()->setText(id); });
}

/// After it was saved: what the backend made of it, where it is shown.
void ProductsPage::refresh(const EntityRef &entity)
{
    if (entity.kind != EntityRef::Kind::Product)
        return;
    const ProductId id{entity.id};
    const bool isInPanel = m_panel->productId() == id && !m_panel->isHidden();
    const auto &products = m_services.backend.capabilities().products;
    if (!products || (m_model->rowOf(id) < 0 && !isInPanel))
        return;
    if (!products->hasDetail) {
        m_model->reload();
        return;
    }
    m_refreshing[id.value].run(m_services.backend.product(id), [this, id](const Result<Product> &product) {
        m_refreshing.erase(id.value);
        if (!product)
            return;
        m_model->merge(*product);
        if (m_panel->productId() == id)
            m_panel->setProduct(*product);
    });
}

void ProductsPage::say(const QString &headline, const QString &sentence)
{
    m_banner->showMessage(Banner::Severity::Info, headline, sentence);
}

void ProductsPage::reload()
{
    if (!m_services.backend.capabilities().products)
        return;
    m_services.pictures.forgetFailures();
    m_model->reload();
    m_filters->readCategories();
    if (!m_panel->isHidden())
        m_panel->reload();
}

void ProductsPage::focusSearch()
{
    if (m_header->search()->isHidden())
        return;
    m_header->search()->setFocus(Qt::ShortcutFocusReason);
    m_header->search()->selectAll();
}

void ProductsPage::openTarget(const QString &target)
{
    if (!m_services.backend.capabilities().products)
        return;
    if (!target.startsWith(sortTarget)) {
        openProduct({target});
        return;
    }
    ProductQuery query = m_model->query();
    query.sort = target.mid(sortTarget.size());
    query.order = SortOrder::Ascending;
    if (m_services.backend.capabilities().products->list.sortsBy(query.sort))
        m_model->setQuery(query);
    showSort();
}

QList<QAction *> ProductsPage::commands() const
{
    return QList{m_open, m_edit} + m_shelf->ofSelection() + QList{m_clearFilters};
}

bool ProductsPage::isSettled() const
{
    const bool isPanelSettled = m_panel->isHidden() || m_panel->isSettled();
    return m_list->isSettled() && isPanelSettled && !m_services.pictures.isLoading();
}
