// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/orderjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, ListSort> &orderSorts()
{
    static const QMap<QString, ListSort> sorts{
        {u"id"_s, {u"id"_s, u"orders_by_id"_s}},
        {u"placedAt"_s, {u"placed_at"_s, u"orders_by_placed"_s}},
        {u"total"_s, {u"total"_s, u"orders_by_total"_s}},
    };
    return sorts;
}

qint64 timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

// "_" and "%" stand for themselves.
QString containing(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

void filterByState(ListSource &source, const QString &states)
{
    QStringList places;
    QVariantList values;
    for (const QString &state : states.split(u',')) {
        places.append(u"?"_s);
        values.append(state);
    }
    source.where(u"state IN (%1)"_s.arg(places.join(u", "_s)), values);
}

// Each of these leaves few orders, so SQLite is free to begin with them.
void filterByWhom(ListSource &source, const ShopRequest &request)
{
    constexpr qsizetype wholePhone = 11; // digits of a mobile number
    const auto narrow = [&](const QString &condition, const QVariantList &values) {
        source.where(condition, values);
        source.chooseIndexFreely();
    };
    if (const QString number = request.text(u"number"_s); !number.isEmpty())
        narrow(u"number >= ? AND number < ?"_s, {number, QString(number + QChar(0xffff))});
    if (const QString phone = request.text(u"phone"_s); !phone.isEmpty()) {
        if (phone.size() >= wholePhone)
            narrow(u"recipient_phone = ?"_s, {phone});
        else
            narrow(u"recipient_phone LIKE ? ESCAPE '\\'"_s, {containing(phone)});
    }
    if (const QString name = request.text(u"name"_s); !name.isEmpty())
        narrow(u"(recipient_name LIKE ? ESCAPE '\\' OR customer_name LIKE ? ESCAPE '\\')"_s,
               {containing(name), containing(name)});
    if (const QString tracking = request.text(u"tracking"_s); !tracking.isEmpty())
        narrow(u"id IN (SELECT order_id FROM shipments WHERE tracking_number >= ? AND tracking_number < ?)"_s,
               {tracking, QString(tracking + QChar(0xffff))});
    if (const QString typed = request.text(u"q"_s).trimmed(); !typed.isEmpty()) {
        const QString expression = searchExpression(typed);
        if (expression.isEmpty())
            source.where(u"0"_s); // nothing but punctuation: found nowhere
        else
            narrow(u"id IN (SELECT rowid FROM order_text WHERE order_text MATCH ?)"_s, {expression});
    }
}

ShopReply listOrders(const ShopRequest &request, ShopDatabase &db)
{
    ListSource source(u"orders"_s, orderSorts(), u"-placedAt"_s);
    if (request.has(u"state"_s))
        filterByState(source, request.text(u"state"_s));
    if (request.has(u"from"_s))
        source.where(u"placed_at >= ?"_s, {timeOf(request.text(u"from"_s))});
    if (request.has(u"to"_s))
        source.where(u"placed_at < ?"_s, {timeOf(request.text(u"to"_s))});
    filterByWhom(source, request);
    const auto page = source.page(db, request, orderColumns(), {},
                                  [](const QSqlQuery &row) { return orderSummaryJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply countOrders(const ShopRequest &, ShopDatabase &db)
{
    QJsonArray items;
    for (const OrderState state : orderStates()) {
        if (state == OrderState::Other)
            continue;
        const qint64 count =
            db.number(u"SELECT count(*) FROM orders WHERE state = ?"_s, {orderStateName(state)});
        items.append(QJsonObject{{u"state"_s, orderStateName(state)}, {u"count"_s, count}});
    }
    return jsonReply({{u"items"_s, items}});
}

ShopReply getOrder(const ShopRequest &request, ShopDatabase &db)
{
    const auto order = orderJson(db, request.key());
    return order ? versionedReply(*order) : notFound(u"order"_s);
}

} // namespace

void addOrderRoutes(Router &router)
{
    const auto add = [&](const QString &path, const QString &operation, auto handle, Caching caching) {
        router.add({.method = "GET",
                    .path = u"/admin/v1/orders"_s + path,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = u"orders.read"_s,
                    .handle = handle,
                    .caching = caching});
    };
    add({}, u"listOrders"_s, listOrders, Caching::None);
    add(u"/counts"_s, u"countOrders"_s, countOrders, Caching::UntilWrite);
    add(u"/{id}"_s, u"getOrder"_s, getOrder, Caching::None);
}
