// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/decisionpanel.h"

#include "ui/common/errortext.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;

/// Not one of the connector's, nor of ours, before anything was sent.
bool isBackendsNo(const PendingChange &change)
{
    return !change.error || (change.error->kind == Error::Kind::Refused && !change.error->isOwnWording);
}

/// What the headline above it has not said yet.
QString bodyOf(const PendingChange &change)
{
    if (!change.error)
        return {};
    const ErrorText text = ErrorText::of(*change.error);
    const bool isSaid = change.state == State::Refused && change.error->kind == Error::Kind::Refused;
    return isSaid ? text.body() : text.paragraph();
}

QString headlineOf(const PendingChange &change)
{
    switch (change.state) {
    case State::Conflict:
        return DecisionPanel::tr("Somebody else changed the same fields. Which value is to stay?");
    case State::Refused:
        return isBackendsNo(change) ? DecisionPanel::tr("The backend refused this change.")
                                    : DecisionPanel::tr("This change was refused.");
    case State::Unknown:
        return DecisionPanel::tr("Sent, but whether it was done is not known.");
    case State::Sending:
        return DecisionPanel::tr("Was being sent when the program ended.");
    default:
        return {};
    }
}

/// What the change makes of a field: what was typed for it, or what is to be done with the whole.
QString oursIn(const PendingChange &change, const QString &field, const ChangeWords &words)
{
    const auto ours = std::ranges::find(change.fields, field, &FieldChange::field);
    if (ours != change.fields.end())
        return words.valueText(field, ours->after);
    return change.input.contains(field) ? words.inputText(change.action, field, change.input.value(field))
                                        : words.actionTitle(change.action);
}

} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent), m_headline(new TextLabel(TextLabel::Style::Strong)),
      m_body(new TextLabel(TextLabel::Style::Body)), m_fieldArea(new QWidget), m_buttons(new QHBoxLayout)
{
    m_body->setWordWrap(true);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fields = new QGridLayout(m_fieldArea);
    m_fields->setContentsMargins({});
    m_fields->setHorizontalSpacing(theme::gap());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::halfGap());
    rows->addWidget(m_headline);
    rows->addWidget(m_body);
    rows->addWidget(m_fieldArea);
    rows->addLayout(m_buttons);
    m_buttons->addStretch(1);
    hide();
}

void DecisionPanel::clear()
{
    for (QLayout *layout : {static_cast<QLayout *>(m_fields), static_cast<QLayout *>(m_buttons)}) {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater(); // later: it may be what was just clicked
            }
            delete item;
        }
    }
    m_buttons->addStretch(1);
}

void DecisionPanel::showChange(const PendingChange &change, const ChangeWords &words)
{
    clear();
    const QString headline = headlineOf(change);
    setVisible(!headline.isEmpty());
    m_headline->setText(headline);
    m_body->setText(bodyOf(change));
    m_body->setVisible(!m_body->text().isEmpty() && change.state != State::Conflict);
    m_fieldArea->setVisible(change.state == State::Conflict);
    setAccessibleName(headline);
    if (change.state == State::Conflict)
        showConflict(change, words);
    if (change.state == State::Unknown || change.state == State::Sending)
        connect(addButton(tr("Check again")), &QPushButton::clicked, this, &DecisionPanel::checkRequested);
    if (change.state == State::Unknown)
        connect(addButton(tr("Send again")), &QPushButton::clicked, this,
                [this, id = change.id] { Q_EMIT sendAgainRequested(id); });
    if (change.state != State::Sending)
        connect(addButton(tr("Discard this change")), &QPushButton::clicked, this,
                [this, id = change.id] { Q_EMIT discardRequested(id); });
}

void DecisionPanel::showConflict(const PendingChange &change, const ChangeWords &words)
{
    int column = 0;
    for (const QString &title :
         {tr("Field"), tr("Was", "value both started from"), tr("Yours"), tr("Theirs")})
        m_fields->addWidget(new TextLabel(TextLabel::Style::Quiet, title), 0, column++);
    for (const FieldChange &theirs : change.theirs)
        addConflictRow(change, theirs, words);
    m_fields->setColumnStretch(6, 1);
}

void DecisionPanel::addConflictRow(const PendingChange &change, const FieldChange &theirs,
                                   const ChangeWords &words)
{
    const int row = m_fields->rowCount();
    const QString mine = oursIn(change, theirs.field, words);
    const QString title = words.fieldTitle(theirs.field, theirs.label);
    m_fields->addWidget(new TextLabel(TextLabel::Style::Body, title), row, 0);
    m_fields->addWidget(new TextLabel(TextLabel::Style::Quiet, words.valueText(theirs.field, theirs.before)),
                        row, 1);
    m_fields->addWidget(new TextLabel(TextLabel::Style::Strong, mine), row, 2);
    m_fields->addWidget(new TextLabel(TextLabel::Style::Strong, words.valueText(theirs.field, theirs.after)),
                        row, 3);
    int column = 4;
    for (const bool keepsOurs : {true, false}) {
        auto *button = new QPushButton(keepsOurs ? tr("Keep yours") : tr("Take theirs"));
        button->setAccessibleDescription(title);
        button->setObjectName(keepsOurs ? u"keepOurs"_s : u"takeTheirs"_s);
        m_fields->addWidget(button, row, column++);
        connect(button, &QPushButton::clicked, this, [this, id = change.id, field = theirs.field, keepsOurs] {
            Q_EMIT resolved(id, field, keepsOurs);
        });
    }
}

QPushButton *DecisionPanel::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void DecisionPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::WarningGround));
}
