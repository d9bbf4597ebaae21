// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/decodepage.h"
#include "app/shop/category.h"
#include "app/shop/product.h"

#include <QJsonValue>

/// From our shape (resources/connectors/README.md) to values, strictly.
Result<ListReply<ProductSummary>> decodeProductPage(const QJsonValue &value);
Result<Product> decodeProduct(const QJsonValue &value);
Result<QList<Category>> decodeCategories(const QJsonValue &value);
