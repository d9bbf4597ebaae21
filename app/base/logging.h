// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logNet)       // zhanggui.net: method, path and status; never query, header or body
Q_DECLARE_LOGGING_CATEGORY(logBackend)   // zhanggui.backend
Q_DECLARE_LOGGING_CATEGORY(logWorkspace) // zhanggui.workspace
Q_DECLARE_LOGGING_CATEGORY(logShop)      // zhanggui.sampleshop
Q_DECLARE_LOGGING_CATEGORY(logTraffic)   // zhanggui.traffic
Q_DECLARE_LOGGING_CATEGORY(logUi)        // zhanggui.ui

/// Writes the program's log to a file as well as to standard error: 3 files of 2 MiB, the newest
/// zhanggui.log, readable by the user alone. Lines hold UTC time, category, level and text.
/// Called once, before the first window; an unwritable folder leaves standard error only.
void startLogFile(const QString &folder);
