// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/wire.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 3; // levels of the tree

QJsonObject categoryJson(const QSqlQuery &row)
{
    QJsonObject out{{u"id"_s, row.value(0).toString()},
                    {u"name"_s, row.value(2).toString()},
                    {u"position"_s, row.value(3).toLongLong()},
                    {u"shown"_s, row.value(4).toBool()}};
    insertId(out, u"parentId"_s, row.value(1));
    return out;
}

ShopReply listCategories(const ShopRequest &, ShopDatabase &db)
{
    QJsonArray items;
    for (const QJsonObject &category : db.rows(
             u"WITH RECURSIVE tree(id, level) AS (SELECT id, 1 FROM categories WHERE parent_id IS NULL "
             "UNION ALL SELECT categories.id, level + 1 FROM categories JOIN tree ON parent_id = tree.id) "
             "SELECT id, parent_id, name, position, is_shown FROM tree JOIN categories USING(id) "
             "ORDER BY level, parent_id, position, id"_s,
             {}, categoryJson))
        items.append(category);
    return jsonReply({{u"items"_s, items}});
}

ShopReply categoryReply(ShopDatabase &db, qint64 id, int status)
{
    const auto category = db.row(
        u"SELECT id, parent_id, name, position, is_shown FROM categories WHERE id = ?"_s, {id}, categoryJson);
    return category ? jsonReply(*category, status) : notFound(u"category"_s);
}

// How far down a category is; 0 for none.
qint64 levelOf(ShopDatabase &db, qint64 id)
{
    return db.number(
        u"WITH RECURSIVE up(id, parent) AS (SELECT id, parent_id FROM categories WHERE id = ? "
        "UNION SELECT categories.id, parent_id FROM categories JOIN up ON categories.id = up.parent) "
        "SELECT count(*) FROM up"_s,
        {id});
}

// How many levels a category and what is below it take.
qint64 heightOf(ShopDatabase &db, qint64 id)
{
    return db.number(
        u"WITH RECURSIVE down(id, level) AS (SELECT ?, 1 UNION SELECT categories.id, level + 1 "
        "FROM categories JOIN down ON parent_id = down.id WHERE level < 9) SELECT max(level) FROM down"_s,
        {id});
}

bool isWithin(ShopDatabase &db, qint64 id, qint64 ancestor)
{
    return db.number(u"WITH RECURSIVE up(id) AS (SELECT ? UNION SELECT parent_id FROM categories JOIN up "
                     u"USING(id)) "
                     "SELECT count(*) FROM up WHERE id = ?"_s,
                     {id, ancestor})
        > 0;
}

std::optional<ShopReply> parentRefusal(ShopDatabase &db, qint64 parent, qint64 moved, qint64 height)
{
    if (parent == 0)
        return {};
    const qint64 level = levelOf(db, parent);
    if (level == 0)
        return invalid(u"parentId"_s, u"there is no such category"_s);
    if (moved != 0 && isWithin(db, parent, moved))
        return invalid(u"parentId"_s, u"a category cannot be within itself"_s);
    if (level + height > deepest)
        return invalid(u"parentId"_s, u"the tree has %1 levels at most"_s.arg(deepest));
    return {};
}

QVariant parentValue(qint64 parent)
{
    return parent ? QVariant(parent) : QVariant();
}

ShopReply createCategory(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 parent = idFromJson(request.json.value("parentId"_L1));
    if (auto refused = parentRefusal(db, parent, 0, 1))
        return *refused;
    const qint64 id = db.insert(
        u"INSERT INTO categories(parent_id, name, position, is_shown) VALUES(?, ?, ?, ?)"_s,
        {parentValue(parent), request.json.value("name"_L1).toString(),
         request.json.value("position"_L1).toInteger(), request.json.value("shown"_L1).toBool(true)});
    ShopReply reply = categoryReply(db, id, 201);
    return reply.with("Location", "/admin/v1/categories/" + QByteArray::number(id));
}

ShopReply updateCategory(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 id = request.key();
    if (levelOf(db, id) == 0)
        return notFound(u"category"_s);
    const QJsonObject &body = request.json;
    if (body.contains("parentId"_L1)) {
        const qint64 parent = idFromJson(body.value("parentId"_L1));
        if (auto refused = parentRefusal(db, parent, id, heightOf(db, id)))
            return *refused;
        db.execute(u"UPDATE categories SET parent_id = ? WHERE id = ?"_s, {parentValue(parent), id});
    }
    if (body.contains("name"_L1))
        db.execute(u"UPDATE categories SET name = ? WHERE id = ?"_s, {body.value("name"_L1).toString(), id});
    if (body.contains("position"_L1))
        db.execute(u"UPDATE categories SET position = ? WHERE id = ?"_s,
                   {body.value("position"_L1).toInteger(), id});
    if (body.contains("shown"_L1))
        db.execute(u"UPDATE categories SET is_shown = ? WHERE id = ?"_s,
                   {body.value("shown"_L1).toBool(), id});
    return categoryReply(db, id, 200);
}

ShopReply deleteCategory(const ShopRequest &request, ShopDatabase &db)
{
    const qint64 id = request.key();
    if (levelOf(db, id) == 0)
        return notFound(u"category"_s);
    if (db.number(u"SELECT count(*) FROM categories WHERE parent_id = ?"_s, {id}) > 0)
        return problem(409, u"categoryInUse"_s, u"there are categories below it"_s);
    if (db.number(u"SELECT count(*) FROM (SELECT 1 FROM products WHERE category_id = ? LIMIT 1)"_s, {id}) > 0)
        return problem(409, u"categoryInUse"_s, u"there are products in it"_s);
    db.execute(u"DELETE FROM categories WHERE id = ?"_s, {id});
    return emptyReply();
}

} // namespace

void addCategoryRoutes(Router &router)
{
    const auto add = [&](const char *method, const QString &path, const QString &operation,
                         const QString &right, auto handle) {
        router.add({.method = method,
                    .path = u"/admin/v1/categories"_s + path,
                    .operation = operation,
                    .access = Access::Admin,
                    .right = right,
                    .handle = handle,
                    .caching = Caching::UntilWrite});
    };
    add("GET", {}, u"listCategories"_s, u"products.read"_s, listCategories);
    add("POST", {}, u"createCategory"_s, u"products.write"_s, createCategory);
    add("PATCH", u"/{id}"_s, u"updateCategory"_s, u"products.write"_s, updateCategory);
    add("DELETE", u"/{id}"_s, u"deleteCategory"_s, u"products.write"_s, deleteCategory);
}
