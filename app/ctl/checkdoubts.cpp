// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/checkdoubts.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes clocksApart{15}; // two clocks may differ; zones do by half an hour at least

/// Pieces over all SKUs; nothing when one of them does not say.
std::optional<qint64> stockOf(const QList<Sku> &skus)
{
    qint64 sum = 0;
    for (const Sku &sku : skus) {
        if (!sku.stock)
            return {};
        sum += *sku.stock;
    }
    return sum;
}

QString pricesOf(const ProductSummary &summary)
{
    const QString lowest = moneyToText(summary.lowestPrice);
    return summary.lowestPrice == summary.highestPrice
        ? lowest
        : u"%1 to %2"_s.arg(lowest, moneyToText(summary.highestPrice));
}

ProductSummary summedUp(const QList<Sku> &skus)
{
    const auto [lowest, highest] = std::ranges::minmax(skus, {}, &Sku::price);
    return {.lowestPrice = lowest.price, .highestPrice = highest.price};
}

/// Of all SKUs or of those on sale: either may be what customers are shown.
bool hasPricesOf(const ProductSummary &summary, const QList<Sku> &skus)
{
    return !skus.isEmpty() && pricesOf(summary) == pricesOf(summedUp(skus));
}

QList<Sku> onSale(QList<Sku> skus)
{
    skus.removeIf([](const Sku &sku) { return !sku.isOnSale; });
    return skus;
}

} // namespace

QStringList doubtsAbout(const Product &product, const ProductSummary &listed)
{
    const ProductSummary &summary = product.summary;
    const QList<Sku> &skus = product.skus;
    QStringList out;
    if (pricesOf(summary) != pricesOf(listed))
        out << u"costs %1, in the list %2"_s.arg(pricesOf(summary), pricesOf(listed));
    if (skus.isEmpty())
        return out << u"without a SKU no price and no stock can be edited"_s;
    const auto stock = stockOf(skus);
    if (stock && summary.stock && *stock != *summary.stock)
        out << u"stock is %1, its SKUs have %2"_s.arg(*summary.stock).arg(*stock);
    if (!hasPricesOf(summary, skus) && !hasPricesOf(summary, onSale(skus)))
        out << u"costs %1, its SKUs %2"_s.arg(pricesOf(summary), pricesOf(summedUp(skus)));
    return out;
}

QStringList doubtsAbout(const Order &order)
{
    const Money sum = order.goods + order.freight - order.discount;
    if (sum == order.summary.total)
        return {};
    return {u"total is %1, goods + freight - discount %2"_s.arg(moneyToText(order.summary.total),
                                                                moneyToText(sum))};
}

QStringList doubtsAbout(const QList<OrderSummary> &orders, const QDateTime &now)
{
    if (orders.isEmpty())
        return {};
    QStringList out;
    if (orders.first().placedAt < orders.last().placedAt)
        out << u"the oldest first"_s;
    const qint64 minutes = now.secsTo(std::ranges::max(orders, {}, &OrderSummary::placedAt).placedAt) / 60;
    if (minutes > clocksApart.count())
        out << u"the newest was placed in %1 hours from now: is timeZone right?"_s.arg(minutes / 60.0, 0, 'f',
                                                                                       1);
    return out;
}

QStringList doubtsAbout(const QList<Category> &categories)
{
    const auto isAtTheTop = [](const Category &category) { return category.parent.isEmpty(); };
    if (categories.isEmpty() || !std::ranges::all_of(categories, isAtTheTop))
        return {};
    return {u"none below another"_s};
}
