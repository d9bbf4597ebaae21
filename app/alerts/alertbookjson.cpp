// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertbookjson.h"

#include "app/base/jsonreader.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

using State = Incident::State;

constexpr std::array levels{
    std::pair{AlertLevel::Notice, "notice"},
    std::pair{AlertLevel::Warning, "warning"},
    std::pair{AlertLevel::Critical, "critical"},
    std::pair{AlertLevel::Outage, "outage"},
};
constexpr std::array states{
    std::pair{State::Suspected, "suspected"},
    std::pair{State::Open, "open"},
    std::pair{State::Fading, "fading"},
    std::pair{State::Recovered, "recovered"},
};

template<typename Table, typename T>
QString nameIn(const Table &table, T value)
{
    const auto found = std::ranges::find(table, value, [](const auto &row) { return row.first; });
    return QString::fromLatin1(found->second);
}

template<typename T, typename Table>
std::optional<T> valueIn(const Table &table, QStringView name)
{
    for (const auto &[value, text] : table) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return {};
}

QString text(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QMap<QString, QString> textsIn(const QJsonObject &object)
{
    QMap<QString, QString> out;
    for (auto it = object.begin(); it != object.end(); ++it)
        out.insert(it.key(), it.value().toString());
    return out;
}

QJsonObject toJson(const QMap<QString, Incident::Place> &places)
{
    QJsonObject out;
    for (auto it = places.begin(); it != places.end(); ++it)
        out.insert(it.key(), QJsonObject{{u"seen"_s, it->seenInARow}, {u"clean"_s, it->cleanInARow}});
    return out;
}

QMap<QString, Incident::Place> placesIn(const QJsonObject &object)
{
    QMap<QString, Incident::Place> out;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject place = it->toObject();
        out.insert(it.key(),
                   {.seenInARow = place["seen"_L1].toInt(), .cleanInARow = place["clean"_L1].toInt()});
    }
    return out;
}

AlertLevel levelIn(const JsonReader &in, const char *name)
{
    const auto level = alertLevelFromName(in.text(name));
    if (!level)
        in.reject(name, u"a level"_s);
    return level.value_or(AlertLevel::Notice);
}

std::optional<QDateTime> timeIn(const JsonReader &in, const char *name)
{
    const QDateTime time = in.optionalTime(name);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

Incident incidentIn(const JsonReader &in)
{
    const auto state = valueIn<State>(states, in.text("state"));
    if (!state)
        in.reject("state", u"a state"_s);
    Incident incident{.key = in.text("key"),
                      .kind = in.text("kind"),
                      .state = state.value_or(State::Open),
                      .level = levelIn(in, "level"),
                      .step = int(in.optionalInteger("step").value_or(0)),
                      .facts = textsIn(in.object("facts")),
                      .places = placesIn(in.object("places")),
                      .since = in.time("since"),
                      .lastSeen = in.time("lastSeen"),
                      .recoveredAt = timeIn(in, "recoveredAt"),
                      .snoozedUntil = timeIn(in, "snoozedUntil")};
    if (in.has("toldLevel"))
        incident.toldLevel = levelIn(in, "toldLevel");
    incident.toldStep = int(in.optionalInteger("toldStep").value_or(0));
    if (in.has("acknowledged")) {
        const JsonReader seen = in.at("acknowledged");
        incident.acknowledged = Acknowledgement{
            .by = seen.text("by"), .reason = seen.optionalText("reason"), .at = seen.time("at")};
    }
    return incident;
}

MaintenanceWindow windowIn(const JsonReader &in)
{
    return {.from = in.time("from"),
            .until = in.time("until"),
            .places = in.texts("places"),
            .isWeekly = in.optionalBoolean("isWeekly").value_or(false),
            .note = in.optionalText("note")};
}

} // namespace

QString alertLevelName(AlertLevel level)
{
    return nameIn(levels, level);
}

std::optional<AlertLevel> alertLevelFromName(QStringView name)
{
    return valueIn<AlertLevel>(levels, name);
}

QJsonObject toJson(const Incident &incident)
{
    QJsonObject facts;
    for (auto it = incident.facts.begin(); it != incident.facts.end(); ++it)
        facts.insert(it.key(), it.value());
    QJsonObject out{{u"key"_s, incident.key},
                    {u"kind"_s, incident.kind},
                    {u"state"_s, nameIn(states, incident.state)},
                    {u"level"_s, alertLevelName(incident.level)},
                    {u"step"_s, incident.step},
                    {u"facts"_s, facts},
                    {u"places"_s, toJson(incident.places)},
                    {u"since"_s, text(incident.since)},
                    {u"lastSeen"_s, text(incident.lastSeen)}};
    if (incident.recoveredAt)
        out.insert(u"recoveredAt"_s, text(*incident.recoveredAt));
    if (incident.snoozedUntil)
        out.insert(u"snoozedUntil"_s, text(*incident.snoozedUntil));
    if (incident.toldLevel)
        out.insert(u"toldLevel"_s, alertLevelName(*incident.toldLevel));
    if (incident.toldStep > 0)
        out.insert(u"toldStep"_s, incident.toldStep);
    if (const auto &seen = incident.acknowledged)
        out.insert(u"acknowledged"_s,
                   QJsonObject{{u"by"_s, seen->by}, {u"reason"_s, seen->reason}, {u"at"_s, text(seen->at)}});
    return out;
}

QJsonObject toJson(const AlertBook &book)
{
    QJsonArray incidents;
    for (const Incident &incident : book.all())
        incidents.append(toJson(incident));
    QJsonArray windows;
    for (const MaintenanceWindow &window : book.maintenance()) {
        windows.append(QJsonObject{{u"from"_s, text(window.from)},
                                   {u"until"_s, text(window.until)},
                                   {u"places"_s, QJsonArray::fromStringList(window.places)},
                                   {u"isWeekly"_s, window.isWeekly},
                                   {u"note"_s, window.note}});
    }
    return {{u"incidents"_s, incidents}, {u"maintenance"_s, windows}};
}

Result<Incident> incidentFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    Incident incident = incidentIn(in);
    return in.result(std::move(incident));
}

Result<AlertBook> alertBookFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    const auto incidents = in.list("incidents", incidentIn);
    const auto windows = in.list("maintenance", windowIn);
    return in.result(AlertBook::of(incidents, windows));
}
