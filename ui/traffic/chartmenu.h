// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/chartmark.h"

#include <QObject>

class ColumnChart;
class QMenu;
class Settings;

/// What can be done with a chart besides looking at it: its figures as table, text or file, a picture, marks.
class ChartMenu : public QObject
{
    Q_OBJECT
public:
    /// settings outlives it.
    explicit ChartMenu(Settings &settings, QObject *parent = nullptr);

    /// What the charts point out; those near the moment read can be taken away.
    void setMarks(const QList<ChartMark> &marks) { m_marks = marks; }

    /// For the moment that the chart reads. The caller shows it, and it deletes itself.
    QMenu *menuFor(ColumnChart &chart);

    void showTable(ColumnChart &chart);
    void saveCsv(ColumnChart &chart);
    void savePicture(ColumnChart &chart);

Q_SIGNALS:
    void zoomToBrushRequested();
    void liveRequested();
    void releaseRequested(qint64 atMs);
    void markRemovalRequested(const ChartMark &mark);

private:
    void addMarkActions(QMenu &menu, const ColumnChart &chart);

    Settings &m_settings;
    QList<ChartMark> m_marks{};
};
