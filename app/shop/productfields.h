// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/product.h"

#include <QJsonValue>

/// The value of a field by a change's path ("name", "onSale", "skus/17/price"), in the form that
/// FieldChange has it: amounts in minor units; null where the backend keeps none.
/// Nothing when there is no such field, or no such SKU any more.
std::optional<QJsonValue> productField(const Product &product, const QString &path);
