// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productlooks.h"

#include "app/catalog/productmodel.h"
#include "app/catalog/skumodel.h"
#include "ui/common/pictureloader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using theme::Role;
using Kind = ColumnLook::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProductLooks)
};

ChipLook stockChipOf(const QModelIndex &index, int levelRole)
{
    return stockChip(StockLevel(index.data(levelRole).toInt()), index.data().toString());
}

QString skuCountLine(const QModelIndex &index)
{
    const int count = index.data(ProductModel::SkuCountRole).toInt();
    return count > 1 ? Words::tr("%1 SKUs", "under a product's name").arg(count) : QString();
}

} // namespace

ChipLook saleChip(bool isOnSale)
{
    if (isOnSale)
        return {.role = Role::Good, .icon = u"on-sale"_s, .text = Words::tr("On sale")};
    return {.role = Role::QuietText, .icon = u"off-sale"_s, .text = Words::tr("Off sale")};
}

ChipLook stockChip(StockLevel level, const QString &figure)
{
    switch (level) {
    case StockLevel::SoldOut:
        return {.role = Role::Bad, .icon = u"ban"_s, .text = Words::tr("Sold out")};
    case StockLevel::Low:
        return {.role = Role::Warning,
                .icon = u"warning"_s,
                .text = Words::tr("Low: %1", "pieces left").arg(figure)};
    case StockLevel::Plenty:
    case StockLevel::Unknown:
        break;
    }
    return {};
}

void setProductLooks(CellDelegate &cells, PictureLoader &pictures)
{
    const auto picture = [&pictures](const QModelIndex &index, int side, qreal ratio) {
        return pictures.square(index.data(ProductModel::ThumbnailRole).toString(), side, ratio);
    };
    cells.setColumn(ProductModel::NameColumn,
                    {.isStrong = true, .secondLine = skuCountLine, .picture = picture});
    cells.setColumn(ProductModel::CategoryColumn, {.isQuiet = true});
    cells.setColumn(ProductModel::PriceColumn, {.kind = Kind::Number});
    cells.setColumn(ProductModel::StockColumn, {.kind = Kind::Number, .chip = [](const QModelIndex &index) {
                                                    return stockChipOf(index, ProductModel::StockLevelRole);
                                                }});
    cells.setColumn(ProductModel::SoldColumn, {.kind = Kind::Number, .isQuiet = true});
    cells.setColumn(ProductModel::StateColumn, {.chip = [](const QModelIndex &index) {
                        return saleChip(index.data(ProductModel::OnSaleRole).toBool());
                    }});
    cells.setColumn(ProductModel::UpdatedColumn, {.isQuiet = true});
}

void setSkuLooks(CellDelegate &cells)
{
    cells.setColumn(SkuModel::CodeColumn, {.kind = Kind::Id, .isQuiet = true});
    cells.setColumn(SkuModel::PriceColumn, {.kind = Kind::Number});
    cells.setColumn(SkuModel::StockColumn, {.kind = Kind::Number, .chip = [](const QModelIndex &index) {
                                                return stockChipOf(index, SkuModel::StockLevelRole);
                                            }});
}
