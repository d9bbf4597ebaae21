// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

class ShopDatabase;

/// Writes down that something happened in the shop, in the transaction that makes it happen. Once that is
/// committed, the server sends it to whoever follows GET /admin/v1/events.
/// kind: "orderPlaced", "orderPaid", "orderShipped", "orderReceived", "orderDone", "orderClosed",
/// "refundAsked", "orderRefunded", "refundRefused", "productChanged".
void recordShopEvent(ShopDatabase &db, const QString &kind, const QJsonObject &data, qint64 now);
