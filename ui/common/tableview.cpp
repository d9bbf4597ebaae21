// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tableview.h"

#include "ui/common/columnfit.h"
#include "ui/common/rowactionbar.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

/// Finding a row by typing walks the rows one by one; beyond this many it would load them all.
constexpr int rowsSearchedByTyping = 2000;

QString cellText(const QModelIndex &index)
{
    QString text = index.data().toString();
    for (const QChar stop : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')})
        text.replace(stop, u' ');
    return text;
}

} // namespace

TableView::TableView(Settings &settings, const QString &key, QWidget *parent)
    : QTableView(parent), m_cells(new CellDelegate(this)),
      m_fit(std::make_unique<ColumnFit>(*this, settings, key)), m_rowActions(new RowActionBar(viewport()))
{
    setUpLooks();
    setUpHeader();
    applyRowHeight();
}

TableView::~TableView() = default;

void TableView::setUpLooks()
{
    setItemDelegate(m_cells);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // cells paint their ground, and nobody before them
}

void TableView::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(theme::gap() * 2);
    header->setFont(theme::quietFont());
    connect(header, &QHeaderView::sectionClicked, this, &TableView::onHeaderClicked);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_fit->takeModel();
    showSorted(m_sortedColumn, m_sortOrder); // what is sorted by is the page's business
}

void TableView::setTallRows(bool areTall)
{
    m_areTall = areTall;
    applyRowHeight();
}

void TableView::applyRowHeight()
{
    verticalHeader()->setMinimumSectionSize(theme::gap());
    verticalHeader()->setDefaultSectionSize(m_areTall ? theme::thumbRowHeight() : theme::rowHeight());
}

void TableView::setFlexibleColumn(int column, int leastChars)
{
    m_fit->setFlexible(column, leastChars);
}

void TableView::setStandInColumn(int column)
{
    m_fit->setStandIn(column);
}

void TableView::setDispensableColumns(const QList<int> &columns)
{
    m_fit->setDispensable(columns);
}

void TableView::setOptionalColumns(const QList<int> &columns)
{
    m_fit->setOptional(columns);
}

void TableView::makeRoomIn(int column)
{
    const int wanted = sizeHintForColumn(column);
    if (wanted > columnWidth(column))
        setColumnWidth(column, wanted);
}

void TableView::activateOnClick()
{
    connect(this, &TableView::clicked, this, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            Q_EMIT activated(index);
    });
}

void TableView::setSortable(const QSet<int> &columns)
{
    m_sortable = columns;
}

void TableView::showSorted(int column, Qt::SortOrder order)
{
    m_sortedColumn = column;
    m_sortOrder = order;
    horizontalHeader()->setSortIndicator(column, order);
}

/// The header has moved its arrow already, also onto columns that don't sort: ours is put back.
void TableView::onHeaderClicked(int column)
{
    if (!m_sortable.contains(column)) {
        showSorted(m_sortedColumn, m_sortOrder);
        return;
    }
    const bool wasAscending = m_sortedColumn == column && m_sortOrder == Qt::AscendingOrder;
    showSorted(column, wasAscending ? Qt::DescendingOrder : Qt::AscendingOrder);
    model()->sort(column, m_sortOrder);
}

void TableView::setRowActions(std::function<QList<QAction *>(const QModelIndex &)> actionsFor)
{
    m_actionsFor = std::move(actionsFor);
}

void TableView::setEmptyText(const QString &sentence)
{
    if (std::exchange(m_emptyText, sentence) == sentence)
        return;
    setAccessibleDescription(sentence);
    viewport()->update();
}

QModelIndexList TableView::selectedRowIndexes() const
{
    return selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
}

QString TableView::selectionAsText() const
{
    QList<int> columns;
    for (int position = 0; position < horizontalHeader()->count(); ++position) {
        const int column = horizontalHeader()->logicalIndex(position);
        if (!isColumnHidden(column))
            columns << column;
    }
    QModelIndexList rows = selectedRowIndexes();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << model()->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << cellText(row.siblingAtColumn(column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void TableView::copySelection()
{
    if (!selectedRowIndexes().isEmpty())
        QApplication::clipboard()->setText(selectionAsText());
}

void TableView::keyboardSearch(const QString &text)
{
    if (model() && model()->rowCount() <= rowsSearchedByTyping)
        QTableView::keyboardSearch(text);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index =
        isByKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuAboutToShow(index, menu);
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("&Copy rows")), &QAction::triggered, this, &TableView::copySelection);
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    paintBesideCells(event->region());
    QTableView::paintEvent(event);
    if (!m_emptyText.isEmpty() && verticalHeader()->count() == 0)
        paintEmptyText();
}

void TableView::paintBesideCells(const QRegion &wanted)
{
    const QHeaderView *columns = horizontalHeader();
    const QHeaderView *rows = verticalHeader();
    const QRect cells(-columns->offset(), -rows->offset(), columns->length(), rows->length());
    QPainter painter(viewport());
    for (const QRect &rect : wanted - cells)
        painter.fillRect(rect, palette().color(QPalette::Base));
}

void TableView::paintEmptyText()
{
    QPainter painter(viewport());
    painter.setFont(theme::quietFont());
    painter.setPen(theme::color(theme::Role::QuietText));
    const QRect ground = viewport()->rect().marginsRemoved(QMargins(1, 1, 1, 1) * theme::gap());
    painter.drawText(ground, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hoverRow(rowAt(event->position().toPoint().y()));
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hoverRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::hoverRow(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(std::exchange(m_hoveredRow, row));
    m_cells->setHoveredRow(row);
    updateRow(row);
    const QModelIndex index = row >= 0 ? model()->index(row, 0) : QModelIndex();
    const bool hasActions = m_actionsFor && index.isValid() && !m_cells->isLoading(index);
    m_rowActions->showFor(hasActions ? m_actionsFor(index) : QList<QAction *>(),
                          QRect(0, rowViewportPosition(row), actionsEnd(), row >= 0 ? rowHeight(row) : 0));
}

/// Half an amount reads as another one: before a column of numbers that comes last they end.
int TableView::actionsEnd() const
{
    const QHeaderView *header = horizontalHeader();
    int last = header->count() - 1;
    while (last >= 0 && header->isSectionHidden(header->logicalIndex(last)))
        --last;
    const int column = header->logicalIndex(last);
    const bool isNumber = last >= 0 && m_cells->isNumber(column);
    return isNumber ? std::min(columnViewportPosition(column), viewport()->width()) : viewport()->width();
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    hoverRow(-1);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_fit->fit();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_cells->renewFonts();
        applyRowHeight();
        horizontalHeader()->setFont(theme::quietFont());
    }
}

/// Rows beyond the view are no reason to paint it anew: a page may arrive that is only near.
void TableView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                            const QList<int> &roles)
{
    const int last = rowAt(viewport()->height() - 1);
    const bool isInView = bottomRight.row() >= rowAt(0) && (last < 0 || topLeft.row() <= last);
    if (isInView || state() == EditingState)
        QTableView::dataChanged(topLeft, bottomRight, roles);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT rowSelectionChanged();
}
