// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/selectionbar.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_text(new TextLabel(TextLabel::Style::Strong)), m_row(new QHBoxLayout(this))
{
    auto *clear = new QToolButton;
    clear->setIcon(icon(u"close"_s, theme::Role::QuietText));
    clear->setAutoRaise(true);
    clear->setToolTip(tr("Clear the selection"));
    clear->setAccessibleName(clear->toolTip());
    connect(clear, &QToolButton::clicked, this, &SelectionBar::cleared);
    m_row->setContentsMargins(theme::wideGap(), theme::halfGap(), theme::wideGap(), theme::halfGap());
    m_row->setSpacing(theme::halfGap());
    m_text->setWordWrap(true);
    m_row->addWidget(m_text, 1);
    m_row->addSpacing(theme::gap());
    m_row->addWidget(clear);
    hide();
}

void SelectionBar::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setIcon(action->icon());
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setText(action->text());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_row->insertWidget(m_row->count() - 1, button);
}

void SelectionBar::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::AccentGround));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Role::Line));
}
