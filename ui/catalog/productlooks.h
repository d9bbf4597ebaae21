// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/stocklevel.h"
#include "ui/common/celldelegate.h"

class PictureLoader;

/// On sale or off sale.
ChipLook saleChip(bool isOnSale);
/// Low or sold out, with the figure; empty where nothing needs a hand.
ChipLook stockChip(StockLevel level, const QString &figure);

/// How ProductModel's columns are painted.
void setProductLooks(CellDelegate &cells, PictureLoader &pictures);
/// How SkuModel's columns are painted.
void setSkuLooks(CellDelegate &cells);
