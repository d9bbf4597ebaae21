// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

class QCommandLineOption;
class QCommandLineParser;

/// What the commands that read request logs have in common: --format and --zone.
QList<QCommandLineOption> formatOptions();
/// The format that the options ask for; nothing when it is to be detected.
Result<std::optional<LogFormat>> formatFrom(const QCommandLineParser &parser, const QTimeZone &zone);
/// UTC where none is asked for.
Result<QTimeZone> zoneFrom(const QCommandLineParser &parser);
