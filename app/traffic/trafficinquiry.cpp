// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficinquiry.h"

#include "app/base/background.h"

#include <numeric>

Task<TrafficAnswer> askKeptRows(const TrafficSnapshotPtr &snapshot, const FiguresQuestion &question)
{
    return runInBackground([snapshot, question] {
        TrafficAnswer answer{.figures = figuresOf(snapshot->rows, question), .step = question.step};
        std::vector<qint64> &slowest = answer.figures.slowest;
        answer.rows = snapshot->rows.apart(slowest);
        std::iota(slowest.begin(), slowest.end(), 0);
        return answer;
    });
}
