// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints a line of the command palette: icon, title, group in quiet text, its key at the right.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole, IconRole, GroupRole, KeyRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
