// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Paints a page's entry: icon, title, count; the chosen one on the accent's ground.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { PageRole = Qt::UserRole, IconRole, CountRole, StartsGroupRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
