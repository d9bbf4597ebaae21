// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace {

constexpr int sentenceWidth = 56; // theme::charWidth(): a line that is read at a glance

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_headline(new TextLabel(TextLabel::Style::Section)),
      m_sentence(new TextLabel(TextLabel::Style::Quiet)), m_button(new QPushButton)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(theme::charWidth() * sentenceWidth);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(theme::halfGap());
    column->addWidget(m_headline);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(theme::halfGap());
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::setContent(const QString &iconName, const QString &headline, const QString &sentence,
                            const QString &action)
{
    m_iconName = iconName;
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    // A centred label keeps its hint's height, which is that of another width.
    m_sentence->setFixedHeight(qMax(0, m_sentence->heightForWidth(m_sentence->width())));
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    refreshIcon();
}

QString EmptyState::headline() const
{
    return m_headline->text();
}

void EmptyState::refreshIcon()
{
    const int size = theme::gap() * 3;
    QColor color = theme::color(theme::Role::QuietText);
    color.setAlphaF(0.65F);
    m_icon->setPixmap(m_iconName.isEmpty() ? QPixmap()
                                           : iconPixmap(m_iconName, color, size, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}
