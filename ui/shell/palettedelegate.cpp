// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QPainter>

int PaletteDelegate::rowHeight()
{
    return theme::rowHeight() + 2;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    QColor words = theme::color(isChosen ? theme::Role::SelectionText : theme::Role::Text);
    QColor quiet = isChosen ? words : theme::color(theme::Role::QuietText);
    if (!isEnabled)
        words = quiet = theme::color(theme::Role::QuietText);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::color(theme::Role::Selection));
        painter->drawRoundedRect(option.rect, theme::radius(), theme::radius());
    }
    QRect room = option.rect.adjusted(theme::halfGap(), 0, -theme::halfGap(), 0);
    const int glyph = theme::iconSize();
    if (const QString name = index.data(IconRole).toString(); !name.isEmpty())
        painter->drawPixmap(room.left(), room.center().y() - glyph / 2 + 1,
                            iconPixmap(name, quiet, glyph, painter->device()->devicePixelRatioF()));
    room.setLeft(room.left() + glyph + theme::halfGap());

    painter->setFont(theme::quietFont());
    painter->setPen(quiet);
    const QString key = index.data(KeyRole).toString();
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, key);
    const int keyWidth = key.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(key) + theme::gap();
    const QString group = index.data(GroupRole).toString();
    const int groupWidth = painter->fontMetrics().horizontalAdvance(group);

    painter->setFont(QApplication::font());
    painter->setPen(words);
    const QString title = painter->fontMetrics().elidedText(
        index.data().toString(), Qt::ElideRight, room.width() - keyWidth - groupWidth - theme::gap());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(title) + theme::halfGap());
    painter->setFont(theme::quietFont());
    painter->setPen(quiet);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, group);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {theme::gap() * 20, rowHeight()};
}
