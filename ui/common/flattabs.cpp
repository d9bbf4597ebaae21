// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flattabs.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QToolButton>

namespace {

constexpr int underlineHeight = 2; // device-independent pixels, as the lines of charts

} // namespace

FlatTabs::FlatTabs(QWidget *parent) : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    for (auto *arrow : findChildren<QToolButton *>()) { // else the tab below would be seen through it
        arrow->setAutoFillBackground(true);
        arrow->setBackgroundRole(QPalette::Base);
    }
}

QSize FlatTabs::tabSizeHint(int index) const
{
    const QFontMetrics metrics(theme::semibold(font()));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * theme::gap(), theme::rowHeight()};
}

void FlatTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::color(theme::Role::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

void FlatTabs::paintTab(QPainter &painter, int index) const
{
    const QRect room = tabRect(index);
    const bool isChosen = index == currentIndex();
    painter.setFont(isChosen ? theme::semibold(font()) : font());
    painter.setPen(theme::color(isChosen ? theme::Role::Text : theme::Role::QuietText));
    painter.drawText(room, Qt::AlignCenter, tabText(index));
    if (!isChosen)
        return;
    const int inset = theme::halfGap();
    const QRect line(room.left() + inset, room.bottom() - underlineHeight + 1, room.width() - 2 * inset,
                     underlineHeight);
    painter.fillRect(line, theme::color(theme::Role::Accent));
    if (hasFocus()) {
        painter.setPen(theme::color(theme::Role::Accent));
        painter.drawRoundedRect(room.adjusted(1, 2, -2, -4), theme::radius(), theme::radius());
    }
}
