// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/orderjson.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/wire.h"
#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

// The shop's own words, as its customers read them.
QString stateText(const QString &state)
{
    switch (orderStateFromName(state).value_or(OrderState::Other)) {
    case OrderState::Unpaid:
        return u"待付款"_s;
    case OrderState::ToShip:
        return u"待发货"_s;
    case OrderState::Shipped:
        return u"已发货"_s;
    case OrderState::Received:
        return u"已收货"_s;
    case OrderState::Done:
        return u"已完成"_s;
    case OrderState::RefundAsked:
        return u"申请退款"_s;
    case OrderState::Refunded:
        return u"已退款"_s;
    case OrderState::Closed:
        return u"已关闭"_s;
    case OrderState::Other:
        break;
    }
    return state;
}

QJsonArray arrayOf(const QList<QJsonObject> &objects)
{
    QJsonArray out;
    for (const QJsonObject &object : objects)
        out.append(object);
    return out;
}

QJsonObject lineJson(const QSqlQuery &row)
{
    QJsonObject out{{u"id"_s, row.value(0).toString()},      {u"productId"_s, row.value(1).toString()},
                    {u"skuId"_s, row.value(2).toString()},   {u"name"_s, row.value(3).toString()},
                    {u"price"_s, row.value(7).toLongLong()}, {u"quantity"_s, row.value(8).toLongLong()}};
    insertText(out, u"options"_s, row.value(4).toString());
    insertText(out, u"skuCode"_s, row.value(5).toString());
    insertText(out, u"picture"_s, row.value(6).toString());
    return out;
}

QJsonObject shipmentJson(const QSqlQuery &row)
{
    return {{u"carrierId"_s, row.value(0).toString()},
            {u"carrierName"_s, row.value(1).toString()},
            {u"trackingNumber"_s, row.value(2).toString()},
            {u"shippedAt"_s, timeJson(row.value(3).toLongLong())}};
}

QJsonObject eventJson(const QSqlQuery &row)
{
    QJsonObject out{{u"at"_s, timeJson(row.value(0).toLongLong())}, {u"what"_s, row.value(1).toString()}};
    insertText(out, u"who"_s, row.value(2).toString());
    insertText(out, u"note"_s, row.value(3).toString());
    return out;
}

} // namespace

QString orderColumns()
{
    return u"orders.id, orders.number, orders.state, orders.customer_id, orders.customer_name, "
           u"orders.recipient_name, "
           "orders.recipient_phone, orders.recipient_address, orders.total, orders.pieces, "
           "orders.first_line, "
           "orders.memo, orders.placed_at, orders.paid_at, orders.version, orders.refunded"_s;
}

QJsonObject orderSummaryJson(const QSqlQuery &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column); };
    QJsonObject out{{u"id"_s, at(0).toString()},
                    {u"number"_s, at(1).toString()},
                    {u"state"_s, at(2).toString()},
                    {u"stateText"_s, stateText(at(2).toString())},
                    {u"customerId"_s, at(3).toString()},
                    {u"customerName"_s, at(4).toString()},
                    {u"recipient"_s,
                     QJsonObject{{u"name"_s, at(5).toString()},
                                 {u"phone"_s, at(6).toString()},
                                 {u"address"_s, at(7).toString()}}},
                    {u"total"_s, at(8).toLongLong()},
                    {u"refunded"_s, at(15).toLongLong()},
                    {u"pieces"_s, at(9).toLongLong()},
                    {u"placedAt"_s, timeJson(at(12).toLongLong())},
                    {u"version"_s, at(14).toString()}};
    insertText(out, u"firstLine"_s, at(10).toString());
    insertText(out, u"memo"_s, at(11).toString());
    insertTime(out, u"paidAt"_s, at(13));
    return out;
}

std::optional<QJsonObject> orderJson(ShopDatabase &db, qint64 id)
{
    auto out = db.row(
        u"SELECT goods, freight, discount, customer_note, %1 FROM orders WHERE id = ?"_s.arg(orderColumns()),
        {id}, [](const QSqlQuery &row) {
            QJsonObject order = orderSummaryJson(row, 4);
            order.insert(u"goods"_s, row.value(0).toLongLong());
            order.insert(u"freight"_s, row.value(1).toLongLong());
            order.insert(u"discount"_s, row.value(2).toLongLong());
            insertText(order, u"customerNote"_s, row.value(3).toString());
            return order;
        });
    if (!out)
        return {};
    out->insert(
        u"lines"_s,
        arrayOf(db.rows(u"SELECT id, product_id, sku_id, name, options, sku_code, picture, price, quantity "
                        "FROM order_lines WHERE order_id = ? ORDER BY id"_s,
                        {id}, lineJson)));
    out->insert(u"shipments"_s,
                arrayOf(db.rows(
                    u"SELECT carrier_id, carriers.name, tracking_number, shipped_at FROM shipments "
                    "JOIN carriers ON carriers.id = carrier_id WHERE order_id = ? ORDER BY shipments.id"_s,
                    {id}, shipmentJson)));
    out->insert(
        u"timeline"_s,
        arrayOf(db.rows(u"SELECT at, what, who, note FROM order_events WHERE order_id = ? ORDER BY at, id"_s,
                        {id}, eventJson)));
    return out;
}

QJsonArray recentOrdersJson(ShopDatabase &db, qint64 customer, int count)
{
    return arrayOf(
        db.rows(u"SELECT %1 FROM orders WHERE customer_id = ? ORDER BY placed_at DESC, id DESC LIMIT ?"_s.arg(
                    orderColumns()),
                {customer, count}, [](const QSqlQuery &row) { return orderSummaryJson(row, 0); }));
}
