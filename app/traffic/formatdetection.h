// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

/// What the first lines of a log look like.
struct DetectedFormat {
    LogFormat format{};
    int lines = 0;  ///< looked at
    int parsed = 0; ///< of them, understood

    bool isPlausible() const { return parsed > 0 && parsed * 2 >= lines; }
};

inline constexpr int linesToDetectFrom = 100;

/// Tries every format on the lines and takes the one that understands most. For JSON, which key is which
/// field is told from names that log libraries use, and the unit of a duration from its values.
DetectedFormat detectLogFormat(const QList<QByteArray> &lines);

/// The first lines of some bytes, whole ones only.
QList<QByteArray> firstLinesOf(const QByteArray &bytes, int most = linesToDetectFrom);
