// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerttimeline.h"

#include "app/base/format.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QVBoxLayout>

AlertTimeline::AlertTimeline(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(theme::halfGap());
}

void AlertTimeline::showEvents(const QList<AlertEvent> &events, const QDateTime &now)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const AlertEvent &event : events)
        addEvent(event, now);
    if (events.isEmpty())
        m_rows->addWidget(new TextLabel(TextLabel::Style::Quiet, tr("Nothing has happened here yet.")));
}

void AlertTimeline::addEvent(const AlertEvent &event, const QDateTime &now)
{
    const ChipLook look = AlertWords::eventLook(event);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(look.icon, theme::color(look.role), theme::iconSize(), devicePixelRatioF()));
    auto *when = new TextLabel(TextLabel::Style::Quiet, formatTime(event.at, now));
    when->setToolTip(formatExactTime(event.at));
    auto *what = new TextLabel(TextLabel::Style::Body, look.text);
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QWidget;
    auto *line = new QGridLayout(row);
    line->setContentsMargins({});
    line->setHorizontalSpacing(theme::halfGap());
    line->setVerticalSpacing(0);
    line->addWidget(mark, 0, 0, Qt::AlignTop);
    line->addWidget(what, 0, 1);
    line->addWidget(when, 1, 1);
    line->setColumnStretch(1, 1);
    m_rows->addWidget(row);
}
