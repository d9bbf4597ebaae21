// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/orderbook.h"
#include "app/sampleshop/ordermaker.h"
#include "app/sampleshop/orderwords.h"
#include "app/sampleshop/ownorderjson.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopside.h"
#include "app/sampleshop/stock.h"
#include "app/sampleshop/wantedline.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 200;
constexpr qsizetype longestAddress = 200;

/// The lines of the body, or the cart's when it has none.
Answer<QList<WantedLine>> wantedLines(const ShopRequest &request, ShopDatabase &db)
{
    const bool isFromCart = !request.json.contains("lines"_L1);
    QList<WantedLine> wanted = isFromCart ? cartOf(db, request.caller.customer) : QList<WantedLine>();
    const QJsonArray lines = request.json.value("lines"_L1).toArray();
    for (const QJsonValue &line : lines)
        wanted.append({.sku = idFromJson(line["skuId"_L1]), .quantity = line["quantity"_L1].toInteger(-1)});
    if (wanted.isEmpty() || wanted.size() > mostLines)
        return refuse(invalid(u"lines"_s, u"are not 1 to %1"_s.arg(mostLines)));
    QSet<qint64> seen;
    for (const WantedLine &line : wanted) {
        if (line.quantity < 1 || line.quantity > mostPieces)
            return refuse(invalid(u"lines"_s, u"hold a quantity that is not 1 to %1"_s.arg(mostPieces)));
        if (seen.contains(line.sku))
            return refuse(invalid(u"lines"_s, u"name an SKU twice"_s));
        seen.insert(line.sku);
    }
    return wanted;
}

/// Where to: the body's recipient, or the customer's default address.
Answer<Recipient> recipientFor(const ShopRequest &request, ShopDatabase &db)
{
    const QJsonObject json = request.json.value("recipient"_L1).toObject();
    Recipient recipient{.name = json.value("name"_L1).toString().trimmed(),
                        .phone = json.value("phone"_L1).toString().trimmed(),
                        .address = json.value("address"_L1).toString().trimmed()};
    if (json.isEmpty()) {
        recipient = db.row(u"SELECT name, phone, address FROM addresses WHERE customer_id = ? "
                           "ORDER BY is_default DESC, id LIMIT 1"_s,
                           {request.caller.customer},
                           [](const QSqlQuery &row) {
                               return Recipient{.name = row.value(0).toString(),
                                                .phone = row.value(1).toString(),
                                                .address = row.value(2).toString()};
                           })
                        .value_or(Recipient{});
    }
    if (recipient.name.isEmpty() || recipient.phone.isEmpty() || recipient.address.isEmpty())
        return refuse(invalid(u"recipient"_s, u"needs name, phone and address"_s));
    if (recipient.name.size() > longestAddress || recipient.phone.size() > 20
        || recipient.address.size() > longestAddress)
        return refuse(invalid(u"recipient"_s, u"is too long"_s));
    return recipient;
}

/// An order being placed.
struct Checkout {
    QList<WantedLine> wanted{};
    QList<Article> articles{}; ///< beside wanted
    Recipient recipient{};
    QString note{};
    qint64 goods = 0;
    qint64 pieces = 0;
};

std::optional<ShopReply> articlesRefusal(ShopDatabase &db, Checkout &checkout)
{
    for (const WantedLine &line : checkout.wanted) {
        const auto article = articleOf(db, line.sku);
        if (!article)
            return invalid(u"lines"_s, u"name an SKU that does not exist"_s);
        if (!article->isOnSale)
            return problem(409, u"notOnSale"_s, u"%1 is not on sale any more"_s.arg(article->name));
        checkout.articles.append(*article);
        checkout.goods += article->price * line.quantity;
        checkout.pieces += line.quantity;
    }
    return {};
}

