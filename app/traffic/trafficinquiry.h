// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/traffic/trafficfigures.h"
#include "app/traffic/trafficsnapshot.h"

/// Everything that the page shows of a span of time.
struct TrafficAnswer {
    TrafficFigures figures{};
    std::chrono::seconds step{1}; ///< of figures.points
    RowsSnapshot rows{};          ///< what figures.slowest and newest count in: those alone
    std::vector<qint64> newest{}; ///< the requests of a list, oldest first; of logs that are not followed
};

/// The figures of a log that is followed: looks at all kept rows, in the background. Points come in the
/// steps that the snapshot was published with.
Task<TrafficAnswer> askKeptRows(const TrafficSnapshotPtr &snapshot, const FiguresQuestion &question);
