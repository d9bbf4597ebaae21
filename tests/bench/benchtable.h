// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <vector>

/// One figure beside its goal. ratio = figure / reference of the same run; goal is the greatest
/// ratio (or figure, where there is no reference) that still meets it.
struct BenchRow {
    QString id{};   ///< row of the goals table, such as "S1"
    QString what{}; ///< what is measured, with its unit
    double figure = 0;
    double reference = 0; ///< 0: the goal is about the figure itself
    double goal = 0;
};

inline double benchRatio(const BenchRow &row)
{
    return row.reference > 0 ? row.figure / row.reference : row.figure;
}

/// Prints the row, and tells whether the goal is met.
inline bool printBenchRow(const BenchRow &row)
{
    const bool isMet = benchRatio(row) <= row.goal;
    std::printf("%-4s %-62s %10.3f %10.3f %8.3f  goal %-8g %s\n", qPrintable(row.id), qPrintable(row.what),
                row.figure, row.reference, benchRatio(row), row.goal, isMet ? "met" : "MISSED");
    std::fflush(stdout);
    return isMet;
}

inline void printBenchHead()
{
    std::printf("%-4s %-62s %10s %10s %8s\n", "row", "what", "figure", "reference", "ratio");
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// The median of some rounds, and of three such the least: others on the machine only ever make it more.
template<typename Measure>
double leastMedian(int rounds, Measure measure)
{
    double least = 0;
    for (int turn = 0; turn < 3; ++turn) {
        std::vector<double> values;
        for (int round = 0; round < rounds; ++round)
            values.push_back(measure(round));
        least = turn > 0 ? std::min(least, median(values)) : median(values);
    }
    return least;
}
