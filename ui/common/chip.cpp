// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace {

int padding(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * 0.45);
}

int glyphSize(const QFontMetrics &metrics)
{
    return qRound(metrics.height() * 0.95);
}

} // namespace

QSize chipSize(const ChipLook &look, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int glyph = look.icon.isEmpty() ? 0 : glyphSize(metrics) + padding(metrics) / 2;
    return {metrics.horizontalAdvance(look.text) + glyph + 2 * padding(metrics),
            qRound(metrics.height() * 1.4)};
}

void paintChip(QPainter *painter, const QRect &room, const ChipLook &look, const QFont &font)
{
    if (look.isEmpty())
        return;
    const QFontMetrics metrics(font);
    const QSize wanted = chipSize(look, font);
    QRect box(room.topLeft(), QSize(qMin(wanted.width(), room.width()), wanted.height()));
    box.moveTop(room.top() + (room.height() - box.height()) / 2);
    const bool isProduction = look.role == theme::Role::Production;
    const QColor words = theme::color(isProduction ? theme::Role::ProductionText : look.role);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::color(theme::groundOf(look.role)));
    painter->drawRoundedRect(box, box.height() / 2.0, box.height() / 2.0);
    QRect text = box.adjusted(padding(metrics), 0, -padding(metrics), 0);
    if (!look.icon.isEmpty()) {
        const int glyph = glyphSize(metrics);
        const QPoint at(text.left() - 1, box.top() + (box.height() - glyph) / 2);
        painter->drawPixmap(at, iconPixmap(look.icon, words, glyph, painter->device()->devicePixelRatioF()));
        text.setLeft(text.left() + glyph + padding(metrics) / 2);
    }
    painter->setFont(font);
    painter->setPen(words);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(look.text, Qt::ElideRight, text.width() + 1));
    painter->restore();
}

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setLook(const ChipLook &look)
{
    if (m_look == look)
        return;
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_look, theme::quietFont());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_look, theme::quietFont());
}
