// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runningshop.h"

/// For every operation of the contract a call that should succeed. Made one after the other, so that each
/// finds what it needs: an order in the right state, a product to delete.
class ContractCalls
{
public:
    explicit ContractCalls(RunningShop &shop);
    ~ContractCalls();

    /// Nothing when we have no call for an operation: the document has grown, the test has not.
    std::optional<ShopCall> callFor(const QString &operation);

private:
    QString newOrder(const QString &state);
    QString newProduct();
    QString firstId(const QString &list);
    ShopCall post(const QString &path, const QJsonObject &body) const;
    std::optional<ShopCall> readCall(const QString &operation);
    std::optional<ShopCall> productCall(const QString &operation);
    std::optional<ShopCall> orderCall(const QString &operation);
    std::optional<ShopCall> otherCall(const QString &operation);

    RunningShop &m_shop;
    std::unique_ptr<ShopDatabase> m_db;
};

/// A PNG of one pixel.
QByteArray smallPicture();
