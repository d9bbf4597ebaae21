// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkedoperation.h"
#include "app/shop/customer.h"

/// How well the optional fields of what came are filled: what a connector's author forgot, and what a
/// backend does not have, shows here.
QList<FieldCoverage> coverageOf(const QList<ProductSummary> &products);
QList<FieldCoverage> coverageOf(const Product &product);
QList<FieldCoverage> coverageOf(const QList<OrderSummary> &orders);
QList<FieldCoverage> coverageOf(const Order &order);
QList<FieldCoverage> coverageOf(const QList<CustomerSummary> &customers);
