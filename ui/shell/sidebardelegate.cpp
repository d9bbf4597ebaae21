// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebardelegate.h"

#include "app/base/format.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QPainter>

namespace {

int entryHeight()
{
    return theme::rowHeight() + 2;
}

int groupGap(const QModelIndex &index)
{
    return index.data(SidebarDelegate::StartsGroupRole).toBool() ? theme::gap() : 0;
}

void paintGround(QPainter *painter, const QRect &box, QStyle::State state)
{
    const bool isChosen = state.testFlag(QStyle::State_Selected);
    if (!isChosen && !state.testFlag(QStyle::State_MouseOver))
        return;
    QColor ground = theme::color(isChosen ? theme::Role::Selection : theme::Role::Text);
    if (!isChosen)
        ground.setAlphaF(0.06F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(box, theme::radius(), theme::radius());
    if (state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme::color(theme::Role::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), theme::radius(),
                                 theme::radius());
    }
}

/// \returns how much room it took at the right
int paintCount(QPainter *painter, const QRect &room, qint64 count)
{
    if (count <= 0)
        return 0;
    const QString text = count > 9999 ? formatNumber(9999) + u'+' : formatNumber(count);
    painter->setFont(theme::semibold(theme::quietFont()));
    painter->setPen(theme::color(theme::Role::QuietText));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    return painter->fontMetrics().horizontalAdvance(text) + theme::halfGap();
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QRect box = option.rect.adjusted(0, groupGap(index), 0, -2);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, box, option.state);

    const QColor words = theme::color(isChosen ? theme::Role::SelectionText : theme::Role::Text);
    const int glyph = theme::iconSize();
    QRect room = box.adjusted(theme::halfGap() + 1, 0, -theme::halfGap() - 1, 0);
    painter->drawPixmap(
        room.left(), box.center().y() - glyph / 2 + 1,
        iconPixmap(index.data(IconRole).toString(),
                   isChosen ? theme::color(theme::Role::Accent) : theme::color(theme::Role::QuietText), glyph,
                   painter->device()->devicePixelRatioF()));
    room.setLeft(room.left() + glyph + theme::halfGap() + 2);
    room.setRight(room.right() - paintCount(painter, room, index.data(CountRole).toLongLong()));
    painter->setFont(isChosen ? theme::semibold(QApplication::font()) : QApplication::font());
    painter->setPen(words);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {theme::gap() * 8, entryHeight() + groupGap(index)};
}
