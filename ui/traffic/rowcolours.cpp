// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/rowcolours.h"

#include "app/traffic/tailmodel.h"
#include "ui/common/celldelegate.h"
#include "ui/traffic/statuslook.h"

#include <QPainter>

namespace {

constexpr qreal washShare = 0.14; // leaves text on it readable

} // namespace

RowColours::RowColours(const CellDelegate &cells, QObject *parent)
    : QStyledItemDelegate(parent), m_cells(cells)
{
}

void RowColours::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    m_cells.paint(painter, option, index);
    const auto role = colourRole(index.data(TailModel::ColourRole).toString());
    if (!role)
        return;
    QColor wash = theme::color(*role);
    if (index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(theme::halfGap() / 2, option.rect.height())),
                          wash);
    wash.setAlphaF(washShare);
    painter->fillRect(option.rect, wash);
}

QSize RowColours::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return m_cells.sizeHint(option, index);
}
