// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/wantedline.h"

#include "app/sampleshop/shopdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

QString optionsText(const QByteArray &json)
{
    QStringList values;
    const QJsonArray options = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &option : options)
        values.append(option.toObject().value("value"_L1).toString());
    return values.join(u" / "_s);
}

} // namespace

std::optional<Article> articleOf(ShopDatabase &db, qint64 sku)
{
    return db.row(u"SELECT skus.product_id, skus.id, products.name, skus.options, skus.code, "
                  "CASE WHEN skus.picture = '' THEN products.thumbnail ELSE skus.picture END, skus.price, "
                  "skus.stock, skus.on_sale AND products.on_sale "
                  "FROM skus JOIN products ON products.id = skus.product_id WHERE skus.id = ?"_s,
                  {sku}, [](const QSqlQuery &row) {
                      return Article{.product = row.value(0).toLongLong(),
                                     .sku = row.value(1).toLongLong(),
                                     .name = row.value(2).toString(),
                                     .options = optionsText(row.value(3).toByteArray()),
                                     .code = row.value(4).toString(),
                                     .picture = row.value(5).toString(),
                                     .price = row.value(6).toLongLong(),
                                     .stock = row.value(7).toLongLong(),
                                     .isOnSale = row.value(8).toBool()};
                  });
}

QList<WantedLine> cartOf(ShopDatabase &db, qint64 customer)
{
    return db.rows(
        u"SELECT sku_id, quantity FROM cart_lines WHERE customer_id = ? ORDER BY added_at, sku_id"_s,
        {customer}, [](const QSqlQuery &row) {
            return WantedLine{.sku = row.value(0).toLongLong(), .quantity = row.value(1).toLongLong()};
        });
}
