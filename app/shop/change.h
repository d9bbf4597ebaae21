// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

/// One field of one thing, from its old to its new value, in our own shape (amounts in minor units).
/// Paths: "name", "onSale", "skus/17/price", "skus/17/stock".
struct FieldChange {
    QString field{};
    QJsonValue before{};
    QJsonValue after{};
    QString label{}; ///< what people call the SKU it is of, "blue / XL": words only, may be empty

    bool operator==(const FieldChange &) const = default;
};

/// How a write is sent, so that it is done once and over nobody's edit.
struct WriteOptions {
    QString idempotencyKey{}; ///< the same for every sending of the same write
    QString ifVersion{};      ///< only when the thing still has this version; empty: whatever it has
};
