// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class TailPane;
class TrafficCharts;
class TrafficTables;

/// Charts above, tables and the live tail side by side below. Where there is no room for both, as beside an
/// open request in a small window, the tail has it.
class TrafficContent : public QWidget
{
    Q_OBJECT
public:
    TrafficContent(TrafficCharts *charts, TrafficTables *tables, TailPane *tail, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TrafficTables *m_tables;
};
