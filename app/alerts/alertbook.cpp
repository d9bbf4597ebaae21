// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbook.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace {

/// A new incident in place of one that is over for good.
void beginAnew(Incident &incident, const QDateTime &now)
{
    incident.since = now;
    incident.toldLevel.reset();
    incident.toldStep = 0;
    incident.acknowledged.reset();
    incident.snoozedUntil.reset();
    incident.places.clear();
}

/// To the worst of what is seen.
void raise(Incident &incident, const AlertCondition &condition)
{
    const std::pair seen(condition.level, condition.step);
    const std::pair worst =
        incident.isActive() ? std::max(std::pair(incident.level, incident.step), seen) : seen;
    std::tie(incident.level, incident.step) = worst;
}

/// Higher than anything that was told, by its level or by a step within.
bool isNews(const Incident &incident)
{
    return !incident.toldLevel
        || std::pair(*incident.toldLevel, incident.toldStep) < std::pair(incident.level, incident.step);
}

} // namespace

void AlertBook::see(const QString &place, const AlertCondition &condition, const QDateTime &now)
{
    Incident &incident = m_incidents[condition.key];
    const bool isNew = incident.key.isEmpty();
    const bool isOver = incident.state == Incident::State::Recovered;
    if (isNew || (isOver && condition.isRepeatable))
        beginAnew(incident, now);
    incident.key = condition.key;
    incident.kind = condition.kind;
    incident.facts = condition.facts;
    incident.lastSeen = now;
    Incident::Place &here = incident.places[place];
    here.cleanInARow = 0;
    here.seenInARow = std::min(here.seenInARow + 1, condition.raiseAfter);
    if (!incident.isActive() && here.seenInARow < condition.raiseAfter) {
        incident.state = Incident::State::Suspected;
        incident.level = condition.level;
        return;
    }
    incident.recoveredAt.reset();
    raise(incident, condition);
    incident.state = Incident::State::Open;
}

void AlertBook::miss(const QString &place, Incident &incident)
{
    auto here = incident.places.find(place);
    if (here == incident.places.end())
        return;
    here->seenInARow = 0;
    if (++here->cleanInARow >= cleanLooks || incident.state == Incident::State::Suspected)
        incident.places.erase(here);
}

/// Recovered where no place shows it; fading while some look clean.
void AlertBook::settle(Incident &incident, const QDateTime &now)
{
    if (incident.state == Incident::State::Recovered)
        return;
    if (incident.places.isEmpty()) {
        incident.state = Incident::State::Recovered;
        incident.recoveredAt = now;
        incident.acknowledged.reset();
        incident.snoozedUntil.reset();
        return;
    }
    const bool isClearing = std::ranges::any_of(
        incident.places, [](const Incident::Place &place) { return place.cleanInARow > 0; });
    if (incident.isActive())
        incident.state = isClearing ? Incident::State::Fading : Incident::State::Open;
}

QList<AlertMessage> AlertBook::observe(const QString &place, const QList<AlertCondition> &conditions,
                                       const QDateTime &now)
{
    return observe({{.place = place, .conditions = conditions}}, now);
}

QList<AlertMessage> AlertBook::observe(const QList<AlertSighting> &sightings, const QDateTime &now)
{
    QHash<QString, QSet<QString>> seen; // keys by place
    for (const AlertSighting &sighting : sightings) {
        QSet<QString> &keys = seen[sighting.place];
        for (const AlertCondition &condition : sighting.conditions) {
            see(sighting.place, condition, now);
            keys.insert(condition.key);
        }
    }
    for (Incident &incident : m_incidents) {
        const QStringList places = incident.places.keys();
        for (const QString &place : places) {
            const auto keys = seen.constFind(place);
            if (keys != seen.cend() && !keys->contains(incident.key))
                miss(place, incident);
        }
        settle(incident, now);
    }
    dropOld(now);
    return due(now);
}

QList<AlertMessage> AlertBook::forget(const QString &place, const QDateTime &now)
{
    for (Incident &incident : m_incidents) {
        incident.places.remove(place);
        settle(incident, now);
    }
    return due(now);
}

bool AlertBook::isSilenced(const Incident &incident, const QDateTime &now) const
{
    if (incident.snoozedUntil && now < *incident.snoozedUntil)
        return true;
    if (incident.acknowledged && incident.level < AlertLevel::Outage)
        return true;
    // Every place that shows it must be under maintenance: one that is not makes it news.
    return std::ranges::all_of(incident.places.keys(), [&](const QString &place) {
        return std::ranges::any_of(
            m_maintenance, [&](const MaintenanceWindow &window) { return covers(window, place, now); });
    });
}

QList<AlertMessage> AlertBook::due(const QDateTime &now)
{
    QList<AlertMessage> messages;
    for (Incident &incident : m_incidents) {
        if (incident.state != Incident::State::Open || !isNews(incident) || isSilenced(incident, now))
            continue;
        const auto before = std::exchange(incident.toldLevel, incident.level);
        incident.toldStep = incident.step;
        messages.append({.incident = incident, .before = before});
    }
    return messages;
}

void AlertBook::acknowledge(const QString &key, const Acknowledgement &acknowledgement)
{
    if (const auto incident = m_incidents.find(key); incident != m_incidents.end())
        incident->acknowledged = acknowledgement;
}

void AlertBook::takeBackAcknowledgement(const QString &key)
{
    if (const auto incident = m_incidents.find(key); incident != m_incidents.end())
        incident->acknowledged.reset();
}

void AlertBook::snooze(const QString &key, const QDateTime &until)
{
    if (const auto incident = m_incidents.find(key); incident != m_incidents.end())
        incident->snoozedUntil = until;
}

void AlertBook::dropOld(const QDateTime &now)
{
    m_incidents.removeIf([&](const std::pair<const QString &, Incident &> &entry) {
        const Incident &incident = entry.second;
        return incident.recoveredAt && incident.recoveredAt->daysTo(now) > keptFor.count();
    });
}

QList<Incident> AlertBook::incidents() const
{
    QList<Incident> out = m_incidents.values();
    out.removeIf([](const Incident &incident) { return incident.state == Incident::State::Suspected; });
    std::ranges::stable_sort(out, [](const Incident &a, const Incident &b) {
        if (a.isActive() != b.isActive())
            return a.isActive();
        return a.level != b.level ? a.level > b.level : a.since > b.since;
    });
    return out;
}

std::optional<Incident> AlertBook::incident(const QString &key) const
{
    const auto found = m_incidents.constFind(key);
    return found == m_incidents.cend() ? std::nullopt : std::optional(*found);
}

AlertBook AlertBook::of(const QList<Incident> &incidents, const QList<MaintenanceWindow> &windows)
{
    AlertBook book;
    for (const Incident &incident : incidents)
        book.m_incidents.insert(incident.key, incident);
    book.m_maintenance = windows;
    return book;
}
