// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlQuery>

#include <optional>

class ShopDatabase;

/// The columns that orderSummaryJson() reads, all from orders.
QString orderColumns();
/// \param first  where those columns begin in the row
QJsonObject orderSummaryJson(const QSqlQuery &row, int first);
/// An order whole, with lines, shipments and timeline; nothing when there is none.
std::optional<QJsonObject> orderJson(ShopDatabase &db, qint64 id);
/// A customer's newest orders.
QJsonArray recentOrdersJson(ShopDatabase &db, qint64 customer, int count);
