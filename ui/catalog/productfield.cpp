// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productfield.h"

#include "ui/common/errortext.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

ProductField::ProductField(const QString &name, QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit), m_note(new TextLabel(TextLabel::Style::Quiet))
{
    m_field->setAccessibleName(name);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_field);
    column->addWidget(m_note);
    setFocusProxy(m_field);
    setFocusPolicy(Qt::StrongFocus); // or the key of a label goes nowhere
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::editingFinished, this, &ProductField::finish);
}

void ProductField::setField(const FieldInput &input, const QJsonValue &stored, const QJsonValue &shown,
                            bool isEditable)
{
    const bool isOpen = m_field->hasFocus() || m_isRefused;
    const bool isBeingTyped = isOpen && m_field->isModified() && stored == m_stored;
    m_input = input;
    m_stored = stored;
    m_shown = shown;
    m_field->setReadOnly(!isEditable);
    if (!isBeingTyped)
        forget();
    if (!m_isRefused)
        showNote();
}

void ProductField::forget()
{
    m_isRefused = false;
    m_field->setText(m_input.text(m_shown));
    if (!m_field->hasFocus())
        m_field->setCursorPosition(0); // a long text is read from its beginning
}

/// Esc first brings back what was there; the next one is for the panel.
bool ProductField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const bool isEscape = isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape || !m_field->isModified())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        forget();
        showNote();
    }
    return true;
}

void ProductField::finish()
{
    if (!m_field->isModified())
        return;
    const Result<QJsonValue> typed = m_input.value(m_field->text());
    if (!typed)
        return showReason(typed.error().message);
    m_isRefused = true; // until it is not: whoever takes it may set the field meanwhile
    if (const Result<Done> entered = m_enter(*typed); !entered)
        return showReason(ErrorText::of(entered.error()).paragraph());
    m_isRefused = false;
    m_field->setModified(false);
    m_field->setAccessibleDescription({});
    m_shown = *typed;
    showNote();
}

void ProductField::showReason(const QString &reason)
{
    m_isRefused = true;
    m_note->setRole(theme::Role::Bad);
    m_note->setText(reason);
    m_note->show();
    m_field->setAccessibleDescription(reason);
}

void ProductField::showNote()
{
    const bool isChanged = m_shown != m_stored;
    m_note->setRole(theme::Role::QuietText);
    m_note->setText(isChanged ? tr("Waiting to be applied. Now: %1").arg(m_input.shown(m_stored))
                              : QString());
    m_note->setVisible(isChanged);
    colourField();
}

void ProductField::colourField()
{
    QPalette colours;
    if (m_shown != m_stored)
        colours.setColor(QPalette::Base, theme::color(theme::Role::Changed));
    m_field->setPalette(colours);
}

void ProductField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_field)
        colourField(); // another theme: its own colour for what waits
}
