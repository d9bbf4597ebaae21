// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "app/traffic/logformat.h"

class QCommandLineOption;
class QCommandLineParser;

/// What the commands that read request logs have in common: --format and --zone, and what they say of logs
/// that are not understood.
QList<QCommandLineOption> formatOptions();
/// The format that the options ask for; nothing when it is to be detected.
Result<std::optional<LogFormat>> formatFrom(const QCommandLineParser &parser, const QTimeZone &zone);
/// UTC where none is asked for.
Result<QTimeZone> zoneFrom(const QCommandLineParser &parser);

/// reportFailure() for a log that can't be read: in the words for a command line, not those for the window.
int reportLogFailure(const Error &error);
/// ProblemsFound where less than half of the lines was understood, which is then said on standard error.
ExitCode judgeReading(quint64 requests, quint64 unparsed, const LogFormat &format);
