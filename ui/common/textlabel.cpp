// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QEvent>

namespace {

QFont fontOf(TextLabel::Style style)
{
    switch (style) {
    case TextLabel::Style::Title:
        return theme::titleFont();
    case TextLabel::Style::Section:
        return theme::sectionFont();
    case TextLabel::Style::Quiet:
        return theme::quietFont();
    case TextLabel::Style::Strong:
        return theme::semibold(QApplication::font());
    case TextLabel::Style::Mono:
        return theme::monospace();
    case TextLabel::Style::Body:
        return QApplication::font();
    }
    Q_UNREACHABLE();
}

} // namespace

TextLabel::TextLabel(Style style, const QString &text, QWidget *parent) : QLabel(text, parent), m_style(style)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // also on pages, whose ground is Base
    applyStyle();
}

void TextLabel::setRole(theme::Role role)
{
    m_role = role;
    applyStyle();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isStyle = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange;
    if (isStyle && !m_isApplying)
        applyStyle();
}

void TextLabel::applyStyle()
{
    m_isApplying = true;
    setFont(fontOf(m_style));
    const auto role = m_role.value_or(m_style == Style::Quiet ? theme::Role::QuietText : theme::Role::Text);
    QPalette own = palette();
    own.setColor(QPalette::WindowText, theme::color(role));
    setPalette(own);
    m_isApplying = false;
}
