// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/productfields.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QJsonValue value(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->minor) : QJsonValue(QJsonValue::Null);
}

QJsonValue value(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<QJsonValue> skuField(const Sku &sku, const QString &name)
{
    if (name == "price"_L1)
        return sku.price.minor;
    if (name == "cost"_L1)
        return value(sku.cost);
    if (name == "stock"_L1)
        return value(sku.stock);
    if (name == "onSale"_L1)
        return sku.isOnSale;
    if (name == "code"_L1)
        return sku.code;
    if (name == "picture"_L1)
        return sku.picture;
    return {};
}

} // namespace

std::optional<QJsonValue> productField(const Product &product, const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() == 3 && parts.first() == "skus"_L1) {
        const auto sku = std::ranges::find(product.skus, SkuId{parts.at(1)}, &Sku::id);
        return sku == product.skus.end() ? std::nullopt : skuField(*sku, parts.last());
    }
    if (path == "name"_L1)
        return product.summary.name;
    if (path == "onSale"_L1)
        return product.summary.isOnSale;
    if (path == "categoryId"_L1)
        return product.summary.category.value;
    if (path == "brief"_L1)
        return product.brief;
    if (path == "description"_L1)
        return product.description;
    if (path == "unit"_L1)
        return product.unit;
    if (path == "pictures"_L1)
        return QJsonArray::fromStringList(product.pictures);
    return {};
}
