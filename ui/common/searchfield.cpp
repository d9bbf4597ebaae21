// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/searchfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

/// Long enough that a word typed at speed asks once, short enough to feel immediate.
constexpr std::chrono::milliseconds typingPause{250};

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(u"search"_s, theme::Role::QuietText), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMinimumWidth(theme::charWidth() * 24);
    setMaximumWidth(theme::charWidth() * 48);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::tell);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
}

void SearchField::setSearch(const QString &text)
{
    setText(text);
    m_pause.stop();
    m_told = text.trimmed();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        tell();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tell();
    QLineEdit::keyPressEvent(event);
}

void SearchField::tell()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (std::exchange(m_told, wanted) != wanted)
        Q_EMIT searched(wanted);
}
