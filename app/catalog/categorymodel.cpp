// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/categorymodel.h"

using namespace Qt::StringLiterals;

void CategoryModel::setCategories(const QList<Category> &categories)
{
    beginResetModel();
    m_categories = categories;
    m_nodes.clear();
    m_children.clear();
    for (int node = 0; node < categories.size(); ++node)
        m_nodes.insert(categories.at(node).id, node);
    m_parents = QList<int>(categories.size(), top);
    m_rows = QList<int>(categories.size(), 0);
    for (int node = 0; node < categories.size(); ++node) {
        // Parents come before their children, so a parent further on can only be part of a circle.
        const int above = m_nodes.value(categories.at(node).parent, top);
        m_parents[node] = above < node ? above : top;
        m_children[m_parents.at(node)].append(node);
    }
    for (QList<int> &siblings : m_children) {
        std::stable_sort(siblings.begin(), siblings.end(), [&](int one, int other) {
            return categories.at(one).position < categories.at(other).position;
        });
        for (int row = 0; row < siblings.size(); ++row)
            m_rows[siblings.at(row)] = row;
    }
    endResetModel();
}

QString CategoryModel::path(const CategoryId &id) const
{
    QStringList names;
    for (int node = m_nodes.value(id, top); node != top; node = m_parents.at(node))
        names.prepend(m_categories.at(node).name);
    return names.join(u" › "_s);
}

QHash<CategoryId, QString> CategoryModel::names() const
{
    QHash<CategoryId, QString> out;
    for (const Category &category : m_categories)
        out.insert(category.id, category.name);
    return out;
}

QModelIndex CategoryModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> children = m_children.value(nodeOf(parent));
    if (row < 0 || row >= children.size() || column != 0)
        return {};
    return createIndex(row, column, quintptr(children.at(row)));
}

QModelIndex CategoryModel::parent(const QModelIndex &child) const
{
    const int above = child.isValid() ? m_parents.at(nodeOf(child)) : top;
    return above == top ? QModelIndex() : createIndex(m_rows.at(above), 0, quintptr(above));
}

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_children.value(nodeOf(parent)).size());
}

int CategoryModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Category &category = m_categories.at(nodeOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return category.name;
    case IdRole:
        return category.id.value;
    case PathRole:
        return path(category.id);
    }
    return {};
}
