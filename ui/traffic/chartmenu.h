// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class ColumnChart;
class QMenu;
class Settings;
struct ChartMark;

/// What can be done with a chart besides looking at it: its figures as table, text or file, a picture, marks.
class ChartMenu : public QObject
{
    Q_OBJECT
public:
    /// settings outlives it.
    explicit ChartMenu(Settings &settings, QObject *parent = nullptr);

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
};
