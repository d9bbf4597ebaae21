// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/category.h"

#include <QAbstractItemModel>
#include <QHash>

/// The shop's categories as a tree, siblings by position. Made from the flat list that backends give;
/// categories whose parent is missing stand at the top.
class CategoryModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        PathRole,              ///< QString: "Clothes › Coats › Winter"
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCategories(const QList<Category> &categories);
    bool isEmpty() const { return m_categories.isEmpty(); }
    /// "Clothes › Coats"; empty when there is no such category.
    QString path(const CategoryId &id) const;
    QHash<CategoryId, QString> names() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static constexpr int top = -1;

    int nodeOf(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : top; }

    QList<Category> m_categories{};
    QHash<CategoryId, int> m_nodes{};
    QHash<int, QList<int>> m_children{}; // by node, top for the first level
    QList<int> m_parents{};
    QList<int> m_rows{};
};
