// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class CellDelegate;

/// Paints how often something came over the span, as a small line. The figures come from
/// TopRowsModel::TrendRole; the ground is that of the table's other cells.
class TrendDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// cells outlives it.
    TrendDelegate(const CellDelegate &cells, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// A point a figure, the first at the left edge, the greatest at the upper.
    static QPolygonF lineOf(const QList<double> &figures, const QRectF &room);

private:
    const CellDelegate &m_cells;
};
