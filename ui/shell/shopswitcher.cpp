// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopswitcher.h"

#include "ui/common/controlpainter.h"
#include "ui/common/environmentlook.h"
#include "ui/common/icons.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;
using theme::Role;

ShopSwitcher::ShopSwitcher(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShopSwitcher::showShop(const ShopProfile &profile)
{
    m_profile = profile;
    m_person.clear();
    retranslate();
}

void ShopSwitcher::showPerson(const QString &person)
{
    m_person = person;
    retranslate();
}

void ShopSwitcher::retranslate()
{
    setText(m_profile.name);
    setToolTip(tr("Switch to another shop"));
    setAccessibleName(
        tr("Shop %1, %2", "name, environment").arg(m_profile.name, environmentTitle(m_profile.environment)));
    setAccessibleDescription(m_person);
    updateGeometry();
    update();
}

QSize ShopSwitcher::sizeHint() const
{
    const int lines = QFontMetrics(theme::semibold(font())).height()
        + chipSize(environmentLook(m_profile.environment), theme::quietFont()).height();
    return {theme::gap() * 8, lines + theme::gap() + theme::halfGap() / 2};
}

void ShopSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    controlpainter::toolButton(&painter, &option);
    if (hasFocus())
        controlpainter::focusRing(&painter, rect());

    QRect room = rect().adjusted(theme::halfGap(), theme::halfGap(), -theme::halfGap(), -theme::halfGap());
    const int glyph = theme::iconSize();
    painter.drawPixmap(
        room.right() - glyph + 1, room.top() + 1,
        iconPixmap(u"chevron-down"_s, theme::color(Role::QuietText), glyph, devicePixelRatioF()));
    const QFontMetrics nameMetrics(theme::semibold(font()));
    const QRect nameRoom(room.left(), room.top(), room.width() - glyph - 2, nameMetrics.height());
    painter.setFont(theme::semibold(font()));
    painter.setPen(theme::color(Role::Text));
    painter.drawText(nameRoom, Qt::AlignLeft | Qt::AlignVCenter,
                     nameMetrics.elidedText(m_profile.name, Qt::ElideRight, nameRoom.width()));

    const ChipLook chip = environmentLook(m_profile.environment);
    const QSize chipRoom = chipSize(chip, theme::quietFont());
    const QRect second(room.left(), room.bottom() - chipRoom.height() + 1, room.width(), chipRoom.height());
    paintChip(&painter, second, chip, theme::quietFont());
    const QRect personRoom = second.adjusted(chipRoom.width() + theme::halfGap(), 0, 0, 0);
    painter.setFont(theme::quietFont());
    painter.setPen(theme::color(Role::QuietText));
    painter.drawText(personRoom, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_person, Qt::ElideRight, personRoom.width()));
}

void ShopSwitcher::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
