// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QWidget>

class Banner;
class EmptyState;
class QStackedWidget;

/// Shows one of: loading, empty, error, not offered, content. Every list and panel stands in one.
class StateStack : public QWidget
{
    Q_OBJECT
public:
    enum class State { Loading, Empty, Error, NotOffered, Content };

    explicit StateStack(QWidget *content, QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// Bars in place of rows. While content is shown already, it stays.
    void showLoading();
    void showContent();
    /// \param action  what the button says; empty: none. It emits actionRequested.
    void showEmpty(const QString &iconName, const QString &headline, const QString &sentence = {},
                   const QString &action = {});
    /// With content on screen: a bar above it, and the old rows stay. Without: the error in its place.
    void showError(const Error &error);
    /// \param what  a sentence: "This backend has no list of customers."
    void showNotOffered(const QString &what);
    /// The backend has it, but whoever is signed in has no right to it.
    void showForbidden();

Q_SIGNALS:
    void retryRequested();
    void actionRequested();

private:
    void switchTo(State state, QWidget *page);
    Banner *banner();
    EmptyState *empty();

    State m_state = State::Loading;
    QStackedWidget *m_stack = nullptr;
    Banner *m_banner = nullptr; // these two once they are needed: most never are
    EmptyState *m_empty = nullptr;
    QWidget *m_skeleton = nullptr;
    QWidget *m_content = nullptr;
};
