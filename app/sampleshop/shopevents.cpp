// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopevents.h"

#include "app/sampleshop/shopdatabase.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void recordShopEvent(ShopDatabase &db, const QString &kind, const QJsonObject &data, qint64 now)
{
    db.insert(u"INSERT INTO shop_events(at, kind, data) VALUES(?, ?, ?)"_s,
              {now, kind, QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))});
}
