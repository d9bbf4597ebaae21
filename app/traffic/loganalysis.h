// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"
#include "app/traffic/trafficdigest.h"

#include <QStringList>

struct AnalysisOptions {
    std::optional<LogFormat> format{}; ///< nothing: detected from the first lines of the first file
    int threads = 1;
    TrafficDigest::Options digest{};
};

struct Analysis {
    LogFormat format{};
    TrafficDigest digest;
    qint64 bytesRead = 0; ///< after unpacking
};

/// Reads logs from front to end; "-" is standard input. Blocks until done: for programs and background
/// threads. With several threads large files are cut at lines, each part read by its own, with the same
/// result.
Result<Analysis> analyseLogs(const QStringList &paths, const AnalysisOptions &options);
