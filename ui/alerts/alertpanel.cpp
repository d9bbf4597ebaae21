// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertpanel.h"

#include "app/base/format.h"
#include "ui/alerts/alerttimeline.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/contentscroll.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

/// Tomorrow when people are at work again, local time.
QDateTime tomorrowMorning(const QDateTime &now)
{
    return QDateTime(now.toLocalTime().date().addDays(1), QTime(9, 0)).toUTC();
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

/// A timeline grows.
QWidget *scrolled(QWidget *content)
{
    auto *scroll = new ContentScroll(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace

AlertPanel::AlertPanel(Clock clock, QWidget *parent) : SidePanel(parent), m_clock(std::move(clock))
{
    m_level = new Chip;
    addHeaderWidget(m_level);
    setBody(makeContent());
}

QWidget *AlertPanel::makeContent()
{
    m_sentence = new TextLabel(TextLabel::Style::Strong);
    m_sentence->setObjectName(u"alertSentence"_s);
    m_remedy = new TextLabel(TextLabel::Style::Body);
    for (TextLabel *label : {m_sentence, m_remedy}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(theme::gap());
    m_facts->setVerticalSpacing(theme::halfGap());
    m_places = new QVBoxLayout;
    m_places->setSpacing(0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::gap());
    column->setSpacing(theme::halfGap());
    column->addWidget(m_sentence);
    column->addWidget(m_remedy);
    column->addWidget(makeButtons());
    column->addSpacing(theme::halfGap());
    column->addLayout(m_facts);
    column->addSpacing(theme::halfGap());
    column->addWidget(new TextLabel(TextLabel::Style::Strong, tr("Where")));
    column->addLayout(m_places);
    column->addSpacing(theme::halfGap());
    m_timelineTitle = new TextLabel(TextLabel::Style::Strong);
    m_timeline = new AlertTimeline;
    column->addWidget(m_timelineTitle);
    column->addWidget(m_timeline);
    column->addStretch(1);
    return scrolled(content);
}

QWidget *AlertPanel::makeButtons()
{
    m_acknowledge = new QPushButton;
    m_acknowledge->setObjectName(u"acknowledge"_s);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (m_isAcknowledged)
            Q_EMIT acknowledgementTakenBack(m_key);
        else
            Q_EMIT acknowledgeAsked(m_key);
    });
    m_snooze = new QPushButton(icon(u"moon"_s), tr("Snooze"));
    m_snooze->setObjectName(u"snooze"_s);
    m_snoozes = new QMenu(m_snooze);
    connect(m_snoozes, &QMenu::aboutToShow, this, &AlertPanel::fillSnoozes);
    m_snooze->setMenu(m_snoozes);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addWidget(m_acknowledge);
    row->addWidget(m_snooze);
    row->addStretch(1);
    return buttons;
}

/// From now, each time it opens.
void AlertPanel::fillSnoozes()
{
    const QDateTime now = m_clock();
    m_snoozes->clear();
    const auto offer = [this](const QString &text, const QDateTime &until) {
        m_snoozes->addAction(text, this, [this, until] { Q_EMIT snoozeAsked(m_key, until); });
    };
    offer(tr("For an hour"), now.addSecs(3600));
    offer(tr("Until tomorrow, 9 o'clock"), tomorrowMorning(now));
    offer(tr("For a week"), now.addDays(7));
    m_snoozes->addSeparator();
    offer(tr("Wake it now"), {});
}

void AlertPanel::showIncident(const Incident &incident)
{
    const QDateTime now = m_clock();
    m_key = incident.key;
    m_place = incident.places.isEmpty() ? QString() : incident.places.firstKey();
    m_isAcknowledged = incident.acknowledged.has_value();
    const bool isOver = incident.state == Incident::State::Recovered;
    const ChipLook state = AlertWords::stateLook(incident, now);
    const QString first = incident.places.isEmpty() ? incident.facts.value(u"subject"_s)
                                                    : AlertWords::placeText(incident.places.firstKey());
    setTitle(first, state.text);
    m_level->setLook(isOver ? state : AlertWords::levelLook(incident.level));
    m_sentence->setText(AlertWords::sentence(incident, now));
    m_remedy->setText(AlertWords::remedy(incident));
    m_remedy->setVisible(!m_remedy->text().isEmpty() && !isOver);
    m_acknowledge->setIcon(icon(m_isAcknowledged ? u"undo"_s : u"eye"_s));
    m_acknowledge->setText(m_isAcknowledged ? tr("Take back") : tr("I have seen it"));
    m_acknowledge->setVisible(!isOver);
    m_snooze->setVisible(!isOver);
    showFacts(incident, now);
    showPlaces(incident);
}

void AlertPanel::showTimeline(const QString &place, const QList<AlertEvent> &events)
{
    m_timelineTitle->setVisible(!place.isEmpty());
    m_timeline->setVisible(!place.isEmpty());
    m_timelineTitle->setText(tr("What has happened at %1", "a host").arg(AlertWords::placeText(place)));
    m_timeline->showEvents(events, m_clock());
}

void AlertPanel::showFacts(const Incident &incident, const QDateTime &now)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto add = [this](const QString &name, const QString &text, const QString &exact = {}) {
        auto *value = new TextLabel(TextLabel::Style::Body, text);
        value->setToolTip(exact);
        value->setWordWrap(true);
        m_facts->addRow(new TextLabel(TextLabel::Style::Quiet, name), value);
    };
    const auto addTime = [&](const QString &name, const QDateTime &time) {
        add(name, formatTime(time, now), formatExactTime(time));
    };
    addTime(tr("Since"), incident.since);
    addTime(tr("Last seen"), incident.lastSeen);
    if (incident.recoveredAt)
        addTime(tr("Over since"), *incident.recoveredAt);
    if (incident.acknowledged) {
        const QString when = formatTime(incident.acknowledged->at, now);
        const QString &who = incident.acknowledged->by;
        add(who.isEmpty() ? tr("Seen", "label before a time") : tr("Seen by"),
            who.isEmpty() ? when : tr("%1, %2", "who, when").arg(who, when));
    }
    if (const QString issuer = incident.facts.value(u"issuer"_s); !issuer.isEmpty())
        add(tr("Issuer"), issuer);
    if (const auto end = QDateTime::fromString(incident.facts.value(u"notAfter"_s), Qt::ISODate);
        end.isValid())
        addTime(tr("Ends"), end);
}

void AlertPanel::showPlaces(const Incident &incident)
{
    clear(m_places);
    const QStringList places = incident.places.keys();
    for (const QString &place : places) {
        auto *button = new QPushButton(icon(u"domains"_s), AlertWords::placeText(place));
        button->setFlat(true);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this,
                [this, place] { Q_EMIT hostPicked(place.section(u':', 0, -2)); });
        m_places->addWidget(button);
    }
    if (places.isEmpty())
        m_places->addWidget(new TextLabel(TextLabel::Style::Quiet, tr("Nowhere any more")));
}