qint64 insertOrder(ShopDatabase &db, const ShopRequest &request, const Checkout &checkout,
                   const OrderWords &words)
{
    const qint64 freight = freightFor(checkout.goods, words.isRemote(checkout.recipient.address));
    const qint64 discount = words.discountFor(checkout.goods);
    const qint64 id = db.number(u"SELECT coalesce(max(id), 0) + 1 FROM orders"_s);
    db.execute(
        u"INSERT INTO orders(id, number, state, customer_id, customer_name, recipient_name, recipient_phone, "
        "recipient_address, goods, freight, discount, total, pieces, first_line, customer_note, placed_at, "
        "updated_at) SELECT ?, ?, 'unpaid', id, name, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM customers "
        "WHERE id = ?"_s,
        {id, orderNumber(id, request.time()), checkout.recipient.name, checkout.recipient.phone,
         checkout.recipient.address, checkout.goods, freight, discount, checkout.goods + freight - discount,
         checkout.pieces, checkout.articles.first().name, checkout.note, request.time(), request.time(),
         request.caller.customer});
    return id;
}

void insertLine(ShopDatabase &db, qint64 order, const Article &article, qint64 quantity)
{
    db.execute(
        u"INSERT INTO order_lines(order_id, product_id, sku_id, name, options, sku_code, picture, price, "
        "quantity) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {order, article.product, article.sku, article.name, article.options, article.code, article.picture,
         article.price, quantity});
}

/// All the pieces or none: a refusal rolls the whole order back (see Route).
std::optional<ShopReply> takePieces(ShopDatabase &db, const ShopRequest &request, const Checkout &checkout,
                                    qint64 order)
{
    for (qsizetype i = 0; i < checkout.wanted.size(); ++i) {
        const WantedLine &line = checkout.wanted[i];
        const StockMove move{.sku = line.sku,
                             .delta = -line.quantity,
                             .reason = u"sale"_s,
                             .order = order,
                             .who = u"customer"_s};
        if (!takeForSale(db, move, request.time()))
            return problem(409, u"soldOut"_s, u"%1 has run out"_s.arg(checkout.articles[i].name));
        insertLine(db, order, checkout.articles[i], line.quantity);
        db.execute(u"DELETE FROM cart_lines WHERE customer_id = ? AND sku_id = ?"_s,
                   {request.caller.customer, line.sku});
    }
    return {};
}

ShopReply placeOrder(const ShopRequest &request, ShopDatabase &db, const OrderWords &words)
{
    Checkout checkout{.note = request.json.value("note"_L1).toString().trimmed()};
    if (checkout.note.size() > longestNote)
        return invalid(u"note"_s, u"is longer than %1 characters"_s.arg(longestNote));
    auto wanted = wantedLines(request, db);
    if (!wanted)
        return wanted.error();
    checkout.wanted = std::move(*wanted);
    auto recipient = recipientFor(request, db);
    if (!recipient)
        return recipient.error();
    checkout.recipient = std::move(*recipient);
    if (auto refused = articlesRefusal(db, checkout))
        return *refused;
    const qint64 order = insertOrder(db, request, checkout, words);
    if (auto refused = takePieces(db, request, checkout, order))
        return *refused;
    addOrderEvent(db, order, {.what = u"placed"_s, .who = u"customer"_s}, request.time());
    recordOrderEvent(db, u"orderPlaced"_s, order, request.time());
    refreshCustomer(db, request.caller.customer);
    indexOrderText(db, order);
    return jsonReply(ownOrderJson(db, order).value_or(QJsonObject()), 201);
}

} // namespace

void addCheckoutRoutes(Router &router)
{
    // Shared, because the route's handler is copied.
    const auto words = std::make_shared<const OrderWords>(OrderWords::load());
    router.add({.method = "POST",
                .path = u"/shop/v1/orders"_s,
                .operation = u"shopPlaceOrder"_s,
                .access = Access::Customer,
                .handle = [words](const ShopRequest &request, ShopDatabase &db) {
                    return placeOrder(request, db, *words);
                }});
}
