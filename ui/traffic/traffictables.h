// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/toprowsmodel.h"
#include "app/traffic/trafficfigures.h"

#include <QWidget>

#include <array>

class QTabBar;
class Settings;
class TableView;
class TailModel;
class TextLabel;
class QStackedWidget;

/// Busiest endpoints, clients and statuses, and the slowest requests, one at a time.
class TrafficTables : public QWidget
{
    Q_OBJECT
public:
    TrafficTables(Settings &settings, const std::function<QDateTime()> &clock, QWidget *parent = nullptr);

    ~TrafficTables() override;

    /// Nothing, and nothing said about it, until there are figures.
    void startOver();
    void setFigures(const TrafficFigures &figures, const RowsSnapshot &rows, const FiguresQuestion &question);
    /// Says from when on the tables know, where that is not the whole span; empty: they know all of it.
    void setNote(const QString &note);
    void setRevealed(bool isRevealed);

Q_SIGNALS:
    /// A row was chosen: show only what this term of a filter says.
    void filterRequested(const QString &term);
    /// A slow request was chosen.
    void requestChosen(qint64 number);

private:
    TableView *makeTopTable(TopRowsModel &model, const QString &key, const QString &field);
    TableView *makeSlowTable();
    void setRows(const TrafficFigures &figures, const RowsSnapshot &rows, double seconds);
    void sayWhyEmpty(const TrafficFigures &figures, const FiguresQuestion &question);

    Settings &m_settings;
    std::unique_ptr<TopRowsModel> m_endpoints;
    std::unique_ptr<TopRowsModel> m_clients;
    std::unique_ptr<TopRowsModel> m_statuses;
    std::unique_ptr<TailModel> m_slowest;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::array<TableView *, 4> m_tables{}; ///< as the tabs stand
    TextLabel *m_note;
};
