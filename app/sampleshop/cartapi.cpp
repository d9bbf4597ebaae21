// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/wantedline.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject cartJson(ShopDatabase &db, qint64 customer)
{
    QJsonArray lines;
    qint64 goods = 0;
    for (const WantedLine &line : cartOf(db, customer)) {
        const auto article = articleOf(db, line.sku);
        if (!article)
            continue; // deleted since
        QJsonObject json{{u"skuId"_s, QString::number(line.sku)},
                         {u"productId"_s, QString::number(article->product)},
                         {u"name"_s, article->name},
                         {u"options"_s, article->options},
                         {u"price"_s, article->price},
                         {u"quantity"_s, line.quantity},
                         {u"available"_s, article->isOnSale && article->stock >= line.quantity}};
        insertText(json, u"picture"_s, article->picture);
        lines.append(json);
        goods += article->price * line.quantity;
    }
    return {{u"lines"_s, lines}, {u"goods"_s, goods}};
}

ShopReply showCart(const ShopRequest &request, ShopDatabase &db)
{
    return jsonReply(cartJson(db, request.caller.customer));
}

/// Puts a quantity of one SKU in the cart, in place of what was there; 0 takes it out.
ShopReply putInCart(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 sku = request.key();
    const auto article = articleOf(db, sku);
    if (!article)
        return notFound(u"SKU"_s);
    const qint64 quantity = request.json.value("quantity"_L1).toInteger(-1);
    if (quantity < 0 || quantity > mostPieces)
        return invalid(u"quantity"_s, u"is not a whole number from 0 to %1"_s.arg(mostPieces));
    const qint64 customer = request.caller.customer;
    db.execute(u"DELETE FROM cart_lines WHERE customer_id = ? AND sku_id = ?"_s, {customer, sku});
    if (quantity == 0)
        return jsonReply(cartJson(db, customer));
    if (!article->isOnSale)
        return problem(409, u"notOnSale"_s, u"this article is not on sale"_s);
    if (article->stock < quantity)
        return problem(409, u"soldOut"_s, u"only %1 are left"_s.arg(article->stock));
    if (db.number(u"SELECT count(*) FROM cart_lines WHERE customer_id = ?"_s, {customer}) >= mostLines)
        return problem(409, u"cartFull"_s, u"a cart holds %1 articles"_s.arg(mostLines));
    db.execute(u"INSERT INTO cart_lines(customer_id, sku_id, quantity, added_at) VALUES(?, ?, ?, ?)"_s,
               {customer, sku, quantity, request.time()});
    return jsonReply(cartJson(db, customer));
}

} // namespace

void addCartRoutes(Router &router)
{
    router.add({.method = "GET",
                .path = u"/shop/v1/cart"_s,
                .operation = u"shopGetCart"_s,
                .access = Access::Customer,
                .handle = showCart});
    router.add({.method = "PUT",
                .path = u"/shop/v1/cart/{id}"_s,
                .operation = u"shopPutInCart"_s,
                .access = Access::Customer,
                .handle = putInCart});
}
