// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A moment that people want to see in the charts.
struct ChartMark {
    enum class Kind {
        OwnWrite,    ///< changes that this console applied
        Certificate, ///< a host showed a new certificate
        Release,     ///< added by a person
    };

    qint64 atMs = 0; ///< UTC
    Kind kind = Kind::Release;
    QString text{}; ///< a release's name, or the host; empty for writes
    int count = 1;  ///< writes within the same minute

    bool operator==(const ChartMark &) const = default;
};
