// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/statistics.h"
#include "ui/common/page.h"
#include "ui/services.h"

class FigureTile;
class PageHeader;
class QLabel;
class QTimer;
class SalesChart;
class StateStack;
class TextLabel;
class WaitingList;

/// What needs a hand now, today's figures against yesterday's, and the sales of the last days.
/// All numbers are the backend's own; one it does not know is a dash.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const ShopServices &services, QWidget *parent = nullptr);

    void reload() override;
    bool isSettled() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeTiles();
    QWidget *makeChart();
    void showStatistics(const Statistics &statistics);
    void showDays(const QList<DayFigures> &days);
    void showError(const Error &error);
    void askAgainLater();

    const ShopServices &m_services;
    LatestOnly m_loading{};
    QTimer *m_again = nullptr; // started after an answer, while the page is shown
    PageHeader *m_header = nullptr;
    StateStack *m_states = nullptr;
    WaitingList *m_waiting = nullptr;
    FigureTile *m_sales = nullptr;
    FigureTile *m_orders = nullptr;
    FigureTile *m_paidOrders = nullptr;
    FigureTile *m_newCustomers = nullptr;
    QWidget *m_chartSection = nullptr;
    SalesChart *m_chart = nullptr;
    QLabel *m_reading = nullptr;
    TextLabel *m_noSales = nullptr; ///< in place of the chart
};
