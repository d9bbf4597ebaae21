// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <QStringList>

/// What the columns of lines that follow no known format are, told from what stands in them: a time, a
/// request between quotes, three digits behind it, addresses, times taken.
struct ColumnGuess {
    /// As nginx log_formats, the likeliest first; empty when there is no time or no request.
    QStringList patterns{};
    /// Whether the access format reads the same out of them: the client first, and at the end the time taken
    /// or no number.
    bool isAccess = false;
    int wordsBeforeClient = 0;
    std::optional<TookUnit>
        wholeUnit{}; ///< of the whole number that lines end with, where it is a time taken
};

ColumnGuess guessColumns(const QList<QByteArray> &lines);
