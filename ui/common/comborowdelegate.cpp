// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/comborowdelegate.h"

#include "ui/common/theme.h"

#include <QApplication>

namespace {

int indent()
{
    return theme::halfGap() / 2;
}

} // namespace

/// The row under the pointer or the keys is marked by its ground alone.
void ComboRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.state &= ~QStyle::State_HasFocus;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    row.rect.adjust(indent(), 0, 0, 0);
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
}

QSize ComboRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize wanted = QStyledItemDelegate::sizeHint(option, index);
    return {wanted.width() + 2 * indent(), qMax(wanted.height(), theme::controlHeight() - 2)};
}
