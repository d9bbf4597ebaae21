// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/listpage.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

/// Where a page begins.
struct ListSource::Place {
    QString sort{}; ///< as in the request: "-updatedAt"
    ListSort by{};
    bool isDescending = false;
    bool isAfter = false; ///< after value and id, rather than at offset
    QVariant value{};
    qint64 id = 0;
    qint64 offset = 0;
    int limit = 50;

    QString direction() const { return isDescending ? u"DESC"_s : u"ASC"_s; }
};

namespace {

// [sort, value, id] of the last row given. Opaque to callers: they hand it back as it is.
QString cursorText(const QString &sort, const QVariant &value, qint64 id)
{
    const QJsonArray parts{sort, QJsonValue::fromVariant(value), id};
    return QString::fromLatin1(QJsonDocument(parts)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonArray cursorParts(const QString &cursor)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? QJsonDocument::fromJson(*bytes).array() : QJsonArray();
}

} // namespace

ListSource::ListSource(const QString &table, const QMap<QString, ListSort> &sorts, const QString &defaultSort)
    : m_table(table), m_sorts(sorts), m_defaultSort(defaultSort)
{
}

void ListSource::where(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values += values;
}

Answer<ListSource::Place> ListSource::placeOf(const ShopRequest &request) const
{
    Place place{.sort = request.has(u"sort"_s) ? request.text(u"sort"_s) : m_defaultSort};
    place.isDescending = place.sort.startsWith(u'-');
    const QString name = place.sort.sliced(place.isDescending ? 1 : 0);
    if (!m_sorts.contains(name)) {
        const QStringList known = m_sorts.keys();
        return refuse(invalid(u"sort"_s, u"is not one of %1"_s.arg(known.join(u", "_s))));
    }
    place.by = m_sorts.value(name);
    if (request.has(u"limit"_s))
        place.limit = request.text(u"limit"_s).toInt();
    place.offset = request.text(u"offset"_s).toLongLong();
    if (!request.has(u"cursor"_s))
        return place;
    if (request.has(u"offset"_s))
        return refuse(invalid(u"cursor"_s, u"cannot go with offset"_s));
    const QJsonArray parts = cursorParts(request.text(u"cursor"_s));
    if (parts.size() != 3 || parts.at(0).toString() != place.sort)
        return refuse(invalid(u"cursor"_s, u"is not one from this list and sort"_s));
    place.isAfter = true;
    place.value =
        parts.at(1).isDouble() ? QVariant(parts.at(1).toInteger()) : QVariant(parts.at(1).toString());
    place.id = parts.at(2).toInteger();
    return place;
}

// The inner SELECT finds the page inside one index; only its rows are then read.
QString ListSource::pageSql(const Place &place, const QString &columns, const QString &joins) const
{
    QStringList conditions = m_conditions;
    const QString column = place.by.column;
    if (place.isAfter)
        conditions.append(u"(%1, id) %2 (?, ?)"_s.arg(column, place.isDescending ? u"<"_s : u">"_s));
    const QString index =
        m_isIndexFree || place.by.index.isEmpty() ? QString() : u" INDEXED BY "_s + place.by.index;
    const QString where =
        conditions.isEmpty() ? QString() : QString(u" WHERE "_s + conditions.join(u" AND "_s));
    const QString order = u"%1 %2, %3 %2"_s;
    return u"SELECT page.v, page.k, %1 FROM (SELECT %2 AS v, id AS k FROM %3%4%5 ORDER BY %6 LIMIT ? OFFSET "
           u"?) page "
           "JOIN %3 ON %3.id = page.k %7 ORDER BY %8"_s
               .arg(columns, column, m_table, index, where, order.arg(column, place.direction(), u"id"_s),
                    joins)
               .arg(order.arg(u"page.v"_s, place.direction(), u"page.k"_s));
}

Answer<QJsonObject> ListSource::page(ShopDatabase &db, const ShopRequest &request, const QString &columns,
                                     const QString &joins,
                                     const std::function<QJsonObject(const QSqlQuery &)> &decode) const
{
    const auto place = placeOf(request);
    if (!place)
        return refuse(place.error());
    struct Row {
        QVariant value{};
        qint64 id = 0;
        QJsonObject item{};
    };
    QVariantList values = m_values;
    if (place->isAfter)
        values += {place->value, place->id};
    values += {place->limit + 1, place->offset};
    auto rows = db.rows(pageSql(*place, columns, joins), values, [&](const QSqlQuery &row) {
        return Row{row.value(0), row.value(1).toLongLong(), decode(row)};
    });
    const bool hasMore = rows.size() > place->limit;
    if (hasMore)
        rows.removeLast();
    QJsonArray items;
    for (const Row &row : rows)
        items.append(row.item);
    QJsonObject out{{u"items"_s, items}, {u"total"_s, total(db)}};
    if (hasMore)
        out.insert(u"nextCursor"_s, cursorText(place->sort, rows.back().value, rows.back().id));
    return out;
}

qint64 ListSource::total(ShopDatabase &db) const
{
    const QString where =
        m_conditions.isEmpty() ? QString() : QString(u" WHERE "_s + m_conditions.join(u" AND "_s));
    return db.number(u"SELECT count(*) FROM "_s + m_table + where, m_values);
}
