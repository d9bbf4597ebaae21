// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/skeleton.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace {

/// 35…85 % of the room, the same each time for the same place.
double shareOf(int row, int column)
{
    const uint mixed = (uint(row) * 2654435761U) ^ (uint(column) * 40503U + 0x9e37U);
    return 0.35 + 0.5 * ((mixed >> 7) % 100) / 100.0;
}

} // namespace

void SkeletonBar::paint(QPainter *painter, const QRect &cell, int row, int column, bool isRightAligned)
{
    const int thick = theme::halfGap();
    const QColor color = theme::color(theme::Role::Skeleton);
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (m_color != color || m_end.size() != QSize(thick, thick) * ratio)
        drawEnd(thick, ratio, color);

    QRect bar(0, 0, qRound(cell.width() * shareOf(row, column)), thick);
    bar.moveCenter(cell.center());
    if (isRightAligned)
        bar.moveRight(cell.right());
    else
        bar.moveLeft(cell.left());
    painter->drawPixmap(bar.topLeft(), m_end);
    painter->drawPixmap(bar.right() - thick + 1, bar.top(), m_end);
    painter->fillRect(bar.adjusted(thick / 2, 0, -(thick / 2), 0), color);
}

/// A disc, half of which is covered by the bar.
void SkeletonBar::drawEnd(int thick, qreal devicePixelRatio, const QColor &color)
{
    m_color = color;
    m_end = QPixmap(QSize(thick, thick) * devicePixelRatio);
    m_end.setDevicePixelRatio(devicePixelRatio);
    m_end.fill(Qt::transparent);
    QPainter painter(&m_end);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRect(0, 0, thick, thick));
}

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int step = theme::rowHeight();
    const int side = theme::gap();
    const int columns = 4;
    const int width = (this->width() - 2 * side) / columns;
    for (int row = 0; row * step < height(); ++row) {
        for (int column = 0; column < columns; ++column) {
            const QRect cell(side + column * width, row * step, width - side, step);
            m_bar.paint(&painter, cell, row, column, false);
        }
        painter.fillRect(QRect(0, (row + 1) * step - 1, this->width(), 1), theme::color(theme::Role::Line));
    }
}
