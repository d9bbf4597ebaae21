// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/category.h"

#include <QObject>

class Backend;
class CategoryFilter;
class CategoryModel;
class PageHeader;
class ProductModel;
class QComboBox;

/// What the products are narrowed by, in the page's header: the search, the category, on sale or not; each
/// only where the backend can. Says it to the model, and shows it as chips that take it back.
class ProductFilters : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    ProductFilters(Backend &backend, ProductModel &model, PageHeader &header, QObject *parent);

    /// Shows what the backend can filter by; without a list of products, nothing.
    void offer();
    /// For the next time the button is pressed, and for their names. The list works without.
    void readCategories();
    void clear();
    /// Anything narrows the list now.
    bool isAny() const;

Q_SIGNALS:
    void categoriesRead(const QHash<CategoryId, QString> &names);

private:
    void makeFilters();
    void search(const QString &text);
    void filterCategory(const CategoryId &category);
    void filterSale(int choice);
    void takeBack(const QString &chip);

    Backend &m_backend;
    ProductModel &m_model;
    PageHeader &m_header;
    CategoryModel *m_categories = nullptr;
    CategoryFilter *m_category = nullptr;
    QComboBox *m_sale = nullptr;
    LatestOnly m_reading{};
};
