// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficinquirer.h"
#include "app/traffic/trafficmemory.h"

#include <QElapsedTimer>
#include <QWidget>

class TailPane;
class TrafficCharts;
class TrafficLens;
class TrafficTables;
struct ShopServices;

/// Charts above, tables and the live tail side by side below, all of what the lens looks at. Where there is
/// no room for both, as beside an open request in a small window, the tail has it.
///
/// The tail follows each snapshot; charts and tables follow refresh().
class TrafficContent : public QWidget
{
    Q_OBJECT
public:
    /// lens and services outlive it.
    TrafficContent(TrafficLens &lens, const ShopServices &services, QWidget *parent = nullptr);
    ~TrafficContent() override;

    /// Another log: nothing is known of it yet.
    void startOver();
    void showNewest();
    /// Draws what came since, and asks for tables where it is time to.
    void refresh();
    /// Asks a server at once.
    void ask();
    /// The lens looks elsewhere, or lets other requests through.
    void applyView();
    void applyFilter();
    void setColours(const QList<ColourRule> &rules);
    void setRevealed(bool isRevealed);
    /// The tail stands still, for who looks at one of its requests.
    void hold();
    void refreshMarks();

    bool isAsking() const { return m_inquirer.isAsking(); }
    bool hasFigures() const { return m_hasFigures; } ///< of any request

Q_SIGNALS:
    void requestChosen(const RowsSnapshot &rows, qint64 number);
    void answered();
    void failed(const Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLower();
    void connectCharts();
    void connectRest();
    bool isAsked() const;
    bool hasPoints(const TrafficSnapshot &snapshot) const;
    void forgetQuestion();
    void showAnswer(const TrafficAnswer &answer);
    QString noteFor(const TrafficFigures &figures) const;
    void drawCharts(const std::vector<SeriesPoint> &points, std::chrono::seconds step);
    void markRelease(qint64 atMs);
    qint64 nowMs() const;

    const ShopServices &m_services;
    TrafficDesk &m_desk;
    TrafficLens &m_lens;
    TrafficInquirer m_inquirer;
    RowsSnapshot m_rows{}; // of the newest answer
    qint64 m_askedAtMs = 0;
    QElapsedTimer m_asked{}; // since the last question
    qint64 m_restMs = 0;     // before the next one of the same
    bool m_hasFigures = false;
    bool m_isViewNew = false; // no snapshot of it has come yet
    TrafficCharts *m_charts;
    TrafficTables *m_tables;
    TailPane *m_tail;
};
