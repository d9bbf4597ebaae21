// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statestack.h"

#include "ui/common/banner.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/skeleton.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

StateStack::StateStack(QWidget *content, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_skeleton(new Skeleton), m_content(content)
{
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
}

Banner *StateStack::banner()
{
    if (!m_banner) {
        m_banner = new Banner;
        static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_banner);
    }
    return m_banner;
}

EmptyState *StateStack::empty()
{
    if (!m_empty) {
        m_empty = new EmptyState;
        m_stack->addWidget(m_empty);
        connect(m_empty, &EmptyState::triggered, this, &StateStack::actionRequested);
    }
    return m_empty;
}

/// Who has pressed the banner's button goes on in what comes in its place.
void StateStack::switchTo(State state, QWidget *page)
{
    m_state = state;
    const bool hasFocus = m_banner && m_banner->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(page);
    if (hasFocus)
        page->setFocus();
    if (m_banner)
        m_banner->hide();
}

void StateStack::showLoading()
{
    if (m_state != State::Content)
        switchTo(State::Loading, m_skeleton);
}

void StateStack::showContent()
{
    switchTo(State::Content, m_content);
}

void StateStack::showEmpty(const QString &iconName, const QString &headline, const QString &sentence,
                           const QString &action)
{
    empty()->setContent(iconName, headline, sentence, action);
    switchTo(State::Empty, empty());
}

void StateStack::showError(const Error &error)
{
    const bool hasContent = m_state == State::Content;
    if (!hasContent) {
        empty()->setContent({}, {});
        switchTo(State::Error, empty());
    }
    banner()->showError(error);
    if (error.kind != Error::Kind::NotOffered) {
        QPushButton *retry = banner()->addButton(tr("Try again"));
        connect(retry, &QPushButton::clicked, this, &StateStack::retryRequested);
    }
}

void StateStack::showNotOffered(const QString &what)
{
    empty()->setContent(u"connector"_s, tr("Not offered by this backend"), what);
    switchTo(State::NotOffered, empty());
}

void StateStack::showForbidden()
{
    const ErrorText text = ErrorText::of({.kind = Error::Kind::Forbidden});
    empty()->setContent(u"lock"_s, text.headline, text.body());
    switchTo(State::NotOffered, empty());
}
