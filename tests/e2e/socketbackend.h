// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakebackend.h"

#include <chrono>

/// Asks a FaultyShop for products, orders and writes, over a real socket. What else a backend has is
/// left to FakeBackend. Has an action of its own, "remind", that leaves no trace on the order.
class SocketBackend final : public FakeBackend
{
public:
    /// \param patience  for an answer, from connecting to its end
    SocketBackend(quint16 port, bool isModern, std::chrono::milliseconds patience);

    Task<Product> product(const ProductId &id) override;
    Task<Product> saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                              const WriteOptions &options) override;
    Task<Order> order(const OrderId &id) override;
    Task<std::optional<Order>> runOrderAction(const OrderId &id, const QString &action,
                                              const QJsonObject &input, const WriteOptions &options) override;

private:
    Task<QJsonValue> call(const QJsonObject &request, bool isWrite);

    quint16 m_port;
    std::chrono::milliseconds m_patience;
};
