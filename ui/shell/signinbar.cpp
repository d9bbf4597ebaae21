// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinbar.h"

#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

SignInBar::SignInBar(QWidget *parent)
    : QFrame(parent), m_headline(new TextLabel(TextLabel::Style::Strong)),
      m_refusal(new TextLabel(TextLabel::Style::Body)), m_user(new QLineEdit), m_password(new QLineEdit),
      m_remember(new QCheckBox), m_signIn(new QPushButton), m_cancel(new QPushButton)
{
    m_user->setObjectName(u"signInUser"_s);
    m_password->setObjectName(u"signInPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_refusal->setRole(theme::Role::Bad);
    m_refusal->setWordWrap(true);
    m_signIn->setProperty("primary", true);
    for (QLineEdit *field : {m_user, m_password})
        field->setMaximumWidth(theme::charWidth() * 32);

    auto *fields = new QHBoxLayout;
    fields->addWidget(m_user, 1);
    fields->addWidget(m_password, 1);
    fields->addWidget(m_remember);
    fields->addStretch(1);
    fields->addWidget(m_cancel);
    fields->addWidget(m_signIn);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->addWidget(m_headline);
    rows->addWidget(m_refusal);
    rows->addLayout(fields);
    connect(m_signIn, &QPushButton::clicked, this, &SignInBar::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInBar::submit);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_cancel, &QPushButton::clicked, this, &SignInBar::giveUp);
    for (QLineEdit *field : {m_user, m_password})
        connect(field, &QLineEdit::textChanged, this, &SignInBar::refresh);
    refresh();
    retranslate();
    hide();
}

void SignInBar::retranslate()
{
    m_headline->setText(tr("Sign in to go on. What you were doing continues by itself."));
    m_user->setPlaceholderText(tr("User"));
    m_user->setAccessibleName(tr("User"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_remember->setText(tr("&Keep in the system's keychain"));
    m_signIn->setText(tr("Sign in"));
    m_cancel->setText(tr("Not now"));
    setAccessibleName(tr("Sign in"));
}

void SignInBar::ask(const QString &user, const QString &lastRefusal, bool canRemember)
{
    m_user->setText(user);
    m_password->clear();
    m_refusal->setText(lastRefusal.isEmpty() ? QString() : tr("The backend says: “%1”").arg(lastRefusal));
    m_refusal->setVisible(!lastRefusal.isEmpty());
    m_remember->setVisible(canRemember);
    m_remember->setChecked(false);
    show();
    (user.isEmpty() ? m_user : m_password)->setFocus();
}

/// Nobody is asked with half of what it takes.
void SignInBar::refresh()
{
    m_signIn->setEnabled(!m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void SignInBar::submit()
{
    if (!m_signIn->isEnabled())
        return;
    const QString password = m_password->text();
    m_password->clear(); // not kept here a moment longer than needed
    hide();
    Q_EMIT entered(m_user->text().trimmed(), password,
                   m_remember->isVisibleTo(this) && m_remember->isChecked());
}

void SignInBar::giveUp()
{
    m_password->clear();
    hide();
    Q_EMIT gaveUp();
}

void SignInBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        giveUp();
    else if (event->key() != Qt::Key_Return
             && event->key() != Qt::Key_Enter) // they are no dialog's: see submit()
        QFrame::keyPressEvent(event);
}

void SignInBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SignInBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::WarningGround));
    painter.fillRect(QRect(0, 0, qMax(3, theme::halfGap() / 2), height()),
                     theme::color(theme::Role::Warning));
}
