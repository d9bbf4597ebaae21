// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/category.h"

#include <QPushButton>

class CategoryModel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

/// A button that opens the category tree with a search of its own: typing narrows, arrows go, Return
/// picks, Esc closes.
class CategoryFilter : public QPushButton
{
    Q_OBJECT
public:
    explicit CategoryFilter(CategoryModel &categories, QWidget *parent = nullptr);

Q_SIGNALS:
    void picked(const CategoryId &category);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makePopup();
    void openPopup();
    void search(const QString &text);
    void pick(const QModelIndex &index);

    CategoryModel &m_categories;
    QSortFilterProxyModel *m_found = nullptr;
    QWidget *m_popup = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
};
