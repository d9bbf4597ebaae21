// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"

/// A customer as the generator makes one. Nobody's data: names by chance, numbers from a made-up block.
struct SampleCustomer {
    qint64 id = 0;
    QString name{};
    QString phone{};
    qint64 registeredAt = 0;      ///< ms since 1970 UTC
    QList<Recipient> addresses{}; ///< 1 … 3, the first is the default
};
