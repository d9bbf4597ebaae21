// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertevent.h"

#include "app/alerts/alertbookjson.h"
#include "app/base/jsonreader.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using What = AlertEvent::What;

constexpr std::array names{
    std::pair{What::Began, "began"_L1},         std::pair{What::CameBack, "cameBack"_L1},
    std::pair{What::Worsened, "worsened"_L1},   std::pair{What::Told, "told"_L1},
    std::pair{What::Seen, "seen"_L1},           std::pair{What::Unseen, "unseen"_L1},
    std::pair{What::Snoozed, "snoozed"_L1},     std::pair{What::Woken, "woken"_L1},
    std::pair{What::Recovered, "recovered"_L1},
};

QString nameOf(What what)
{
    return std::ranges::find(names, what, [](const auto &row) { return row.first; })->second;
}

bool wasAsleep(const Incident &incident, const QDateTime &now)
{
    return incident.snoozedUntil && now < *incident.snoozedUntil;
}

/// What became of its being wrong.
std::optional<What> courseBetween(const Incident &before, const Incident &after)
{
    if (after.state == Incident::State::Recovered)
        return before.isActive() ? std::optional(What::Recovered) : std::nullopt;
    if (!after.isActive())
        return {};
    if (before.key.isEmpty() || before.since != after.since)
        return What::Began;
    if (!before.isActive())
        return before.state == Incident::State::Recovered ? What::CameBack : What::Began;
    return after.level > before.level ? std::optional(What::Worsened) : std::nullopt;
}

/// What people did about it.
std::optional<What> handlingBetween(const Incident &before, const Incident &after, const QDateTime &now)
{
    if (after.acknowledged && before.acknowledged != after.acknowledged)
        return What::Seen;
    if (before.acknowledged && !after.acknowledged && after.isActive())
        return What::Unseen;
    if (wasAsleep(after, now) && before.snoozedUntil != after.snoozedUntil)
        return What::Snoozed;
    if (wasAsleep(before, now) && !wasAsleep(after, now) && after.isActive())
        return What::Woken;
    return {};
}

void addEvents(QList<AlertEvent> &events, const Incident &before, const Incident &after, const QDateTime &now)
{
    Incident shown = after;
    // Once it has recovered it shows nowhere: what counts is where it did.
    shown.places = after.places.isEmpty() ? before.places : after.places;
    for (Incident::Place &place : shown.places)
        place = {};
    const auto add = [&](What what, bool isQuiet) {
        events.append({.at = now, .what = what, .incident = shown, .isQuiet = isQuiet});
    };
    const bool isTold = after.toldLevel && before.toldLevel != after.toldLevel;
    if (const auto course = courseBetween(before, after)) {
        const bool isNews = !after.toldLevel || *after.toldLevel < after.level;
        add(*course, *course != What::Recovered && isNews && !isTold);
    }
    if (isTold)
        add(What::Told, false);
    if (const auto handling = handlingBetween(before, after, now))
        add(*handling, false);
}

} // namespace

QList<AlertEvent> eventsBetween(const AlertBook &before, const AlertBook &after, const QDateTime &now)
{
    QList<AlertEvent> events;
    for (const Incident &incident : after.all()) {
        const Incident former = before.incident(incident.key).value_or(Incident{});
        if (former != incident)
            addEvents(events, former, incident, now);
    }
    return events;
}

QString alertEventText(const AlertEvent &event)
{
    const QJsonObject json{{u"at"_s, event.at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"what"_s, nameOf(event.what)},
                           {u"incident"_s, toJson(event.incident)},
                           {u"isQuiet"_s, event.isQuiet}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<AlertEvent> alertEventFromText(const QString &text)
{
    const JsonReader in(QJsonDocument::fromJson(text.toUtf8()).object());
    const QString name = in.text("what");
    const auto what = std::ranges::find(names, name, [](const auto &row) { return row.second; });
    if (what == names.end())
        in.reject("what", u"an event"_s);
    const auto incident = incidentFromJson(in.object("incident"));
    if (!incident)
        in.reject("incident", u"an incident"_s, incident.error().detail);
    AlertEvent event{.at = in.time("at"), .isQuiet = in.boolean("isQuiet")};
    if (!in.isGood())
        return failure(in.error());
    event.what = what->first;
    event.incident = *incident;
    return event;
}
