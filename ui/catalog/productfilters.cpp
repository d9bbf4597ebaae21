// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productfilters.h"

#include "app/backend/backend.h"
#include "app/catalog/categorymodel.h"
#include "app/catalog/productmodel.h"
#include "ui/catalog/categoryfilter.h"
#include "ui/common/pageheader.h"
#include "ui/common/searchfield.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace {

enum SaleChoice { AnySale, OnlyOnSale, OnlyOffSale };

/// How the header knows the chips.
const QString categoryChip = u"category"_s;
const QString saleChip = u"onSale"_s;

} // namespace

ProductFilters::ProductFilters(Backend &backend, ProductModel &model, PageHeader &header, QObject *parent)
    : QObject(parent), m_backend(backend), m_model(model), m_header(header),
      m_categories(new CategoryModel(this))
{
    makeFilters();
    connect(m_header.search(), &SearchField::searched, this, &ProductFilters::search);
    connect(m_category, &CategoryFilter::picked, this, &ProductFilters::filterCategory);
    connect(m_sale, &QComboBox::currentIndexChanged, this, &ProductFilters::filterSale);
    connect(&m_header, &PageHeader::filterRemoved, this, &ProductFilters::takeBack);
}

void ProductFilters::makeFilters()
{
    m_category = new CategoryFilter(*m_categories);
    m_category->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_sale = new QComboBox;
    m_sale->setObjectName(u"saleFilter"_s);
    m_sale->setAccessibleName(tr("On sale or off sale"));
    m_sale->addItems({tr("On and off sale"), tr("On sale"), tr("Off sale")});
    m_sale->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_header.addControl(m_category);
    m_header.addControl(m_sale);
    m_header.search()->setPlaceholderText(tr("Search products"));
}

void ProductFilters::offer()
{
    const Capabilities &offered = m_backend.capabilities();
    const auto filtersBy = [&offered](QStringView what) {
        return offered.products && offered.products->list.filtersBy(what);
    };
    m_header.search()->setVisible(filtersBy(u"text"));
    m_sale->setVisible(filtersBy(u"onSale"));
    m_category->setVisible(offered.hasCategories && filtersBy(u"category"));
}

void ProductFilters::readCategories()
{
    const Capabilities &offered = m_backend.capabilities();
    if (!offered.hasCategories || !offered.products)
        return;
    m_category->setEnabled(!m_categories->isEmpty());
    m_reading.run(m_backend.categories(), [this](const Result<QList<Category>> &categories) {
        if (!categories)
            return; // F5 asks again
        m_categories->setCategories(*categories);
        m_category->setEnabled(!categories->isEmpty());
        Q_EMIT categoriesRead(m_categories->names());
    });
}

void ProductFilters::search(const QString &text)
{
    ProductQuery query = m_model.query();
    query.text = text;
    m_model.setQuery(query);
}

void ProductFilters::filterCategory(const CategoryId &category)
{
    ProductQuery query = m_model.query();
    query.category = category;
    if (category.isEmpty())
        m_header.removeFilterChip(categoryChip);
    else
        m_header.setFilterChip(categoryChip, tr("Category: %1").arg(m_categories->path(category)));
    m_model.setQuery(query);
}

void ProductFilters::filterSale(int choice)
{
    ProductQuery query = m_model.query();
    query.isOnSale = choice == AnySale ? std::nullopt : std::optional(choice == OnlyOnSale);
    if (choice == AnySale)
        m_header.removeFilterChip(saleChip);
    else
        m_header.setFilterChip(saleChip, m_sale->itemText(choice));
    m_model.setQuery(query);
}

void ProductFilters::takeBack(const QString &chip)
{
    if (chip == categoryChip)
        filterCategory({});
    else
        m_sale->setCurrentIndex(AnySale);
}

void ProductFilters::clear()
{
    m_header.search()->setSearch({});
    search({});
    m_sale->setCurrentIndex(AnySale);
    filterCategory({});
}

bool ProductFilters::isAny() const
{
    const ProductQuery &query = m_model.query();
    return !query.text.isEmpty() || !query.category.isEmpty() || query.isOnSale;
}
