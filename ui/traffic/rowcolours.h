// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class CellDelegate;

/// Washes the cells of rows that a colour rule matches (TailModel::ColourRole), with a bar of the full
/// colour at the row's start. Everything else is the table's own cells'.
class RowColours : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// cells outlives it.
    RowColours(const CellDelegate &cells, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const CellDelegate &m_cells;
};
