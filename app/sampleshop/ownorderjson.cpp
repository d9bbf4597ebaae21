// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/ownorderjson.h"

#include "app/sampleshop/orderjson.h"

using namespace Qt::StringLiterals;

std::optional<QJsonObject> ownOrderJson(ShopDatabase &db, qint64 order)
{
    auto json = orderJson(db, order);
    if (!json)
        return {};
    json->remove(u"memo"_s);
    QJsonArray timeline;
    const QJsonArray entries = json->value("timeline"_L1).toArray();
    for (const QJsonValue &value : entries) {
        QJsonObject event = value.toObject();
        if (event.value("what"_L1).toString() == "memo"_L1)
            continue;
        if (event.value("who"_L1).toString() != "customer"_L1)
            event.remove(u"who"_s);
        timeline.append(event);
    }
    json->insert(u"timeline"_s, timeline);
    return json;
}
