// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/schema.h"

#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

namespace {

constexpr const char *catalogueTables[] = {
    R"(CREATE TABLE categories(
        id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES categories(id),
        name TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0, is_shown INTEGER NOT NULL DEFAULT 1))",
    R"(CREATE TABLE products(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, brief TEXT NOT NULL DEFAULT '',
        description TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
        category_id INTEGER REFERENCES categories(id), on_sale INTEGER NOT NULL DEFAULT 1,
        thumbnail TEXT NOT NULL DEFAULT '', lowest_price INTEGER NOT NULL DEFAULT 0,
        highest_price INTEGER NOT NULL DEFAULT 0, stock INTEGER NOT NULL DEFAULT 0,
        sold INTEGER NOT NULL DEFAULT 0, sku_count INTEGER NOT NULL DEFAULT 0,
        low_stock INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1))",
    R"(CREATE TABLE product_pictures(
        product_id INTEGER NOT NULL REFERENCES products(id) ON DELETE CASCADE,
        position INTEGER NOT NULL, address TEXT NOT NULL, PRIMARY KEY(product_id, position)) WITHOUT ROWID)",
    // options: a JSON array of {"name", "value"}, as it is sent; only ever read with its SKU.
    R"(CREATE TABLE skus(
        id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL REFERENCES products(id) ON DELETE CASCADE,
        code TEXT NOT NULL DEFAULT '', options TEXT NOT NULL DEFAULT '[]',
        price INTEGER NOT NULL CHECK(price >= 0), cost INTEGER CHECK(cost >= 0),
        stock INTEGER NOT NULL DEFAULT 0 CHECK(stock >= 0), sold INTEGER NOT NULL DEFAULT 0,
        warning_level INTEGER NOT NULL DEFAULT 5, on_sale INTEGER NOT NULL DEFAULT 1,
        picture TEXT NOT NULL DEFAULT ''))",
    // No foreign keys: the history of a deleted SKU stays.
    R"(CREATE TABLE stock_movements(
        id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL, sku_id INTEGER NOT NULL,
        delta INTEGER NOT NULL, stock_after INTEGER NOT NULL, reason TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '', order_id INTEGER, who TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL))",
    R"(CREATE TABLE uploads(
        name TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL,
        who TEXT NOT NULL, at INTEGER NOT NULL))",
    // Texts are stored as search tokens (searchtext.h), which is how two Chinese characters are found.
    "CREATE VIRTUAL TABLE product_text USING fts5(tokens, tokenize='unicode61', columnsize=0)",
};

constexpr const char *customerTables[] = {
    R"(CREATE TABLE customers(
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL UNIQUE,
        registered_at INTEGER NOT NULL, order_count INTEGER NOT NULL DEFAULT 0,
        spent INTEGER NOT NULL DEFAULT 0, last_order_at INTEGER))",
    R"(CREATE TABLE addresses(
        id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE,
        name TEXT NOT NULL, phone TEXT NOT NULL, address TEXT NOT NULL, is_default INTEGER NOT NULL DEFAULT 0))",
    R"(CREATE TABLE cart_lines(
        customer_id INTEGER NOT NULL REFERENCES customers(id) ON DELETE CASCADE, sku_id INTEGER NOT NULL,
        quantity INTEGER NOT NULL CHECK(quantity > 0), added_at INTEGER NOT NULL,
        PRIMARY KEY(customer_id, sku_id)) WITHOUT ROWID)",
    "CREATE VIRTUAL TABLE customer_text USING fts5(tokens, tokenize='unicode61', columnsize=0)",
};

constexpr const char *orderTables[] = {
    "CREATE TABLE carriers(id INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL UNIQUE)",
    // state_before: where a refused refund goes back to. total = goods + freight - discount, unless the
    // shop changed the price of an unpaid order. refunded: what was paid back so far.
    R"(CREATE TABLE orders(
        id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
        state_before TEXT NOT NULL DEFAULT '', customer_id INTEGER NOT NULL REFERENCES customers(id),
        customer_name TEXT NOT NULL, recipient_name TEXT NOT NULL, recipient_phone TEXT NOT NULL,
        recipient_address TEXT NOT NULL, goods INTEGER NOT NULL, freight INTEGER NOT NULL DEFAULT 0,
        discount INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL CHECK(total >= 0),
        refunded INTEGER NOT NULL DEFAULT 0 CHECK(refunded BETWEEN 0 AND total), pieces INTEGER NOT NULL,
        first_line TEXT NOT NULL DEFAULT '', memo TEXT NOT NULL DEFAULT '',
        customer_note TEXT NOT NULL DEFAULT '', placed_at INTEGER NOT NULL, paid_at INTEGER,
        updated_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1))",
    R"(CREATE TABLE order_lines(
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id), product_id INTEGER NOT NULL,
        sku_id INTEGER NOT NULL, name TEXT NOT NULL, options TEXT NOT NULL DEFAULT '',
        sku_code TEXT NOT NULL DEFAULT '', picture TEXT NOT NULL DEFAULT '', price INTEGER NOT NULL,
        quantity INTEGER NOT NULL CHECK(quantity > 0)))",
    R"(CREATE TABLE order_events(
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id), at INTEGER NOT NULL,
        what TEXT NOT NULL, who TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''))",
    R"(CREATE TABLE shipments(
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id),
        carrier_id INTEGER NOT NULL REFERENCES carriers(id), tracking_number TEXT NOT NULL,
        shipped_at INTEGER NOT NULL))",
    // state: asked, granted or refused
    R"(CREATE TABLE after_sales(
        id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders(id), state TEXT NOT NULL,
        reason TEXT NOT NULL, amount INTEGER NOT NULL, asked_at INTEGER NOT NULL, answered_at INTEGER,
        answered_by TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT ''))",
    "CREATE VIRTUAL TABLE order_text USING fts5(tokens, tokenize='unicode61', columnsize=0)",
};

