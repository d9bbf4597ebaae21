// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSqlQuery>

#include <optional>

class ShopDatabase;

/// The columns that productSummaryJson() reads, from products joined with categories.
QString productColumns();
/// \param first  where those columns begin in the row
QJsonObject productSummaryJson(const QSqlQuery &row, int first);
/// A product whole; nothing when there is none.
std::optional<QJsonObject> productJson(ShopDatabase &db, qint64 id);
