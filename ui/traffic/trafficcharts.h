// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/serieslevel.h"
#include "ui/traffic/columnchart.h"

/// The three charts of the traffic page: requests by class of status, latency, bytes. What is read or
/// brushed in one is so in all.
class TrafficCharts : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficCharts(QWidget *parent = nullptr);

    /// Shows the steps of (nowMs - window, nowMs]; the step that is not over yet is left out.
    void setPoints(const std::vector<SeriesPoint> &points, std::chrono::seconds step,
                   std::chrono::seconds window, qint64 nowMs);
    void setBrush(const std::optional<TimeRange> &range);

Q_SIGNALS:
    void brushed(const std::optional<TimeRange> &range);

private:
    void link(ColumnChart *chart);

    ColumnChart *m_requests;
    ColumnChart *m_latency;
    ColumnChart *m_bytes;
};
