// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/orderfacts.h"

#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

QJsonObject orderFacts(const Order &order)
{
    QJsonObject facts{{u"state"_s, orderStateName(order.summary.state)},
                      {u"memo"_s, order.summary.memo},
                      {u"total"_s, order.summary.total.minor}};
    if (!order.shipments.isEmpty()) {
        facts.insert(u"carrier"_s, order.shipments.last().carrier.value);
        facts.insert(u"trackingNumber"_s, order.shipments.last().trackingNumber);
    }
    return facts;
}
