// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/decodeproducts.h"

using namespace Qt::StringLiterals;

namespace {

ProductSummary productSummary(const JsonReader &in)
{
    ProductSummary out{.id = in.id<ProductTag>("id"), .name = in.text("name")};
    if (in.has("categoryId"))
        out.category = in.id<CategoryTag>("categoryId");
    out.categoryName = in.optionalText("categoryName");
    out.lowestPrice = in.money("lowestPrice");
    out.highestPrice = in.money("highestPrice");
    out.stock = in.optionalInteger("stock");
    out.sold = in.optionalInteger("sold");
    if (const auto count = in.optionalInteger("skuCount"))
        out.skuCount = int(*count);
    out.isOnSale = in.boolean("onSale");
    out.thumbnail = in.optionalText("thumbnail");
    out.updatedAt = in.optionalTime("updatedAt");
    out.version = in.optionalText("version");
    return out;
}

SkuOption skuOption(const JsonReader &in)
{
    return {.name = in.text("name"), .value = in.text("value")};
}

Sku sku(const JsonReader &in)
{
    return {.id = in.id<SkuTag>("id"),
            .code = in.optionalText("code"),
            .options = in.optionalList("options", skuOption),
            .price = in.money("price"),
            .cost = in.optionalMoney("cost"),
            .stock = in.optionalInteger("stock"),
            .isOnSale = in.optionalBoolean("onSale").value_or(true),
            .picture = in.optionalText("picture")};
}

Category category(const JsonReader &in)
{
    Category out{.id = in.id<CategoryTag>("id"), .name = in.text("name")};
    if (in.has("parentId"))
        out.parent = in.id<CategoryTag>("parentId");
    out.position = int(in.optionalInteger("position").value_or(0));
    out.isShown = in.optionalBoolean("shown").value_or(true);
    return out;
}

} // namespace

Result<ListReply<ProductSummary>> decodeProductPage(const QJsonValue &value)
{
    return decodeListReply(value, productSummary);
}

Result<Product> decodeProduct(const QJsonValue &value)
{
    const JsonReader in(value);
    Product out{.summary = productSummary(in),
                .brief = in.optionalText("brief"),
                .description = in.optionalText("description"),
                .unit = in.optionalText("unit")};
    if (in.has("pictures"))
        out.pictures = in.texts("pictures");
    out.skus = in.list("skus", sku);
    return in.result(std::move(out));
}

/// Parents before their children: what else would make a tree of a flat list ambiguous.
Result<QList<Category>> decodeCategories(const QJsonValue &value)
{
    auto categories = decodeBareList(value, category);
    if (!categories)
        return categories;
    QSet<CategoryId> known;
    for (const Category &one : std::as_const(*categories)) {
        if (!one.parent.isEmpty() && !known.contains(one.parent)) {
            return failure(
                Error::Kind::BadReply,
                u"$.items: expected parents before children, got category %1 before its parent"_s.arg(
                    one.id.value));
        }
        known.insert(one.id);
    }
    return categories;
}
