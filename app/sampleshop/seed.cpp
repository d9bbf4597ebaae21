// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/seed.h"

#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

namespace {

void addProduct(ShopDatabase &db, qint64 id, qint64 now)
{
    const qint64 price = 990 + id % 97 * 100;
    db.execute(u"INSERT INTO products(id, name, category_id, thumbnail, lowest_price, highest_price, stock, "
               "sku_count, created_at, updated_at) VALUES(?, ?, 1, ?, ?, ?, 100, 1, ?, ?)"_s,
               {id, u"样品 %1"_s.arg(id), u"/pictures/drawn/product-%1-1.svg"_s.arg(id), price, price, now,
                now - id});
    db.execute(u"INSERT INTO skus(product_id, code, price, stock) VALUES(?, ?, ?, 100)"_s,
               {id, u"SP-%1"_s.arg(id), price});
    indexProductText(db, id);
}

} // namespace

Result<Done> seedShop(ShopDatabase &db, const SeedOptions &options, const SeedProgress &progress)
{
    return db.transaction([&]() -> Result<Done> {
        db.execute(u"INSERT INTO categories(id, name) VALUES(1, ?)"_s, {u"样品"_s});
        db.execute(u"INSERT INTO carriers(id, name, code) VALUES(1, ?, 'SF')"_s, {u"顺丰速运"_s});
        for (qint64 id = 1; id <= options.products; ++id) {
            addProduct(db, id, options.now.toMSecsSinceEpoch());
            if (id % 1000 == 0 && !progress(double(id) / double(options.products)))
                return failure(Error::Kind::Cancelled, u"seeding was stopped"_s);
        }
        return Done{};
    });
}
