// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowactionbar.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

RowActionBar::RowActionBar(QWidget *parent) : QWidget(parent), m_buttons(new QHBoxLayout(this))
{
    m_buttons->setContentsMargins(theme::halfGap(), 0, theme::halfGap(), 0);
    m_buttons->setSpacing(2);
    hide();
}

void RowActionBar::showFor(const QList<QAction *> &actions, const QRect &row)
{
    hide();
    const auto former = findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    for (QToolButton *button : former) { // later: one of them may be what was just clicked
        m_buttons->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    if (actions.isEmpty())
        return;
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // keyboards have the menu and the palette
        button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        m_buttons->addWidget(button);
    }
    const int width = sizeHint().width();
    setGeometry(row.right() + 1 - width, row.top(), width, row.height() - 1);
    show();
}

void RowActionBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Role::Hover));
}
