// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QDateTime;

/// From now on, a program that dies of a fault of its own leaves a trace in the folder: version, signal and
/// the functions it was in, by address. No values, so nothing of a shop's and no secret can be in it. Nothing
/// is sent anywhere. Called once; where a system has no such traces, nothing happens.
void keepCrashTraces(const QString &folder);

/// The file with the trace that a former start has left; nothing when it ended well. A trace is handed out
/// once: it gets the time into its name, and only the newest is kept.
std::optional<QString> takeCrashTrace(const QString &folder, const QDateTime &now);
