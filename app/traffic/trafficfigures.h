// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/rowfilter.h"
#include "app/traffic/serieslevel.h"

/// Figures of the requests that have something in common.
struct FigureRow {
    QByteArray key{}; ///< endpoint, client or status
    quint64 requests = 0;
    quint64 errors = 0; ///< answers of class 5
    quint64 bytes = 0;
    std::optional<double> p95Us{};
    std::vector<quint32> trend{}; ///< requests over the span, FiguresQuestion::trendSteps of them

    bool operator==(const FigureRow &) const = default;
};

/// What the kept rows say about a span of time, as far as they reach.
struct TrafficFigures {
    quint64 requests = 0;
    quint64 errors = 0;
    quint64 bytes = 0;
    std::optional<Percentiles> took{};
    qint64 reachesBackToMs = 0;        ///< time of the oldest row kept; later than asked for: not complete
    std::vector<SeriesPoint> points{}; ///< of the wanted rows
    QList<FigureRow> endpoints{};      ///< busiest first, as are the others
    QList<FigureRow> clients{};
    QList<FigureRow> statuses{};
    std::vector<qint64> slowest{}; ///< numbers of rows, the slowest first
};

struct FiguresQuestion {
    /// Enough for a line as wide as a word.
    static constexpr int trendSteps = 24;

    RowFilter filter{};
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< not included
    std::chrono::seconds step{1};
    int most = 50; ///< rows of each table
};

/// The step of the trend that a moment falls into; asked for moments within the span only.
inline int trendStepOf(const FiguresQuestion &question, qint64 atMs)
{
    return int((atMs - question.fromMs) * FiguresQuestion::trendSteps
               / std::max<qint64>(1, question.toMs - question.fromMs));
}

/// Looks at every kept row: for a background thread. Latencies are within 0.8 % of the exact ones; see
/// latencybucket.
TrafficFigures figuresOf(const RowsSnapshot &rows, const FiguresQuestion &question);
