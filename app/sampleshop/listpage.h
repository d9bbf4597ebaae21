// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopreply.h"
#include "app/sampleshop/shoprequest.h"

#include <QMap>

/// A column that a list can be sorted by.
struct ListSort {
    QString column{};
    QString index{}; ///< that holds the column, the id and what is filtered by; empty: SQLite chooses
};

/// A list of the API as SQL: what it is made from, filtered and sorted by.
class ListSource
{
public:
    ListSource(const QString &table, const QMap<QString, ListSort> &sorts, const QString &defaultSort);

    /// A condition on the table's own columns, with its values.
    void where(const QString &condition, const QVariantList &values = {});
    /// Lets SQLite choose the index: for conditions so narrow that a walk along the sort is longer.
    void chooseIndexFreely() { m_isIndexFree = true; }

    /// One page: items, total, nextCursor. limit (1…200), offset or cursor, and sort come from the request,
    /// already held to the contract. columns are those of table and joins; decode makes an item of a row.
    Answer<QJsonObject> page(ShopDatabase &db, const ShopRequest &request, const QString &columns,
                             const QString &joins,
                             const std::function<QJsonObject(const QSqlQuery &)> &decode) const;

    /// How many rows the conditions leave.
    qint64 total(ShopDatabase &db) const;

private:
    struct Place;
    Answer<Place> placeOf(const ShopRequest &request) const;
    QString pageSql(const Place &place, const QString &columns, const QString &joins) const;

    QString m_table;
    QMap<QString, ListSort> m_sorts;
    QString m_defaultSort;
    QStringList m_conditions{};
    QVariantList m_values{};
    bool m_isIndexFree = false;
};
