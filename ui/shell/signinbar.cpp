// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/signinbar.h"

#include "ui/common/textlabel.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// Whether keys mean something there: text, a number, the row that begins so.
bool isTypedIn(const QWidget *widget)
{
    if (!widget || !widget->isVisible())
        return false;
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->currentIndex().isValid();
    return widget->testAttribute(Qt::WA_InputMethodEnabled) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

QWidget *focusableAround(const QWidget *widget)
{
    QWidget *around = widget->parentWidget();
    while (around && around->focusPolicy() == Qt::NoFocus)
        around = around->parentWidget();
    return around;
}

} // namespace

SignInBar::SignInBar(QWidget *parent)
    : QFrame(parent), m_headline(new TextLabel(TextLabel::Style::Strong)),
      m_key(new TextLabel(TextLabel::Style::Quiet)), m_refusal(new TextLabel(TextLabel::Style::Body)),
      m_user(new QLineEdit), m_password(new QLineEdit), m_remember(new QCheckBox), m_signIn(new QPushButton),
      m_cancel(new QPushButton)
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
    auto *words = new QHBoxLayout;
    words->addWidget(m_headline, 1);
    words->addWidget(m_key);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->addLayout(words);
    rows->addWidget(m_refusal);
    rows->addLayout(fields);
    connect(m_signIn, &QPushButton::clicked, this, &SignInBar::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInBar::submit);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_cancel, &QPushButton::clicked, this, &SignInBar::giveUp);
    for (QLineEdit *field : {m_user, m_password})
        connect(field, &QLineEdit::textChanged, this, &SignInBar::refresh);
    connect(new QShortcut(Qt::Key_F6, this), &QShortcut::activated, this, &SignInBar::takeFocus);
    connect(qApp, &QApplication::focusChanged, this, &SignInBar::rememberFocus);
    refresh();
    retranslate();
    hide();
}

/// The focus moves once more while the parts go.
SignInBar::~SignInBar()
{
    qApp->disconnect(this);
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
    m_key->setText(tr("%1 goes here", "a key, to the fields for signing in")
                       .arg(QKeySequence(Qt::Key_F6).toString(QKeySequence::NativeText)));
    setAccessibleName(tr("Sign in"));
    setAccessibleDescription(m_headline->text());
}

void SignInBar::ask(const QString &user, const QString &lastRefusal, bool canRemember)
{
    m_user->setText(user);
    m_password->clear();
    m_refusal->setText(lastRefusal.isEmpty() ? QString() : tr("The backend says: “%1”").arg(lastRefusal));
    m_refusal->setVisible(!lastRefusal.isEmpty());
    m_remember->setVisible(canRemember);
    m_remember->setChecked(false);
    const bool wasTriedHere = !lastRefusal.isEmpty() && m_untouched && m_untouched == window()->focusWidget();
    show();
    if (wasTriedHere || mayTakeFocus())
        takeFocus();
    announce();
}

void SignInBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Not from what somebody types in, be it in this window or in a dialog before it.
bool SignInBar::mayTakeFocus() const
{
    const QWidget *active = QApplication::activeWindow();
    return (!active || active == window()) && !isTypedIn(window()->focusWidget());
}

void SignInBar::takeFocus()
{
    rememberFocus(window()->focusWidget(), this);
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void SignInBar::rememberFocus(QWidget *before, QWidget *now)
{
    const auto isHere = [this](const QWidget *widget) { return widget == this || isAncestorOf(widget); };
    if (!before || !now || isHere(before) || !isHere(now) || before->window() != window())
        return;
    m_before = before;
    m_aroundBefore = focusableAround(before);
}

/// \returns where it went; null where there is nothing left of that
QWidget *SignInBar::giveFocusBack()
{
    for (QWidget *widget : {m_before.data(), m_aroundBefore.data()}) {
        if (!widget || !widget->isVisible() || !widget->isEnabled())
            continue;
        widget->setFocus();
        return widget;
    }
    Q_EMIT focusLeft();
    return window()->focusWidget();
}

void SignInBar::leave()
{
    m_untouched = isAncestorOf(window()->focusWidget()) ? giveFocusBack() : nullptr;
    if (m_untouched)
        m_untouched->installEventFilter(this);
    hide();
}

bool SignInBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::InputMethod) {
        watched->removeEventFilter(this);
        m_untouched.clear();
    }
    return QFrame::eventFilter(watched, event);
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
    leave();
    Q_EMIT entered(m_user->text().trimmed(), password,
                   m_remember->isVisibleTo(this) && m_remember->isChecked());
}

void SignInBar::giveUp()
{
    m_password->clear();
    leave();
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
