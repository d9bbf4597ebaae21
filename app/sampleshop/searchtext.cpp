// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/searchtext.h"

#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

namespace {

// Scripts written without spaces between words.
bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana
        || c.isSurrogate(); // rare ideographs live outside the basic plane
}

// Runs of one kind: "蓝牙5.0 Pro" gives 蓝牙, 5, 0, pro.
QStringList runsOf(const QString &text)
{
    QStringList runs;
    QString run;
    bool isHan = false;
    const auto close = [&] {
        if (!run.isEmpty())
            runs.append(std::exchange(run, {}));
    };
    for (const QChar c : text) {
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            close();
            continue;
        }
        if (const bool han = isIdeograph(c); han != std::exchange(isHan, han))
            close();
        run.append(c.toLower());
    }
    close();
    return runs;
}

// The pairs of a run of ideographs; with isText also its last character, so that "机" finds "耳机".
void appendPairs(QStringList &tokens, const QString &run, bool isText)
{
    for (qsizetype i = 0; i + 1 < run.size(); ++i)
        tokens.append(run.mid(i, 2));
    if (isText || run.size() == 1)
        tokens.append(run.right(1));
}

QStringList tokensOf(const QString &text, bool isText)
{
    QStringList tokens;
    for (const QString &run : runsOf(text)) {
        if (isIdeograph(run.front()))
            appendPairs(tokens, run, isText);
        else
            tokens.append(run);
    }
    return tokens;
}

void write(ShopDatabase &db, const QString &table, qint64 id, const std::optional<QString> &text)
{
    db.execute(u"DELETE FROM %1 WHERE rowid = ?"_s.arg(table), {id});
    if (text)
        db.execute(u"INSERT INTO %1(rowid, tokens) VALUES(?, ?)"_s.arg(table), {id, searchTokens(*text)});
}

QString firstText(const QSqlQuery &row)
{
    return row.value(0).toString();
}

} // namespace

QString searchTokens(const QString &text)
{
    return tokensOf(text, true).join(u' ');
}

QString searchExpression(const QString &typed)
{
    QStringList phrases;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList tokens = tokensOf(word, false);
        if (!tokens.isEmpty())
            phrases.append(u"\""_s + tokens.join(u' ') + u"\" *"_s);
    }
    return phrases.join(u" AND "_s);
}

void indexProductText(ShopDatabase &db, qint64 productId)
{
    write(db, u"product_text"_s, productId,
          db.row(u"SELECT name || ' ' || brief || ' ' || "
                 "coalesce((SELECT group_concat(code, ' ') FROM skus WHERE product_id = products.id), '') "
                 "FROM products WHERE id = ?"_s,
                 {productId}, firstText));
}

void indexCustomerText(ShopDatabase &db, qint64 customerId)
{
    write(db, u"customer_text"_s, customerId,
          db.row(u"SELECT name || ' ' || phone || ' ' || substr(phone, -4) FROM customers WHERE id = ?"_s,
                 {customerId}, firstText));
}

void indexOrderText(ShopDatabase &db, qint64 orderId)
{
    write(db, u"order_text"_s, orderId,
          db.row(u"SELECT number || ' ' || customer_name || ' ' || recipient_name || ' ' || recipient_phone "
                 "|| ' ' || substr(recipient_phone, -4) || ' ' || memo || ' ' || "
                 "coalesce((SELECT group_concat(tracking_number, ' ') FROM shipments WHERE order_id = "
                 "orders.id), '')"
                 " || ' ' || "
                 "coalesce((SELECT group_concat(name || ' ' || sku_code, ' ') FROM order_lines "
                 "WHERE order_id = orders.id), '') FROM orders WHERE id = ?"_s,
                 {orderId}, firstText));
}
