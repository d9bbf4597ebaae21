// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <optional>

/// When and where work is announced and nobody wants to hear of it. What happens then is noted all the same.
struct MaintenanceWindow {
    QDateTime from{}; ///< UTC; of a weekly one the first time
    QDateTime until{};
    QStringList places{}; ///< empty: everywhere
    /// Again every seven days, from and until the same time by this computer's clock, through changes to
    /// summer time and back.
    bool isWeekly = false;
    QString note{}; ///< why, for people

    bool operator==(const MaintenanceWindow &) const = default;
};

/// When the one that is on now ends, UTC; nothing while it is not on.
std::optional<QDateTime> endOfMaintenance(const MaintenanceWindow &window, const QDateTime &now);

/// When it begins next or has begun, UTC; nothing when it is over for good.
std::optional<QDateTime> nextMaintenance(const MaintenanceWindow &window, const QDateTime &now);

/// True when it is on now and about this place.
bool covers(const MaintenanceWindow &window, const QString &place, const QDateTime &now);
