// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficfigures.h"
#include "app/traffic/trafficview.h"

#include <QObject>

/// What of the traffic is looked at: requests that a filter lets through, in a window that moves on or a span
/// that stands still, or in a part of it that was brushed. Times are UTC ms.
class TrafficLens : public QObject
{
    Q_OBJECT
public:
    explicit TrafficLens(QObject *parent = nullptr);

    const QString &filterText() const { return m_text; }
    /// The text's filter and the brush: what lists and tables show.
    RowFilter filter() const;
    const TrafficView &view() const { return m_view; }
    const std::optional<TimeRange> &brush() const { return m_brush; }
    /// What the charts show.
    TimeRange span(qint64 nowMs) const { return m_view.rangeAt(nowMs); }
    /// What the tables ask for: the brushed part, else all, to the newest request where it is a window.
    FiguresQuestion question(qint64 nowMs, std::chrono::seconds step) const;

    /// A text that makes no sense is refused(), and the filter before stays.
    void setFilterText(const QString &text);
    /// Only what this term says, too.
    void addTerm(const QString &term);
    void setBrush(const std::optional<TimeRange> &range);
    /// Ends where now is, and moves on.
    void setWindow(std::chrono::seconds window);
    /// Closer to, or farther from, a moment: it stays where it is on the chart.
    void zoom(qint64 aboutMs, double factor, qint64 nowMs);
    /// By a share of the span; to the left where it is negative.
    void pan(double share, qint64 nowMs);
    void lookAt(const TimeRange &range, qint64 nowMs);
    void goLive();

Q_SIGNALS:
    void filterTextChanged(const QString &text);
    void brushChanged(const std::optional<TimeRange> &range);
    /// Other requests go through: the text or the brush is another one.
    void filterChanged();
    void viewChanged();
    void refused(const Error &error);

private:
    void setView(const TrafficView &view);

    QString m_text{};
    RowFilter m_textFilter{};
    std::optional<TimeRange> m_brush{};
    TrafficView m_view{};
};
