// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/queries.h"
#include "app/shop/change.h"

#include <QJsonArray>
#include <QJsonObject>

/// What operations are given, as connectors see it. What was not asked for is left out.
QJsonObject toScript(const ProductQuery &query);
QJsonObject toScript(const OrderQuery &query);
QJsonObject toScript(const RequestLogQuery &query);
QJsonObject toScript(const CustomerQuery &query);
QJsonArray toScript(const QList<FieldChange> &changes);
QJsonObject toScript(const WriteOptions &options);
