// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/decodepage.h"
#include "app/shop/customer.h"

#include <QJsonValue>

/// From our shape (resources/connectors/README.md) to values, strictly.
Result<ListReply<OrderSummary>> decodeOrderPage(const QJsonValue &value);
Result<Order> decodeOrder(const QJsonValue &value);
/// What an action leaves of an order; null: nothing, it is gone.
Result<std::optional<Order>> decodeOrderAfterAction(const QJsonValue &value);
Result<QList<OrderCount>> decodeOrderCounts(const QJsonValue &value);
Result<QList<Carrier>> decodeCarriers(const QJsonValue &value);
Result<ListReply<CustomerSummary>> decodeCustomerPage(const QJsonValue &value);
Result<Customer> decodeCustomer(const QJsonValue &value);
