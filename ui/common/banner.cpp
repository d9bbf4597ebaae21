// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

Role roleOf(Banner::Severity severity)
{
    switch (severity) {
    case Banner::Severity::Info:
        return Role::Info;
    case Banner::Severity::Good:
        return Role::Good;
    case Banner::Severity::Warning:
        return Role::Warning;
    case Banner::Severity::Bad:
        return Role::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(Banner::Severity severity)
{
    switch (severity) {
    case Banner::Severity::Info:
        return u"info"_s;
    case Banner::Severity::Good:
        return u"check-circle"_s;
    case Banner::Severity::Warning:
        return u"warning"_s;
    case Banner::Severity::Bad:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

/// Nothing here is the person's doing and passes by itself: these are said calmly.
Banner::Severity severityOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
    case Error::Kind::NotOffered:
        return Banner::Severity::Info;
    case Error::Kind::Busy:
    case Error::Kind::TimedOut:
    case Error::Kind::SignIn:
    case Error::Kind::Conflict:
        return Banner::Severity::Warning;
    default:
        return Banner::Severity::Bad;
    }
}

} // namespace

Banner::Banner(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Message"));
    m_icon = new QLabel;
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::halfGap());
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(makeTexts(), 1);
    line->addWidget(makeButtons(), 0, Qt::AlignVCenter);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(theme::gap(), theme::halfGap(), theme::halfGap(), theme::halfGap());
    m_rows->addLayout(line);
    hide();
}

QWidget *Banner::makeTexts()
{
    m_headline = new TextLabel(TextLabel::Style::Strong);
    m_body = new TextLabel(TextLabel::Style::Body);
    for (TextLabel *label : {m_headline, m_body}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *texts = new QWidget;
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins({});
    column->setSpacing(theme::halfGap() / 4);
    column->addWidget(m_headline);
    column->addWidget(m_body);
    return texts;
}

QWidget *Banner::makeButtons()
{
    m_detailsButton = new QToolButton;
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    connect(m_detailsButton, &QToolButton::toggled, this, &Banner::showDetails);
    m_close = new QToolButton;
    m_close->setIcon(icon(u"close"_s, Role::QuietText));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    auto *buttons = new QWidget;
    m_buttons = new QHBoxLayout(buttons);
    m_buttons->setContentsMargins({});
    m_buttons->addWidget(m_detailsButton);
    m_buttons->addWidget(m_close);
    return buttons;
}

void Banner::showMessage(Severity severity, const QString &headline, const QString &body)
{
    m_severity = severity;
    const auto former = findChildren<QPushButton *>();
    for (QPushButton *button : former) {
        button->hide();
        button->deleteLater();
    }
    m_headline->setText(headline);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    m_detailsButton->setChecked(false);
    m_detailsButton->hide();
    setAccessibleDescription(body.isEmpty() ? headline : QString(headline + u' ' + body));
    refreshIcon();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showError(const Error &error)
{
    const ErrorText text = ErrorText::of(error);
    showMessage(severityOf(error), text.headline, text.body());
    m_detailsText = text.details;
    m_detailsButton->setVisible(!m_detailsText.isEmpty());
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->insertWidget(m_buttons->count() - 2, button);
    return button;
}

void Banner::setDismissible(bool isDismissible)
{
    m_close->setVisible(isDismissible);
}

QString Banner::headline() const
{
    return m_headline->text();
}

/// The box is made when it is first asked for: every list has a banner, few ever show details.
void Banner::showDetails(bool areShown)
{
    if (areShown && !m_details) {
        m_details = new QPlainTextEdit;
        m_details->setReadOnly(true);
        m_details->setFont(theme::monospace());
        m_details->setAccessibleName(tr("Details"));
        m_details->setMaximumHeight(theme::gap() * 8);
        m_rows->addWidget(m_details);
    }
    if (!m_details)
        return;
    m_details->setPlainText(m_detailsText);
    m_details->setVisible(areShown);
}

void Banner::refreshIcon()
{
    m_icon->setPixmap(icon(iconOf(m_severity), roleOf(m_severity))
                          .pixmap(QSize(theme::iconSize(), theme::iconSize()), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor mark = theme::color(roleOf(m_severity));
    painter.fillRect(rect(), theme::color(theme::groundOf(roleOf(m_severity))));
    painter.fillRect(QRect(0, 0, qMax(3, theme::halfGap() / 2), height()), mark);
}
