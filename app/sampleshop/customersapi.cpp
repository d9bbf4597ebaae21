// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/listpage.h"
#include "app/sampleshop/orderjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/wire.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int recentOrders = 10;

QString customerColumns()
{
    return u"customers.id, customers.name, customers.phone, customers.order_count, customers.spent, "
           "customers.registered_at, customers.last_order_at"_s;
}

QJsonObject customerJson(const QSqlQuery &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column); };
    QJsonObject out{{u"id"_s, at(0).toString()},      {u"name"_s, at(1).toString()},
                    {u"phone"_s, at(2).toString()},   {u"orderCount"_s, at(3).toLongLong()},
                    {u"spent"_s, at(4).toLongLong()}, {u"registeredAt"_s, timeJson(at(5).toLongLong())}};
    insertTime(out, u"lastOrderAt"_s, at(6));
    return out;
}

QJsonArray addressesJson(ShopDatabase &db, qint64 customer)
{
    QJsonArray out;
    for (
        const QJsonObject &address : db.rows(
            u"SELECT name, phone, address FROM addresses WHERE customer_id = ? ORDER BY is_default DESC, id"_s,
            {customer}, [](const QSqlQuery &row) {
                return QJsonObject{{u"name"_s, row.value(0).toString()},
                                   {u"phone"_s, row.value(1).toString()},
                                   {u"address"_s, row.value(2).toString()}};
            }))
        out.append(address);
    return out;
}

void filterByText(ListSource &source, const QString &typed)
{
    const QString expression = searchExpression(typed);
    if (expression.isEmpty())
        return source.where(u"0"_s); // nothing but punctuation: found nowhere
    source.where(u"id IN (SELECT rowid FROM customer_text WHERE customer_text MATCH ?)"_s, {expression});
    source.chooseIndexFreely();
}

ShopReply listCustomers(const ShopRequest &request, ShopDatabase &db)
{
    ListSource source(u"customers"_s,
                      {{u"id"_s, {u"id"_s, {}}},
                       {u"registeredAt"_s, {u"registered_at"_s, u"customers_by_registered"_s}},
                       {u"spent"_s, {u"spent"_s, u"customers_by_spent"_s}},
                       {u"orderCount"_s, {u"order_count"_s, u"customers_by_orders"_s}}},
                      u"-registeredAt"_s);
    if (const QString phone = request.text(u"phone"_s); !phone.isEmpty()) {
        source.where(u"phone >= ? AND phone < ?"_s, {phone, QString(phone + u':')}); // ':' follows '9'
        source.chooseIndexFreely();
    }
    if (const QString typed = request.text(u"q"_s).trimmed(); !typed.isEmpty())
        filterByText(source, typed);
    const auto page = source.page(db, request, customerColumns(), {},
                                  [](const QSqlQuery &row) { return customerJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

ShopReply getCustomer(const ShopRequest &request, ShopDatabase &db)
{
    auto customer = db.row(u"SELECT %1 FROM customers WHERE id = ?"_s.arg(customerColumns()), {request.key()},
                           [](const QSqlQuery &row) { return customerJson(row, 0); });
    if (!customer)
        return notFound(u"customer"_s);
    customer->insert(u"addresses"_s, addressesJson(db, request.key()));
    customer->insert(u"recentOrders"_s, recentOrdersJson(db, request.key(), recentOrders));
    return jsonReply(*customer);
}

ShopReply listCustomerOrders(const ShopRequest &request, ShopDatabase &db)
{
    if (db.number(u"SELECT count(*) FROM customers WHERE id = ?"_s, {request.key()}) == 0)
        return notFound(u"customer"_s);
    ListSource source(u"orders"_s, {{u"placedAt"_s, {u"placed_at"_s, u"orders_by_customer"_s}}},
                      u"-placedAt"_s);
    source.where(u"customer_id = ?"_s, {request.key()});
    const auto page = source.page(db, request, orderColumns(), {},
                                  [](const QSqlQuery &row) { return orderSummaryJson(row, 2); });
    return page ? jsonReply(*page) : page.error();
}

} // namespace

void addCustomerRoutes(Router &router)
{
    const auto add = [&](const QString &path, const QString &operation, const QString &right, auto handle) {
        router.add({.method = "GET",
                    .path = u"/admin/v1/customers"_s + path,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = right,
                    .handle = handle});
    };
    add({}, u"listCustomers"_s, u"customers.read"_s, listCustomers);
    add(u"/{id}"_s, u"getCustomer"_s, u"customers.read"_s, getCustomer);
    add(u"/{id}/orders"_s, u"listCustomerOrders"_s, u"customers.read"_s, listCustomerOrders);
}
