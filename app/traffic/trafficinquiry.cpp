// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficinquiry.h"

#include "app/base/background.h"

Task<TrafficAnswer> askKeptRows(const TrafficSnapshotPtr &snapshot, const FiguresQuestion &question)
{
    return runInBackground([snapshot, question] {
        return TrafficAnswer{
            .figures = figuresOf(snapshot->rows, question), .step = question.step, .rows = snapshot->rows};
    });
}
