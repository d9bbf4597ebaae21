// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

/// What the first lines of a log look like.
struct DetectedFormat {
    LogFormat format{};
    int lines = 0;    ///< looked at
    int parsed = 0;   ///< of them, understood
    int answered = 0; ///< of them, with a status

    /// Half of the lines, or so many that chance is no reason: programs write other things between requests.
    bool isPlausible() const { return parsed > 0 && (parsed * 2 >= lines || answered >= enough); }

    static constexpr int enough = 5;
};

inline constexpr int linesToDetectFrom = 100;

/// Tries every format on the lines and takes the one that understands most. For JSON, which key is which
/// field is told from names that log libraries use, and the unit of a duration from its values.
DetectedFormat detectLogFormat(const QList<QByteArray> &lines);

/// The first lines of some bytes, whole ones only.
QList<QByteArray> firstLinesOf(const QByteArray &bytes, int most = linesToDetectFrom);
