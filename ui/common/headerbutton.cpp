// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/headerbutton.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QToolTip>

void HeaderButton::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) == isCompact || icon().isNull())
        return;
    updateGeometry();
    update();
}

int HeaderButton::possibleSaving() const
{
    const QSize whole = QPushButton::sizeHint();
    return icon().isNull() ? 0 : qMax(0, whole.width() - whole.height());
}

int HeaderButton::savableWidth() const
{
    return m_isCompact ? 0 : possibleSaving();
}

int HeaderButton::savedWidth() const
{
    return m_isCompact ? possibleSaving() : 0;
}

QSize HeaderButton::sizeHint() const
{
    const QSize whole = QPushButton::sizeHint();
    return showsIconOnly() ? QSize(whole.width() - possibleSaving(), whole.height()) : whole;
}

void HeaderButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    if (showsIconOnly())
        option->text.clear();
}

bool HeaderButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && showsIconOnly() && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().remove(u'&'), this);
        return true;
    }
    return QPushButton::event(event);
}
