// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/skutable.h"

#include "app/catalog/skumodel.h"
#include "ui/catalog/productlooks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace {

/// More than that scrolls within the table, so that the panel stays a panel.
constexpr int mostRowsShown = 12;

} // namespace

SkuTable::SkuTable(SkuModel &model, Settings &settings, QWidget *parent)
    : TableView(settings, u"skus"_s, parent), m_model(model)
{
    setObjectName(u"skus"_s);
    setAccessibleName(tr("SKUs"));
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSkuLooks(*cells());
    cells()->setChangedRole(SkuModel::PendingRole);
    cells()->setTroubleRole(SkuModel::TroubleRole);
    cells()->setWhyNot(
        [this](const QModelIndex &index, const QString &text) { return m_model.whyNot(index, text); });
    cells()->setEnter(
        [this](const QModelIndex &index, const QString &text) { return m_model.enter(index, text); });
    setModel(&model);
    setFlexibleColumn(SkuModel::OptionsColumn, 6);
    setDispensableColumns({SkuModel::CodeColumn});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

QSize SkuTable::sizeHint() const
{
    const int rows = qBound(1, m_model.rowCount(), mostRowsShown);
    const int height =
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
    return {TableView::sizeHint().width(), height + 2 * frameWidth() + 2};
}

void SkuTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Copy))
        copyCells();
    else if (isReturn && state() != EditingState && currentIndex().isValid())
        edit(currentIndex(), EditKeyPressed, event);
    else
        TableView::keyPressEvent(event);
}

/// Return moves down as in a sheet; Tab and Backtab find the next cell that can be edited.
void SkuTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const QModelIndex from = currentIndex();
    const int step = hint == QAbstractItemDelegate::EditNextItem ? 1
        : hint == QAbstractItemDelegate::EditPreviousItem        ? -1
                                                                 : 0;
    TableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (step != 0) {
        if (const QModelIndex next = nextEditable(from, step); next.isValid()) {
            setCurrentIndex(next);
            edit(next);
        }
    } else if (hint == QAbstractItemDelegate::SubmitModelCache && from.row() + 1 < m_model.rowCount()) {
        setCurrentIndex(from.siblingAtRow(from.row() + 1));
    }
}

QModelIndex SkuTable::nextEditable(const QModelIndex &from, int step) const
{
    const int columns = m_model.columnCount();
    const int cells = m_model.rowCount() * columns;
    for (int cell = from.row() * columns + from.column() + step; cell >= 0 && cell < cells; cell += step) {
        const QModelIndex index = m_model.index(cell / columns, cell % columns);
        if (index.flags().testFlag(Qt::ItemIsEditable))
            return index;
    }
    return {};
}

void SkuTable::paste()
{
    const QModelIndex from = currentIndex();
    if (!from.isValid() || !from.flags().testFlag(Qt::ItemIsEditable))
        return;
    const Result<int> pastedCells = m_model.paste(from, QGuiApplication::clipboard()->text());
    if (pastedCells)
        Q_EMIT pasted(*pastedCells);
    else
        Q_EMIT pasteRefused(pastedCells.error());
}

void SkuTable::copyCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    int row = -1;
    for (const QModelIndex &cell : cells) {
        if (row >= 0)
            text += cell.row() == row ? u'\t' : u'\n';
        text += cell.data(Qt::EditRole).toString();
        row = cell.row();
    }
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}
