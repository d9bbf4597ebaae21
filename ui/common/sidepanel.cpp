// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sidepanel.h"

#include "app/workspace/settings.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;

SidePanel::SidePanel(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Details"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_rows->addWidget(makeHeader());
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SidePanel::closePanel);
}

QWidget *SidePanel::makeHeader()
{
    m_title = new TextLabel(TextLabel::Style::Section);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = new TextLabel(TextLabel::Style::Quiet);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s, theme::Role::QuietText));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close details"));
    connect(close, &QToolButton::clicked, this, &SidePanel::closePanel);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    auto *header = new QWidget;
    m_header = new QHBoxLayout(header);
    m_header->setContentsMargins(theme::gap(), theme::gap(), theme::halfGap(), theme::halfGap());
    m_header->addLayout(texts, 1);
    m_header->addWidget(close, 0, Qt::AlignTop);
    return header;
}

void SidePanel::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SidePanel::setBody(QWidget *body)
{
    delete std::exchange(m_body, body);
    if (body)
        m_rows->addWidget(body, 1);
}

void SidePanel::addHeaderWidget(QWidget *widget)
{
    m_header->insertWidget(m_header->count() - 1, widget, 0, Qt::AlignTop);
}

void SidePanel::closePanel()
{
    hide();
    Q_EMIT closed();
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Role::Surface));
}

DetailSplitter::DetailSplitter(QWidget *content, SidePanel *panel, Settings &settings, const QString &key,
                               QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_content(content), m_panel(panel), m_settings(settings),
      m_key(u"panel/"_s + key)
{
    setChildrenCollapsible(false);
    addWidget(content);
    addWidget(panel);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    panel->setMinimumWidth(theme::charWidth() * 34);
    content->setMinimumWidth(theme::charWidth() * 30);
    panel->hide();
    panel->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this,
            [this] { m_settings.setLayout(m_key, QByteArray::number(m_panel->width())); });
}

void DetailSplitter::showPanel()
{
    if (!m_panel->isHidden())
        return;
    m_panel->show();
    giveRoom();
}

/// What the panel shows comes later than the panel, and may need more.
bool DetailSplitter::event(QEvent *event)
{
    const bool isDone = QSplitter::event(event);
    if (event->type() == QEvent::LayoutRequest && !m_panel->isHidden()
        && m_content->isHidden() == hasRoomForBoth())
        giveRoom();
    return isDone;
}

/// The content is back before anybody who closes the panel gives it the focus.
bool DetailSplitter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel && event->type() == QEvent::HideToParent)
        m_content->show();
    return QSplitter::eventFilter(watched, event);
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    giveRoom();
}

bool DetailSplitter::hasRoomForBoth() const
{
    const int panel = qMax(m_panel->minimumWidth(), m_panel->minimumSizeHint().width());
    return width() >= m_content->minimumWidth() + handleWidth() + panel;
}

void DetailSplitter::giveRoom()
{
    if (m_panel->isHidden())
        return;
    const QWidget *focused = window()->focusWidget();
    const bool losesFocus = focused && m_content->isAncestorOf(focused) && !hasRoomForBoth();
    m_content->setVisible(hasRoomForBoth());
    if (losesFocus)
        m_panel->setFocus();
    if (!m_content->isHidden())
        applyWidth();
}

/// The remembered width, or two fifths; never so wide that the list gets less than half.
void DetailSplitter::applyWidth()
{
    const int remembered = m_settings.layout(m_key).toInt();
    const int wanted = remembered > 0 ? remembered : width() * 2 / 5;
    const int panel = qBound(m_panel->minimumWidth(), wanted, qMax(m_panel->minimumWidth(), width() * 3 / 5));
    setSizes({width() - panel - handleWidth(), panel});
}
