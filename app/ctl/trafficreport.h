// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/loganalysis.h"

#include <QJsonObject>

struct ReportOptions {
    int top = 20;              ///< rows of each table
    bool showsClients = false; ///< addresses in full
};

/// The figures of an analysis for scripts. Times are ISO 8601 UTC, durations milliseconds.
QJsonObject trafficJson(const Analysis &analysis, const ReportOptions &options);
/// The same for people.
QString trafficText(const Analysis &analysis, const ReportOptions &options);
