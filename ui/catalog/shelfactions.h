// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>
#include <QPersistentModelIndex>

class ProductEdits;
class ProductModel;
class ProductTable;
class QAction;
class SelectionBar;

/// Putting products on the shelf and taking them off it: all that are selected, or one by its row.
class ShelfActions : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ShelfActions(const ProductEdits &edits, ProductModel &model, ProductTable &table, QObject *parent);

    /// For all that are selected.
    QList<QAction *> ofSelection() const { return {m_putOnSale, m_takeOffSale}; }
    /// For the product of that row; null where it may not be changed.
    QAction *ofRow(const QModelIndex &index);
    /// Enables what is possible with the selection of now, and says so in the bar.
    void showSelection(SelectionBar &bar);

Q_SIGNALS:
    void failed(const Error &error);
    /// So many of the selected products are not loaded, and were not changed.
    void leftOut(int products);

private:
    void setSelectedOnSale(bool isOnSale);
    void toggleRow();

    const ProductEdits &m_edits;
    ProductModel &m_model;
    ProductTable &m_table;
    QPersistentModelIndex m_row{};
    QAction *m_putOnSale = nullptr;
    QAction *m_takeOffSale = nullptr;
    QAction *m_toggleRow = nullptr;
};
