// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QUrl>

/// How shoppers come and behave.
struct ShopperOptions {
    QUrl shop{};                       ///< "http://127.0.0.1:41234"
    double actionsPerSecond = 0;       ///< requests, on average over a minute or so; 0: nobody comes
    quint32 seed = 1;                  ///< the shop's own, so that its customers come back
    qint64 customers = 5000;           ///< how many the shop was filled with; more will register
    double pace = 1;                   ///< what thinking takes is multiplied by this; 0: nobody thinks
    std::chrono::hours parcelTime{30}; ///< nobody confirms a parcel that was sent later than this ago
    Clock clock = systemClock();       ///< called on the shoppers' thread
};
