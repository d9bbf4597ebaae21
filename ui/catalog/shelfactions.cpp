// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/shelfactions.h"

#include "app/base/format.h"
#include "app/catalog/productedits.h"
#include "app/catalog/productmodel.h"
#include "ui/catalog/producttable.h"
#include "ui/common/icons.h"
#include "ui/common/selectionbar.h"

#include <QAction>

using namespace Qt::StringLiterals;

ShelfActions::ShelfActions(const ProductEdits &edits, ProductModel &model, ProductTable &table,
                           QObject *parent)
    : QObject(parent), m_edits(edits), m_model(model), m_table(table),
      m_putOnSale(new QAction(icon(u"on-sale"_s), tr("Put on sale"), this)),
      m_takeOffSale(new QAction(icon(u"off-sale"_s), tr("Take off sale"), this)),
      m_toggleRow(new QAction(this))
{
    connect(m_putOnSale, &QAction::triggered, this, [this] { setSelectedOnSale(true); });
    connect(m_takeOffSale, &QAction::triggered, this, [this] { setSelectedOnSale(false); });
    connect(m_toggleRow, &QAction::triggered, this, &ShelfActions::toggleRow);
}

QAction *ShelfActions::ofRow(const QModelIndex &index)
{
    m_row = index;
    const bool isOnSale = index.data(ProductModel::OnSaleRole).toBool();
    m_toggleRow->setText(isOnSale ? tr("Take off sale") : tr("Put on sale"));
    m_toggleRow->setIcon(icon(isOnSale ? u"off-sale"_s : u"on-sale"_s));
    return m_edits.isEditable(u"onSale"_s) ? m_toggleRow : nullptr;
}

void ShelfActions::showSelection(SelectionBar &bar)
{
    const int selected = m_table.selectedCount();
    const bool isTooMany = selected > ProductTable::mostSelected;
    const bool canChange = selected > 0 && !isTooMany && m_edits.isEditable(u"onSale"_s);
    m_putOnSale->setEnabled(canChange);
    m_takeOffSale->setEnabled(canChange);
    if (isTooMany)
        bar.setText(tr("%1 selected; at most %2 can be changed in one go")
                        .arg(formatNumber(selected), formatNumber(ProductTable::mostSelected)));
    else
        bar.setText(selected > 1 ? tr("%1 selected").arg(formatNumber(selected)) : QString());
}

void ShelfActions::setSelectedOnSale(bool isOnSale)
{
    QList<ProductSummary> products;
    for (const QModelIndex &index : m_table.selectedLoaded())
        products.append(*m_model.rowAt(index.row()));
    const int missing = m_table.selectedCount() - int(products.size());
    if (const Result<Done> set = m_model.setOnSale(products, isOnSale); !set)
        Q_EMIT failed(set.error());
    else if (missing > 0)
        Q_EMIT leftOut(missing);
}

void ShelfActions::toggleRow()
{
    const ProductSummary *product = m_row.isValid() ? m_model.rowAt(m_row.row()) : nullptr;
    if (!product)
        return;
    const bool isOnSale = m_row.data(ProductModel::OnSaleRole).toBool();
    if (const Result<Done> set = m_model.setOnSale({*product}, !isOnSale); !set)
        Q_EMIT failed(set.error());
}