constexpr const char *serverTables[] = {
    R"(CREATE TABLE accounts(
        name TEXT PRIMARY KEY, display_name TEXT NOT NULL, role TEXT NOT NULL,
        salt BLOB NOT NULL, hash BLOB NOT NULL, rounds INTEGER NOT NULL) WITHOUT ROWID)",
    // side: admin (subject is an account) or shop (subject is a customer's id). Only a hash of the token.
    R"(CREATE TABLE sessions(
        token_hash BLOB PRIMARY KEY, side TEXT NOT NULL, subject TEXT NOT NULL,
        created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID)",
    R"(CREATE TABLE idempotency(
        caller TEXT NOT NULL, key TEXT NOT NULL, request_hash BLOB NOT NULL, status INTEGER NOT NULL,
        headers TEXT NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(caller, key)))",
    "CREATE TABLE shop_events(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,"
    " data TEXT NOT NULL)",
    R"(CREATE TABLE request_log(
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL,
        query TEXT NOT NULL, status INTEGER NOT NULL, bytes INTEGER NOT NULL, took_ms REAL NOT NULL,
        client TEXT NOT NULL, user TEXT NOT NULL, agent TEXT NOT NULL, request_id TEXT NOT NULL))",
    "CREATE TABLE server_domains(category TEXT NOT NULL, host TEXT NOT NULL, PRIMARY KEY(category, host))"
    " WITHOUT ROWID",
    "CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
};

// Behind each sort column comes the id, which makes the order total (and cursors exact), then what lists
// filter by, so that filtering happens inside the index.
constexpr const char *indexes[] = {
    "CREATE INDEX products_by_id ON products(id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_name ON products(name, id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_price ON products(lowest_price, id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_stock ON products(stock, id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_sold ON products(sold, id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_updated ON products(updated_at, id, on_sale, category_id, low_stock)",
    "CREATE INDEX products_by_category ON products(category_id, on_sale, low_stock)",
    "CREATE INDEX categories_by_parent ON categories(parent_id, position)",
    "CREATE INDEX skus_by_product ON skus(product_id)",
    "CREATE INDEX skus_low ON skus(stock) WHERE stock <= warning_level",
    "CREATE INDEX movements_by_product ON stock_movements(product_id, id)",
    "CREATE INDEX customers_by_registered ON customers(registered_at, id)",
    "CREATE INDEX customers_by_spent ON customers(spent, id)",
    "CREATE INDEX customers_by_orders ON customers(order_count, id)",
    "CREATE INDEX addresses_by_customer ON addresses(customer_id)",
    "CREATE INDEX orders_by_id ON orders(id, state)",
    "CREATE INDEX orders_by_placed ON orders(placed_at, id, state)",
    "CREATE INDEX orders_by_total ON orders(total, id, state, placed_at)",
    "CREATE INDEX orders_by_state ON orders(state, placed_at, id)",
    "CREATE INDEX orders_by_customer ON orders(customer_id, placed_at)",
    "CREATE INDEX orders_by_phone ON orders(recipient_phone)",
    "CREATE INDEX orders_by_recipient ON orders(recipient_name)",
    "CREATE INDEX orders_by_paid ON orders(paid_at, total)",
    "CREATE INDEX lines_by_order ON order_lines(order_id)",
    "CREATE INDEX events_by_order ON order_events(order_id, id)",
    "CREATE INDEX shipments_by_order ON shipments(order_id)",
    "CREATE INDEX shipments_by_tracking ON shipments(tracking_number)",
    "CREATE INDEX after_sales_by_order ON after_sales(order_id)",
    "CREATE INDEX after_sales_by_state ON after_sales(state, id)",
    "CREATE INDEX sessions_by_expiry ON sessions(expires_at)",
    "CREATE INDEX idempotency_by_age ON idempotency(at)",
    "CREATE INDEX request_log_by_time ON request_log(at)",
};

template<size_t count>
void executeAll(ShopDatabase &db, const char *const (&statements)[count])
{
    for (const char *statement : statements)
        db.execute(QString::fromLatin1(statement));
}

} // namespace

Result<Done> createTables(ShopDatabase &db)
{
    return db.transaction([&]() -> Result<Done> {
        executeAll(db, catalogueTables);
        executeAll(db, customerTables);
        executeAll(db, orderTables);
        executeAll(db, serverTables);
        db.execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
        return Done{};
    });
}

Result<Done> createIndexes(ShopDatabase &db)
{
    return db.transaction([&]() -> Result<Done> {
        executeAll(db, indexes);
        db.execute(u"ANALYZE"_s);
        return Done{};
    });
}
