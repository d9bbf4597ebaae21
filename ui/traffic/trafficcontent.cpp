// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficcontent.h"

#include "ui/common/theme.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficcharts.h"
#include "ui/traffic/traffictables.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace {

constexpr int leastCharsForBoth = 54; // of the page's width, for tables and tail side by side

} // namespace

TrafficContent::TrafficContent(TrafficCharts *charts, TrafficTables *tables, TailPane *tail, QWidget *parent)
    : QWidget(parent), m_tables(tables)
{
    auto *lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(tables);
    lower->addWidget(tail);
    lower->setSizes({5600, 4400}); // shares
    lower->setChildrenCollapsible(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->setSpacing(theme::gap());
    rows->addWidget(charts, 2);
    rows->addWidget(lower, 5);
}

void TrafficContent::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tables->setVisible(width() >= fontMetrics().averageCharWidth() * leastCharsForBoth);
}
