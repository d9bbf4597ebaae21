// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/confirmstep.h"

#include "ui/common/environmentlook.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

ConfirmStep::ConfirmStep(const ShopProfile &profile, QWidget *parent)
    : QFrame(parent), m_profile(profile), m_question(new TextLabel(TextLabel::Style::Strong)),
      m_countLabel(new TextLabel(TextLabel::Style::Body)), m_count(new QLineEdit),
      m_back(new QPushButton(tr("Back to the list"))), m_apply(new QPushButton)
{
    m_question->setWordWrap(true);
    m_count->setMaximumWidth(theme::charWidth() * 12);
    m_count->setObjectName(u"typedCount"_s);
    m_apply->setObjectName(u"confirmApply"_s);
    m_apply->setProperty("danger", true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_countLabel);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_back);
    line->addWidget(m_apply);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::halfGap());
    rows->addWidget(m_question);
    rows->addLayout(line);
    connect(m_count, &QLineEdit::textChanged, this, &ConfirmStep::refreshButton);
    connect(m_back, &QPushButton::clicked, this, &ConfirmStep::cancelled);
    connect(m_apply, &QPushButton::clicked, this, &ConfirmStep::confirmed);
    hide();
}

void ConfirmStep::ask(int changes, int countedFrom)
{
    m_changes = changes;
    const bool isCounted = changes >= countedFrom;
    m_question->setText(tr("This changes %1 (%2). Customers see it at once.", "shop, environment")
                            .arg(m_profile.name, environmentTitle(m_profile.environment)));
    m_countLabel->setText(tr("Type %1 to go on:", "the number of changes").arg(changes));
    m_countLabel->setBuddy(m_count);
    m_countLabel->setVisible(isCounted);
    m_count->setVisible(isCounted);
    m_count->clear();
    m_apply->setText(tr("Apply %n change(s) to %1", nullptr, changes).arg(m_profile.name));
    refreshButton();
    show();
    m_back->setDefault(true); // going on takes a click, or a key that means it
    (isCounted ? static_cast<QWidget *>(m_count) : m_back)->setFocus();
}

void ConfirmStep::refreshButton()
{
    m_apply->setEnabled(m_count->isHidden() || m_count->text().trimmed() == QString::number(m_changes));
}

void ConfirmStep::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

void ConfirmStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::BadGround));
    painter.fillRect(QRect(0, 0, qMax(4, theme::halfGap() / 2), height()),
                     theme::color(theme::Role::Production));
}
