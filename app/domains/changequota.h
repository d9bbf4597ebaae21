// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/platform.h"

#include <QDateTime>
#include <QList>

#include <algorithm>
#include <optional>

/// How much of a platform's monthly changes is used, by our own count: no platform but one tells.
struct ChangeQuota {
    int used = 0;
    int most = 0;      ///< 0: no limit known
    QDate renewedOn{}; ///< the first day of the next month, in the platform's time

    std::optional<int> left() const
    {
        return most > 0 ? std::optional(std::max(0, most - used)) : std::nullopt;
    }
};

/// Months are those of China Standard Time (assumed: the platforms' own days are).
/// \param submissions  every change sent so far, UTC, in any order
ChangeQuota changeQuota(const PlatformLimit &limit, const QList<QDateTime> &submissions,
                        const QDateTime &now);
