// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayLength = 24 * 3600 * 1000;     // ms
constexpr qint64 shanghaiOffset = 8 * 3600 * 1000; // ms; Asia/Shanghai has had no summer time since 1991
constexpr int usualDays = 30;

// Days since 1970 in Asia/Shanghai.
qint64 dayOf(qint64 msUtc)
{
    return (msUtc + shanghaiOffset) / dayLength;
}

qint64 startOf(qint64 day)
{
    return day * dayLength - shanghaiOffset;
}

struct Day {
    qint64 orders = 0;
    qint64 paidOrders = 0;
    qint64 sales = 0; // fen
    qint64 newCustomers = 0;
};

/// Each day's number from one query that gives (day, number) or (day, number, number).
template<typename Take>
void collect(ShopDatabase &db, const QString &column, const QString &table, const QString &figures,
             qint64 since, const Take &take)
{
    const QString sql = u"SELECT (%1 + %2) / %3 AS day, %4 FROM %5 WHERE %1 >= ? GROUP BY day"_s.arg(
        column, QString::number(shanghaiOffset), QString::number(dayLength), figures, table);
    db.rows(sql, {since}, [&](const QSqlQuery &row) {
        take(row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong());
        return 0;
    });
}

QHash<qint64, Day> figuresSince(ShopDatabase &db, qint64 since)
{
    QHash<qint64, Day> days;
    collect(db, u"placed_at"_s, u"orders"_s, u"count(*), 0"_s, since,
            [&](qint64 day, qint64 count, qint64) { days[day].orders = count; });
    collect(db, u"paid_at"_s, u"orders"_s, u"count(*), sum(total)"_s, since,
            [&](qint64 day, qint64 count, qint64 sum) {
                days[day].paidOrders = count;
                days[day].sales = sum;
            });
    collect(db, u"registered_at"_s, u"customers"_s, u"count(*), 0"_s, since,
            [&](qint64 day, qint64 count, qint64) { days[day].newCustomers = count; });
    return days;
}

QJsonObject dayJson(qint64 day, const Day &figures)
{
    return {{u"date"_s, QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate)},
            {u"orders"_s, figures.orders},
            {u"paidOrders"_s, figures.paidOrders},
            {u"sales"_s, figures.sales},
            {u"newCustomers"_s, figures.newCustomers}};
}

QJsonObject waitingJson(ShopDatabase &db)
{
    const auto inState = [&](const QString &state) {
        return db.number(u"SELECT count(*) FROM orders WHERE state = ?"_s, {state});
    };
    // Named, because SQLite counts a million SKUs otherwise; see the partial index.
    const auto skus = [&](const QString &condition) {
        return db.number(u"SELECT count(*) FROM skus INDEXED BY skus_low WHERE stock <= warning_level AND "_s
                         + condition);
    };
    return {{u"toShip"_s, inState(u"toShip"_s)},
            {u"refundsAsked"_s, inState(u"refundAsked"_s)},
            {u"lowStock"_s, skus(u"stock > 0"_s)},
            {u"soldOut"_s, skus(u"stock = 0"_s)},
            {u"productsOnSale"_s, db.number(u"SELECT count(*) FROM products WHERE on_sale = 1"_s)}};
}

ShopReply getStatistics(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 today = dayOf(request.time());
    const qint64 count = request.has(u"days"_s) ? request.text(u"days"_s).toLongLong() : usualDays;
    const auto figures = figuresSince(db, startOf(today - qMax<qint64>(count, 2) + 1));
    QJsonArray days;
    for (qint64 day = today - count + 1; day <= today; ++day)
        days.append(dayJson(day, figures.value(day)));
    return jsonReply({{u"timeZone"_s, u"Asia/Shanghai"_s},
                      {u"today"_s, dayJson(today, figures.value(today))},
                      {u"yesterday"_s, dayJson(today - 1, figures.value(today - 1))},
                      {u"days"_s, days},
                      {u"waiting"_s, waitingJson(db)}});
}

} // namespace

void addStatisticsRoutes(Router &router)
{
    router.add({.method = "GET",
                .path = u"/admin/v1/statistics"_s,
                .operation = u"getStatistics"_s,
                .access = Access::Admin,
                .right = u"statistics.read"_s,
                .handle = getStatistics});
}
