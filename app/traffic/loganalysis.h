// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"
#include "app/traffic/trafficdigest.h"

#include <QStringList>

struct AnalysisOptions {
    std::optional<LogFormat> format{}; ///< nothing: told from the first lines of the first file
    std::optional<QTimeZone> zone{};   ///< of times that carry none; nothing: what the format says
    int threads = 1;
    TrafficDigest::Options digest{};
};

struct Analysis {
    LogFormat format{};
    TrafficDigest digest;
    qint64 bytesRead = 0;  ///< after unpacking
    QStringList faults{};  ///< files that could be read in part only, and why
    QStringList misfits{}; ///< of several files, those of which less than half was understood, in words
};

/// Reads logs from front to end; "-" is standard input. Of a packed file that is cut, what there is counts.
/// Blocks until done: for programs and background threads. With several threads large files are cut at lines,
/// each part read by its own, with the same result.
Result<Analysis> analyseLogs(const QStringList &paths, const AnalysisOptions &options);
