// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/producttable.h"

#include "app/catalog/productmodel.h"
#include "ui/catalog/productlooks.h"

#include "ui/common/pictureloader.h"

#include <QKeyEvent>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

ProductTable::ProductTable(ProductModel &model, PictureLoader &pictures, Settings &settings, QWidget *parent)
    : TableView(settings, u"products"_s, parent), m_model(model)
{
    setObjectName(u"products"_s);
    setAccessibleName(tr("Products"));
    setTallRows(true);
    setProductLooks(*cells(), pictures);
    cells()->setWhyNot(
        [this](const QModelIndex &index, const QString &text) { return m_model.whyNot(index, text); });
    cells()->setEnter(
        [this](const QModelIndex &index, const QString &text) { return m_model.enter(index, text); });
    connect(&pictures, &PictureLoader::arrived, viewport(), qOverload<>(&QWidget::update));
}

QSet<int> ProductTable::sortableColumns() const
{
    QSet<int> columns;
    for (int column = 0; column < ProductModel::ColumnCount; ++column) {
        if (!m_model.sortName(column).isEmpty())
            columns.insert(column);
    }
    return columns;
}

int ProductTable::selectedCount() const
{
    int rows = 0;
    const QItemSelection ranges = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : ranges)
        rows += range.left() == 0 ? range.height() : 0;
    return rows;
}

QList<QModelIndex> ProductTable::selectedLoaded() const
{
    QList<QModelIndex> loaded;
    if (selectedCount() > mostSelected)
        return loaded;
    const QModelIndexList selected = selectedRowIndexes();
    std::copy_if(selected.begin(), selected.end(), std::back_inserter(loaded),
                 [this](const QModelIndex &index) { return m_model.rowAt(index.row()) != nullptr; });
    return loaded;
}

void ProductTable::editCurrent()
{
    const QModelIndex current = currentIndex();
    const int column = current.column();
    const bool isField = column == ProductModel::PriceColumn || column == ProductModel::StockColumn;
    editCell(isField ? current : current.siblingAtColumn(ProductModel::NameColumn));
}

void ProductTable::editCell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QPersistentModelIndex cell(index);
    m_preparing.run(m_model.prepareEdit(index), [this, cell](const Result<Done> &ready) {
        if (!ready)
            Q_EMIT editRefused(ready.error().message);
        else if (cell.isValid() && currentIndex().row() == cell.row()) {
            setCurrentIndex(cell);
            edit(cell, AllEditTriggers, nullptr);
        }
    });
}

void ProductTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_F2)
        editCurrent();
    else if (isReturn && currentIndex().isValid() && state() != EditingState)
        Q_EMIT openRequested(currentIndex());
    else
        TableView::keyPressEvent(event);
}

void ProductTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (index.column() == ProductModel::PriceColumn || index.column() == ProductModel::StockColumn)
        editCell(index);
    else
        Q_EMIT openRequested(index);
}
