// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/backend/connectorshop.h"

using namespace Qt::StringLiterals;

/// A connector module that reads: products, one product, carriers.
inline const QByteArray reading =
    "export const products = { pageSize: { max: 100 }, *list(q) { return yield "
    "get(\"/goods\", { page: q.page }); },\n"
    " *get(id) { return yield get(\"/goods/\" + id); } };\n"
    "export const carriers = { *list() { return yield get(\"/carriers\"); } };\n";
/// One that saves a product with two writes and a read.
inline const QByteArray writing =
    "export const products = { *list() {}, *get() {}, editable: [{ path: \"name\", kind: \"text\" }],\n"
    " *save(id, changes, options) {\n"
    "  yield post(\"/first\", {}, { headers: { \"Idempotency-Key\": options.idempotencyKey } });\n"
    "  yield post(\"/second\", { name: changes[0].after });\n"
    "  return yield get(\"/goods/\" + id); } };\n";
/// A product as those modules hand it on.
inline const QByteArray cup =
    R"({"id": 7, "name": "Cup", "lowestPrice": 100, "highestPrice": 100, "onSale": true, "skus": []})";

inline QByteArray carrierPage(const QByteArray &id)
{
    return R"([{"id": ")" + id + R"(", "name": "Post"}])";
}

inline Task<Product> save(ConnectorShop &shop, const QString &key = {})
{
    return shop.backend.saveProduct({u"7"_s}, {{u"name"_s, u"a"_s, u"b"_s}}, {.idempotencyKey = key});
}
