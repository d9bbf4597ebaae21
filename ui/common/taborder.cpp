// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/taborder.h"

#include <QWidget>

void tabIntoAfter(QWidget *before, QWidget *container)
{
    QWidgetList inside;
    for (QWidget *next = container->nextInFocusChain(); next != container; next = next->nextInFocusChain()) {
        if (container->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus)
            inside.append(next);
    }
    for (QWidget *widget : inside) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}
