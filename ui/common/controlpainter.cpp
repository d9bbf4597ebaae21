// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/controlpainter.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;
using theme::Role;

namespace controlpainter {

namespace {

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

QColor blended(const QColor &over, const QColor &under, double share)
{
    return QColor::fromRgbF(float(over.redF() * share + under.redF() * (1 - share)),
                            float(over.greenF() * share + under.greenF() * (1 - share)),
                            float(over.blueF() * share + under.blueF() * (1 - share)));
}

/// A rounded box whose one-pixel frame lies on whole pixels.
void box(QPainter *painter, const QRectF &rect, const QColor &frame, const QColor &fill, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(frame.isValid() ? QPen(frame, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

/// A bar with round ends in an opaque colour. A translucent or curved shape of a bar's length goes to Qt's
/// pool of painting threads, and waking those costs more than the bar: only its ends are curved here.
void pill(QPainter *painter, const QRect &rect, const QColor &color)
{
    const int thick = qMin(rect.width(), rect.height());
    const int half = thick / 2;
    QRect end(rect.topLeft(), QSize(thick, thick));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(end);
    end.moveBottomRight(rect.bottomRight());
    painter->drawEllipse(end);
    painter->restore();
    const bool isUpright = rect.height() > rect.width();
    painter->fillRect(isUpright ? rect.adjusted(0, half, 0, -half) : rect.adjusted(half, 0, -half, 0), color);
}

QColor frameColor(const QStyleOption *option)
{
    const QColor border = theme::color(Role::Border);
    const QColor line = theme::color(Role::Line);
    if (!has(option, QStyle::State_Enabled))
        return line;
    return has(option, QStyle::State_MouseOver) ? border : blended(border, line, 0.55);
}

QColor fillColor(const QStyleOption *option, bool isPrimary)
{
    const bool isPressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (isPrimary && has(option, QStyle::State_Enabled)) {
        const QColor accent = theme::color(Role::Accent);
        if (isPressed)
            return blended(accent, theme::color(Role::Text), 0.85);
        return has(option, QStyle::State_MouseOver) ? blended(accent, theme::color(Role::Text), 0.93)
                                                    : accent;
    }
    if (!has(option, QStyle::State_Enabled))
        return theme::color(Role::Window);
    if (isPressed)
        return theme::color(Role::Sunken);
    return theme::color(has(option, QStyle::State_MouseOver) ? Role::Hover : Role::Raised);
}

} // namespace

void fieldFrame(QPainter *painter, const QStyleOption *option)
{
    const bool isFocused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor fill = isEnabled ? option->palette.color(QPalette::Base) : theme::color(Role::Window);
    box(painter, option->rect, isFocused ? theme::color(Role::Accent) : frameColor(option), fill,
        theme::radius());
    if (isFocused)
        focusRing(painter, option->rect);
}

void button(QPainter *painter, const QStyleOption *option, bool isPrimary)
{
    const QColor fill = fillColor(option, isPrimary);
    const bool isFilled = isPrimary && has(option, QStyle::State_Enabled);
    box(painter, option->rect, isFilled ? fill : frameColor(option), fill, theme::radius());
}

void toolButton(QPainter *painter, const QStyleOption *option)
{
    const bool isPressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool isHovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (!isPressed && !isHovered)
        return;
    QColor fill = theme::color(Role::Text);
    fill.setAlphaF(isPressed ? 0.13F : 0.07F);
    box(painter, option->rect, {}, fill, theme::radius());
}

void filterChip(QPainter *painter, const QStyleOption *option)
{
    const bool isActive = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_HasFocus);
    const QColor frame = theme::color(isActive ? Role::Accent : Role::AccentGround);
    box(painter, option->rect, frame, theme::color(Role::AccentGround), option->rect.height() / 2.0);
}

void focusRing(QPainter *painter, const QRect &rect, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color.isValid() ? color : theme::color(Role::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
    painter->restore();
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const bool isOn = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor fill = theme::color(isOn && isEnabled ? Role::Accent : Role::Surface);
    const QColor frame = isOn && isEnabled ? fill : theme::color(isEnabled ? Role::Border : Role::Line);
    box(painter, option->rect, frame, fill, theme::radius() * 0.8);
    if (!isOn)
        return;
    const QString mark = has(option, QStyle::State_NoChange) ? u"minus"_s : u"check"_s;
    const QColor color = theme::color(isEnabled ? Role::AccentText : Role::QuietText);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRect inner = option->rect.adjusted(1, 1, -1, -1);
    painter->drawPixmap(inner, iconPixmap(mark, color, inner.width(), ratio));
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const bool isOn = has(option, QStyle::State_On);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor accent = theme::color(isEnabled ? Role::Accent : Role::QuietText);
    const QRectF rect = option->rect;
    box(painter, rect, isOn ? accent : theme::color(isEnabled ? Role::Border : Role::Line),
        isOn ? accent : theme::color(Role::Surface), rect.width() / 2);
    if (isOn) {
        const qreal inset = rect.width() * 0.3;
        const QColor dot = theme::color(isEnabled ? Role::AccentText : Role::Surface);
        box(painter, rect.adjusted(inset, inset, -inset, -inset), {}, dot, rect.width() / 2);
    }
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option)
{
    if (option->frame) {
        if (option->editable)
            fieldFrame(painter, option);
        else
            button(painter, option, false);
    }
    if (has(option, QStyle::State_HasFocus) && !option->editable)
        focusRing(painter, option->rect);
    const int size = qRound(theme::iconSize() * 0.8);
    QRect place(0, 0, size, size);
    const QRect end(option->rect.right() - size - theme::halfGap(), option->rect.top(),
                    size + theme::halfGap(), option->rect.height());
    place.moveCenter(QStyle::visualRect(option->direction, option->rect, end).center());
    const QColor color = theme::color(Role::QuietText);
    painter->drawPixmap(place,
                        iconPixmap(u"chevron-down"_s, color, size, painter->device()->devicePixelRatioF()));
}

void headerSection(QPainter *painter, const QStyleOptionHeader *option)
{
    painter->fillRect(option->rect, theme::color(Role::Surface));
    if (has(option, QStyle::State_MouseOver))
        painter->fillRect(option->rect, theme::color(Role::Hover));
    const QRect &rect = option->rect;
    const QColor line = theme::color(Role::Line);
    if (option->orientation == Qt::Horizontal) {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    } else {
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), line);
    }
}

void progressGroove(QPainter *painter, const QStyleOption *option)
{
    const int thick = qMax(4, theme::halfGap() / 2);
    QRect rect = option->rect;
    rect.setHeight(thick);
    rect.moveCenter(option->rect.center());
    pill(painter, rect, theme::color(Role::Skeleton));
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar *option)
{
    const int thick = qMax(4, theme::halfGap() / 2);
    const int span = option->maximum - option->minimum;
    const double share = span > 0 ? double(option->progress - option->minimum) / span : 0.0;
    QRect rect = option->rect;
    rect.setHeight(thick);
    rect.moveCenter(option->rect.center());
    rect.setWidth(qRound(option->rect.width() * share));
    if (rect.width() > 0)
        pill(painter, QStyle::visualRect(option->direction, option->rect, rect), theme::color(Role::Accent));
}

void scrollBarSlider(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider)
{
    const bool isActive = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const int inset = 2;
    pill(painter, slider.adjusted(inset, inset, -inset, -inset),
         blended(theme::color(Role::Text), theme::color(Role::Surface), isActive ? 0.45 : 0.25));
}

void tab(QPainter *painter, const QStyleOption *option)
{
    const QRect &rect = option->rect;
    const bool isChosen = has(option, QStyle::State_Selected);
    if (!isChosen && has(option, QStyle::State_MouseOver))
        painter->fillRect(rect, theme::color(Role::Hover));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::color(Role::Line));
    if (isChosen)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme::color(Role::Accent));
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, rect);
}

void popupPanel(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, theme::color(Role::Raised));
    painter->save();
    painter->setPen(blended(theme::color(Role::Border), theme::color(Role::Line), 0.4));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace controlpainter
