// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "ui/common/tableview.h"

class PictureLoader;
class ProductModel;
class Settings;

/// The table of products: edits name, price and stock in place. A cell that needs the product itself
/// first (price and stock of a product with one SKU) opens when that is here.
class ProductTable : public TableView
{
    Q_OBJECT
public:
    ProductTable(ProductModel &model, PictureLoader &pictures, Settings &settings, QWidget *parent = nullptr);

    /// F2: the current cell; the name where the current cell can't be edited.
    void editCurrent();
    /// The rows selected, whether loaded or not: counted without walking them.
    int selectedCount() const;
    /// The selected products that are loaded.
    QList<QModelIndex> selectedLoaded() const;
    QSet<int> sortableColumns() const;

    /// What can be changed in one go. More than that is a mistake or a job for an import.
    static constexpr int mostSelected = 1000;

Q_SIGNALS:
    void openRequested(const QModelIndex &index);
    /// A cell could not be edited, and why.
    void editRefused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void editCell(const QModelIndex &index);

    ProductModel &m_model;
    LatestOnly m_preparing{};
};
