// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/endpointfailures.h"
#include "app/traffic/logformat.h"
#include "app/traffic/requestrows.h"
#include "app/traffic/serieslevel.h"

/// What is known of the traffic at one moment. Immutable: made on the feed's thread, read on any.
struct TrafficSnapshot {
    RowsSnapshot rows{};
    /// Steps of the window in which something happened, oldest first.
    std::vector<SeriesPoint> points{};
    std::chrono::seconds step{1};
    /// The last quarter of an hour by the minute, the running minute included: for the watch.
    std::vector<SeriesPoint> minutes{};
    std::vector<SeriesPoint> hours{};   ///< all that are kept: what is usual is learned from them
    QList<EndpointFailures> failures{}; ///< endpoints that answered with 5xx in that time
    /// How late requests are usually known, of a source that brings them in batches.
    std::chrono::milliseconds lag{0};
    /// How far the log's clock runs ahead of ours: the picture ends at its now, not at ours.
    std::chrono::milliseconds ahead{0};
    LogFormat format{};
    quint64 requests = 0;   ///< since the source was opened
    quint64 passedOver = 0; ///< requests that the engine's filter left out
    quint64 unparsed = 0;   ///< lines that were not understood
    quint64 fromFuture = 0; ///< requests dated more than five minutes ahead: kept as rows, in no chart
    qint64 newestMs = 0;    ///< time of the newest request that is not of the future
    qint64 oldestMs = 0;    ///< where charts begin, by the step: a month before the newest at most
    QList<QByteArray> unparsedSamples{};
    QByteArray firstLine{}; ///< the first that came, at most 4 KiB of it
};

using TrafficSnapshotPtr = std::shared_ptr<const TrafficSnapshot>;
