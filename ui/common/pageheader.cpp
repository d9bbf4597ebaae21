// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pageheader.h"

#include "ui/common/headerbutton.h"
#include "ui/common/icons.h"
#include "ui/common/searchfield.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_line(new QHBoxLayout), m_controls(new QHBoxLayout), m_buttons(new QHBoxLayout),
      m_chipRow(new QWidget), m_chips(new QHBoxLayout(m_chipRow)),
      m_title(new TextLabel(TextLabel::Style::Title, title)), m_note(new TextLabel(TextLabel::Style::Quiet))
{
    m_line->setSpacing(theme::halfGap());
    m_line->addWidget(m_title);
    m_line->addWidget(m_note, 0, Qt::AlignBottom);
    m_line->addSpacing(theme::gap());
    m_line->addLayout(m_controls, 4);
    m_line->addStretch(1);
    m_line->addLayout(m_buttons);
    m_note->setContentsMargins(0, 0, 0, 2);
    m_chips->setContentsMargins({});
    m_chips->addStretch(1);
    m_chipRow->hide();

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->setSpacing(theme::halfGap());
    rows->addLayout(m_line);
    rows->addWidget(m_chipRow);
    setMinimumHeight(theme::controlHeight() + 2 * theme::gap());
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

SearchField *PageHeader::search()
{
    if (!m_search) {
        m_search = new SearchField;
        m_search->setAccessibleName(tr("Search"));
        m_search->setPlaceholderText(tr("Search"));
        m_controls->insertWidget(0, m_search, 1);
    }
    return m_search;
}

void PageHeader::addControl(QWidget *control)
{
    m_controls->addWidget(control);
}

QPushButton *PageHeader::addButton(const QString &text, const QString &iconName)
{
    auto *button = new HeaderButton(text);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    m_iconButtons.append(button);
    m_buttons->insertWidget(m_buttons->count() - (m_primary ? 1 : 0), button);
    return button;
}

QPushButton *PageHeader::primaryButton()
{
    if (!m_primary) {
        m_primary = new QPushButton;
        m_primary->setProperty("primary", true);
        m_buttons->addWidget(m_primary);
    }
    return m_primary;
}

bool PageHeader::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

/// As far as room is missing, words go from the buttons, the first ones first, and then the note.
void PageHeader::fit()
{
    int missing = m_line->minimumSize().width() - contentsRect().width() + layout()->contentsMargins().left()
        + layout()->contentsMargins().right();
    missing += m_note->isHidden() ? m_note->minimumSizeHint().width() : 0;
    for (const HeaderButton *button : std::as_const(m_iconButtons))
        missing += button->isHidden() ? 0 : button->savedWidth();
    for (HeaderButton *button : std::as_const(m_iconButtons)) {
        const bool isNeeded = missing > 0 && !button->isHidden();
        if (isNeeded)
            missing -= qMax(button->savableWidth(), button->savedWidth());
        button->setCompact(isNeeded);
    }
    m_note->setVisible(missing <= 0);
}

void PageHeader::setFilterChip(const QString &key, const QString &text)
{
    auto *chip = m_chipRow->findChild<QToolButton *>(key);
    if (!chip) {
        chip = new QToolButton;
        chip->setObjectName(key);
        chip->setProperty("chip", true);
        chip->setIcon(icon(u"close"_s, theme::Role::QuietText));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands after the words
        connect(chip, &QToolButton::clicked, this, [this, key] {
            removeFilterChip(key);
            Q_EMIT filterRemoved(key);
        });
        m_chips->insertWidget(m_chips->count() - 1, chip);
    }
    chip->setText(text);
    chip->setToolTip(tr("Remove this filter"));
    chip->setAccessibleName(tr("Remove filter %1").arg(text));
    m_chipRow->show();
}

void PageHeader::removeFilterChip(const QString &key)
{
    if (auto *chip = m_chipRow->findChild<QToolButton *>(key)) {
        m_chips->removeWidget(chip);
        chip->setObjectName({});
        chip->hide();
        chip->deleteLater();
    }
    m_chipRow->setVisible(m_chips->count() > 1);
}
