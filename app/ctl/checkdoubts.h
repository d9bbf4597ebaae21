// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"
#include "app/shop/product.h"

#include <QStringList>

/// What in an answer that is well-formed does not hold together. A backend may really be so, which is why a
/// doubt is no failure: the author of the connector has to know. Ids and figures only, no personal data.
/// \param listed  the same product in a list
QStringList doubtsAbout(const Product &product, const ProductSummary &listed);
QStringList doubtsAbout(const Order &order);
/// \param orders  a first page that was asked for in no particular order
QStringList doubtsAbout(const QList<OrderSummary> &orders, const QDateTime &now);
QStringList doubtsAbout(const QList<Category> &categories);
