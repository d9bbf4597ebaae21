// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/actionform.h"

#include "app/orders/orderinput.h"
#include "app/orders/ordertexts.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

ActionForm::ActionForm(const OrderAction &action, const QList<Carrier> &carriers,
                       const QHash<QString, QString> &initial, QWidget *parent)
    : QWidget(parent), m_action(action), m_carriers(carriers)
{
    setObjectName(u"actionForm"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, theme::halfGap(), 0, theme::halfGap());
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (const ActionInput &input : m_action.inputs) {
        QWidget *field = makeField(input, initial.value(input.name));
        form->addRow(OrderTexts::input(input), field);
        auto *error = new TextLabel(TextLabel::Style::Quiet);
        error->setRole(theme::Role::Bad);
        error->setWordWrap(true);
        error->hide();
        form->addRow(error);
        m_fields.insert(input.name, field);
        m_errors.insert(input.name, error);
    }
    form->addRow(makeButtons());
}

QWidget *ActionForm::makeField(const ActionInput &input, const QString &initial)
{
    QWidget *field = nullptr;
    // What is said of an input was about what stood there before.
    const auto forget = [this, name = input.name] { m_errors.value(name)->hide(); };
    if (input.kind == ActionInput::Kind::Choice) {
        QComboBox *choice = makeChoice(initial);
        connect(choice, &QComboBox::activated, this, forget);
        field = choice;
    } else {
        auto *line = new QLineEdit(initial);
        connect(line, &QLineEdit::returnPressed, this, &ActionForm::submit);
        connect(line, &QLineEdit::textEdited, this, forget);
        field = line;
    }
    field->setObjectName(input.name);
    field->setAccessibleName(OrderTexts::input(input));
    return field;
}

QComboBox *ActionForm::makeChoice(const QString &initial)
{
    auto *choice = new QComboBox;
    choice->setPlaceholderText(tr("Choose a carrier"));
    for (const Carrier &carrier : m_carriers)
        choice->addItem(carrier.name, carrier.id.value);
    choice->setCurrentIndex(choice->findData(initial));
    return choice;
}

QWidget *ActionForm::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *send = new QPushButton(OrderTexts::submit(m_action));
    send->setProperty("primary", true);
    send->setObjectName(u"submit"_s);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(send);
    connect(cancel, &QPushButton::clicked, this, &ActionForm::cancelled);
    connect(send, &QPushButton::clicked, this, &ActionForm::submit);
    return buttons;
}

void ActionForm::focusFirst()
{
    if (!m_action.inputs.isEmpty())
        m_fields.value(m_action.inputs.first().name)->setFocus();
}

QHash<QString, QString> ActionForm::typed() const
{
    QHash<QString, QString> values;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (const auto *choice = qobject_cast<QComboBox *>(field.value()))
            values.insert(field.key(), choice->currentData().toString());
        else
            values.insert(field.key(), static_cast<QLineEdit *>(field.value())->text());
    }
    return values;
}

void ActionForm::submit()
{
    for (TextLabel *error : std::as_const(m_errors))
        error->hide();
    const Result<QJsonObject> input = OrderInput::checked(m_action, typed());
    if (input)
        Q_EMIT submitted(*input);
    else
        showErrors(input.error());
}

void ActionForm::showErrors(const Error &error)
{
    for (const FieldError &field : error.fields) {
        if (TextLabel *label = m_errors.value(field.field)) {
            label->setText(field.message);
            label->show();
        }
    }
    if (QWidget *first = m_fields.value(error.fields.value(0).field))
        first->setFocus();
}

void ActionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}
