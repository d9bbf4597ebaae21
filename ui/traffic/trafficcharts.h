// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/chartmark.h"
#include "app/traffic/serieslevel.h"
#include "ui/common/columnchart.h"

#include <array>

class ChartMenu;
class Settings;

/// The three charts of the traffic page: requests by class of status, latency, bytes. What is read or
/// brushed in one is so in all.
class TrafficCharts : public QWidget
{
    Q_OBJECT
public:
    /// settings outlives it.
    explicit TrafficCharts(Settings &settings, QWidget *parent = nullptr);

    /// Shows the steps of a span. nowMs: until when the log is known. Of seconds those that are over; a
    /// minute or an hour that still runs is shown by what there has been of it.
    void setPoints(const std::vector<SeriesPoint> &points, std::chrono::seconds step, const TimeRange &span,
                   qint64 nowMs);
    void setMarks(const QList<ChartMark> &marks);
    void setBrush(const std::optional<TimeRange> &range);

Q_SIGNALS:
    void brushed(const std::optional<TimeRange> &range);
    void zoomRequested(qint64 aboutMs, double factor);
    void panRequested(double share);
    void spanRequested(const TimeRange &range);
    void liveRequested();
    void releaseRequested(qint64 atMs);
    void markRemovalRequested(const ChartMark &mark);

protected:
    /// Charts too narrow to be read give their room to the first ones.
    void resizeEvent(QResizeEvent *event) override;

private:
    void link(ColumnChart *chart);
    void linkMenu();
    std::array<ColumnChart *, 3> all() const { return {m_requests, m_latency, m_bytes}; }

    ChartMenu *m_menu;
    ColumnChart *m_requests;
    ColumnChart *m_latency;
    ColumnChart *m_bytes;
};
