// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>

#include <chrono>

/// How a sample shop is to be set up and run.
struct ShopOptions {
    QString dataFolder{};   ///< where shop.db lives; empty: a temporary folder, gone at the end
    quint16 port = 0;       ///< on 127.0.0.1; 0: any free one
    qint64 products = 2000; ///< made when the database is new; likewise orders and customers
    qint64 orders = 20000;
    qint64 customers = 5000;
    quint32 seed = 1;             ///< the same seed makes the same data
    double shoppersPerSecond = 0; ///< requests that shoppers make; 0: nobody comes
    QString user = QStringLiteral("owner");
    QString password{}; ///< of all three accounts; empty: a random one, new at each start
    std::chrono::seconds sessionLifetime{std::chrono::hours{12}};
    std::chrono::milliseconds heartbeat{15'000}; ///< between two signs of life on an idle event stream
    Clock clock = systemClock();                 ///< called on the shop's threads
};
