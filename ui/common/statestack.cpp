// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statestack.h"

#include "ui/common/banner.h"
#include "ui/common/emptystate.h"
#include "ui/common/skeleton.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

StateStack::StateStack(QWidget *content, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_banner(new Banner), m_skeleton(new Skeleton),
      m_empty(new EmptyState), m_content(content)
{
    for (QWidget *page : {m_skeleton, static_cast<QWidget *>(m_empty), m_content})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::triggered, this, &StateStack::onTriggered);
}

void StateStack::switchTo(State state, QWidget *page)
{
    m_state = state;
    m_banner->hide();
    m_stack->setCurrentWidget(page);
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
    m_empty->setContent(iconName, headline, sentence, action);
    switchTo(State::Empty, m_empty);
}

void StateStack::showError(const Error &error)
{
    const bool hasContent = m_state == State::Content;
    if (!hasContent) {
        m_empty->setContent({}, {});
        switchTo(State::Error, m_empty);
    }
    m_banner->showError(error);
    if (error.kind != Error::Kind::NotOffered) {
        QPushButton *retry = m_banner->addButton(tr("Try again"));
        connect(retry, &QPushButton::clicked, this, &StateStack::retryRequested);
    }
}

void StateStack::showNotOffered(const QString &what)
{
    m_empty->setContent(u"connector"_s, tr("Not offered by this backend"), what);
    switchTo(State::NotOffered, m_empty);
}

void StateStack::onTriggered()
{
    Q_EMIT actionRequested();
}
