// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trenddelegate.h"

#include "app/traffic/toprowsmodel.h"
#include "ui/common/celldelegate.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

TrendDelegate::TrendDelegate(const CellDelegate &cells, QObject *parent)
    : QStyledItemDelegate(parent), m_cells(cells)
{
}

QPolygonF TrendDelegate::lineOf(const QList<double> &figures, const QRectF &room)
{
    QPolygonF line;
    if (figures.size() < 2)
        return line;
    const double most = std::max(1.0, *std::ranges::max_element(figures));
    for (qsizetype i = 0; i < figures.size(); ++i)
        line.append({room.left() + room.width() * double(i) / double(figures.size() - 1),
                     room.bottom() - room.height() * figures[i] / most});
    return line;
}

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    m_cells.paint(painter, option, index);
    const int inset = theme::halfGap();
    const QRectF room = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::color(theme::Role::Accent), 1.2));
    painter->drawPolyline(lineOf(index.data(TopRowsModel::TrendRole).value<QList<double>>(), room));
    painter->restore();
}

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {theme::charWidth() * 6, m_cells.sizeHint(option, index).height()};
}
