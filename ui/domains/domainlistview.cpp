// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainlistview.h"

#include "app/domains/domainwords.h"
#include "ui/common/icons.h"
#include "ui/common/statestack.h"
#include "ui/domains/domainrail.h"
#include "ui/domains/entryfield.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

// In theme::charWidth().
constexpr int roomyWidth = 72;
constexpr int leastEntryWidth = 40;

} // namespace

DomainListView::DomainListView(Settings &settings, QWidget *parent)
    : QWidget(parent), m_model(std::make_unique<DomainListModel>()), m_rail(new DomainRail),
      m_entry(new EntryField), m_table(new DomainTable(*m_model, settings)),
      m_states(new StateStack(m_table)),
      m_remove(makeAction(tr("Remove from list"), u"trash"_s, &DomainListView::removeActionRow)),
      m_want(makeAction(tr("Want it"), u"plus"_s, &DomainListView::wantActionRow)),
      m_copy(makeAction(tr("Copy entry"), u"copy"_s, &DomainListView::copyActionRow))
{
    m_rail->setObjectName(u"lists"_s);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_entry);
    right->addWidget(m_states, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme::halfGap(), theme::halfGap(), 0, 0);
    line->setSpacing(theme::halfGap());
    line->addWidget(m_rail);
    line->addLayout(right, 1);
    connectParts();
}

DomainListView::~DomainListView() = default;

QAction *DomainListView::makeAction(const QString &text, const QString &iconName,
                                    void (DomainListView::*slot)())
{
    auto *action = new QAction(icon(iconName), text, this);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void DomainListView::connectParts()
{
    connect(m_rail, &DomainRail::categoryChosen, this, [this](const QString &category) {
        m_entry->setCategory(category);
        refresh();
        Q_EMIT categoryChosen();
    });
    connect(m_entry, &EntryField::submitted, this, &DomainListView::added);
    connect(m_entry, &EntryField::pasteAsked, this, &DomainListView::pasteAsked);
    connect(m_states, &StateStack::actionRequested, this, &DomainListView::pasteAsked);
    connect(m_states, &StateStack::retryRequested, this, &DomainListView::retryAsked);
    // Later: the editor is still closing, and its row may go.
    connect(m_model.get(), &DomainListModel::edited, this, [this](const DomainRow &row, const QString &text) {
        QMetaObject::invokeMethod(
            this, [this, row, text] { Q_EMIT edited(row, text); }, Qt::QueuedConnection);
    });
    m_table->cells()->setWhyNot([this](const QModelIndex &index, const QString &text) {
        const PlatformCategory *list = m_platform->category(m_model->rowAt(index.row())->domain.category);
        const ReadDomain read = readDomain(text, *list);
        return read.isEmpty() || read.problem ? tr("This is no host name.") : QString();
    });
    m_table->setRowActions([this](const QModelIndex &index) { return rowActions(index); });
    connect(m_table, &TableView::menuAboutToShow, this,
            [this](const QModelIndex &index, QMenu *menu) { menu->addActions(rowActions(index)); });
    connect(m_table, &DomainTable::removalAsked, this, [this] { Q_EMIT removed(selectedRows()); });
    connect(m_table, &DomainTable::escaped, this, &DomainListView::escaped);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const DomainRow *row = m_model->rowAt(index.row()))
            Q_EMIT opened(row->key());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (const DomainRow *row = m_model->rowAt(index.row()))
                    Q_EMIT currentChanged(row->key());
            });
}

void DomainListView::setPlatform(const Platform &platform, Surroundings surroundings)
{
    m_platform = &platform;
    m_rail->setPlatform(platform);
    m_entry->setPlatform(platform, std::move(surroundings));
}

void DomainListView::setRows(const QList<DomainRow> &rows, DomainTable::Shown shown)
{
    m_rows = rows;
    m_columns = shown;
    m_rail->setRows(rows);
    m_entry->judge();
    refresh();
}

void DomainListView::setLoading(bool isLoading)
{
    m_isLoading = isLoading;
    if (isLoading)
        m_states->showLoading();
}

void DomainListView::showError(const Error &error)
{
    m_states->showError(error);
}

void DomainListView::refresh()
{
    const QString chosen = category();
    QList<DomainRow> rows = m_rows;
    rows.removeIf([&](const DomainRow &row) { return !chosen.isEmpty() && row.domain.category != chosen; });
    DomainTable::Shown columns = m_columns;
    columns.category = chosen.isEmpty() && m_platform->categories.size() > 1;
    m_table->showColumns(columns); // before the rows: widths are measured with them
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_states->showContent();
    else if (m_isLoading)
        m_states->showLoading();
    else
        showNothing();
}

void DomainListView::showNothing()
{
    if (!m_platform->isPlatform)
        return m_states->showEmpty(
            u"domains"_s, tr("No other hosts yet"),
            tr("Hosts that no platform lists and that must not fail all the same: where payment notices "
               "arrive, CDN, pictures, the admin interface."),
            tr("Paste many…"));
    m_states->showEmpty(
        u"domains"_s, tr("No hosts in this list"),
        tr("Type one in above, or paste what %1 has.", "WeChat").arg(DomainWords::platform(m_platform->id)),
        tr("Paste many…"));
}

QString DomainListView::category() const
{
    return m_rail->category();
}

void DomainListView::setCategory(const QString &category)
{
    m_rail->setCategory(category);
}

const DomainRow *DomainListView::row(const QString &key) const
{
    return m_model->rowAt(m_model->rowOf(key));
}

QList<DomainRow> DomainListView::selectedRows() const
{
    QList<DomainRow> rows;
    for (const QModelIndex &index : m_table->selectedRowIndexes())
        rows.append(*m_model->rowAt(index.row()));
    return rows;
}

QList<QAction *> DomainListView::rowActions(const QModelIndex &index)
{
    const DomainRow *row = m_model->rowAt(index.row());
    if (!row)
        return {};
    m_actionRow = row->key();
    return {m_copy, row->domain.isWanted ? m_remove : m_want};
}

void DomainListView::removeActionRow()
{
    if (const DomainRow *found = row(m_actionRow))
        Q_EMIT removed({*found});
}

void DomainListView::wantActionRow()
{
    if (const DomainRow *found = row(m_actionRow))
        Q_EMIT added(found->domain.category, found->domain.entry);
}

void DomainListView::copyActionRow()
{
    if (const DomainRow *found = row(m_actionRow))
        QGuiApplication::clipboard()->setText(domainText(found->domain.entry));
}

void DomainListView::focusEntry()
{
    m_entry->edit()->setFocus(Qt::ShortcutFocusReason);
    m_entry->edit()->selectAll();
}

void DomainListView::focusTable()
{
    m_table->setFocus();
}

/// Beside a panel, or in a small window: first the rail loses its words, then the field goes.
void DomainListView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int characters = width() / theme::charWidth();
    m_rail->setCompact(characters < roomyWidth);
    m_entry->setVisible(characters >= leastEntryWidth);
}
