// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficmemory.h"

#include "app/traffic/trafficsourcejson.h"
#include "app/workspace/settings.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

const auto room = u"traffic"_s;
constexpr qint64 minuteMs = 60'000;

constexpr std::array markNames{
    std::pair{ChartMark::Kind::OwnWrite, "write"_L1},
    std::pair{ChartMark::Kind::Certificate, "certificate"_L1},
    std::pair{ChartMark::Kind::Release, "release"_L1},
};

QJsonObject markJson(const ChartMark &mark)
{
    return {{u"at"_s, mark.atMs},
            {u"kind"_s, markNames[size_t(mark.kind)].second},
            {u"text"_s, mark.text},
            {u"count"_s, mark.count}};
}

std::optional<ChartMark> markFromJson(const QJsonObject &json)
{
    for (const auto &[kind, name] : markNames) {
        if (name == json[u"kind"].toString())
            return ChartMark{.atMs = json[u"at"].toInteger(),
                             .kind = kind,
                             .text = json[u"text"].toString(),
                             .count = json[u"count"].toInt(1)};
    }
    return {};
}

QJsonValue limitJson(const std::optional<double> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

std::optional<double> limitFromJson(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

QJsonObject TrafficMemory::read() const
{
    return m_settings.shopData(m_shop, room);
}

void TrafficMemory::write(const QString &key, const QJsonValue &value)
{
    QJsonObject all = read();
    all.insert(key, value);
    m_settings.setShopData(m_shop, room, all);
}

std::optional<TrafficSource> TrafficMemory::source() const
{
    return trafficSourceFromJson(read()[u"source"].toObject());
}

void TrafficMemory::setSource(const TrafficSource &source)
{
    write(u"source"_s, toJson(source));
}

std::optional<std::chrono::seconds> TrafficMemory::window() const
{
    const qint64 seconds = read()[u"windowSeconds"].toInteger();
    return seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

void TrafficMemory::setWindow(std::chrono::seconds window)
{
    write(u"windowSeconds"_s, qint64(window.count()));
}

QList<SavedFilter> TrafficMemory::filters() const
{
    QList<SavedFilter> out;
    const QJsonArray kept = read()[u"filters"].toArray();
    for (const QJsonValue &value : kept)
        out.append({.name = value[u"name"].toString(), .text = value[u"filter"].toString()});
    return out;
}

void TrafficMemory::setFilters(const QList<SavedFilter> &filters)
{
    QJsonArray out;
    for (const SavedFilter &filter : filters)
        out.append(QJsonObject{{u"name"_s, filter.name}, {u"filter"_s, filter.text}});
    write(u"filters"_s, out);
}

void TrafficMemory::saveFilter(const SavedFilter &filter)
{
    QList<SavedFilter> all = filters();
    all.removeIf([&filter](const SavedFilter &other) { return other.name == filter.name; });
    all.append(filter);
    setFilters(all);
}

QList<ColourRule> TrafficMemory::colours() const
{
    QList<ColourRule> out;
    const QJsonArray kept = read()[u"colours"].toArray();
    for (const QJsonValue &value : kept)
        out.append({.filter = value[u"filter"].toString(), .colour = value[u"colour"].toString()});
    return out;
}

void TrafficMemory::setColours(const QList<ColourRule> &colours)
{
    QJsonArray out;
    for (const ColourRule &rule : colours)
        out.append(QJsonObject{{u"filter"_s, rule.filter}, {u"colour"_s, rule.colour}});
    write(u"colours"_s, out);
}

QStringList TrafficMemory::routes() const
{
    QStringList out;
    const QJsonArray kept = read()[u"routes"].toArray();
    for (const QJsonValue &value : kept)
        out.append(value.toString());
    return out;
}

void TrafficMemory::setRoutes(const QStringList &routes)
{
    write(u"routes"_s, QJsonArray::fromStringList(routes));
}

TrafficRules TrafficMemory::rules() const
{
    const QJsonObject json = read()[u"alerts"].toObject();
    const TrafficRules usual;
    return {.isOn = json[u"on"].toBool(usual.isOn),
            .errorShare = limitFromJson(json[u"errorShare"]),
            .p95Ms = limitFromJson(json[u"p95Ms"]),
            .watchesSilence = json[u"silence"].toBool(usual.watchesSilence),
            .watchesNewFailures = json[u"newFailures"].toBool(usual.watchesNewFailures)};
}

void TrafficMemory::setRules(const TrafficRules &rules)
{
    write(u"alerts"_s,
          QJsonObject{{u"on"_s, rules.isOn},
                      {u"errorShare"_s, limitJson(rules.errorShare)},
                      {u"p95Ms"_s, limitJson(rules.p95Ms)},
                      {u"silence"_s, rules.watchesSilence},
                      {u"newFailures"_s, rules.watchesNewFailures}});
}

QList<ChartMark> TrafficMemory::marks() const
{
    QList<ChartMark> out;
    const QJsonArray kept = read()[u"marks"].toArray();
    for (const QJsonValue &value : kept) {
        if (const auto mark = markFromJson(value.toObject()))
            out.append(*mark);
    }
    return out;
}

void TrafficMemory::setMarks(const QList<ChartMark> &marks)
{
    QJsonArray out;
    for (const ChartMark &mark : marks)
        out.append(markJson(mark));
    write(u"marks"_s, out);
}

void TrafficMemory::addMark(const ChartMark &mark)
{
    QList<ChartMark> all = marks();
    const auto joins = [&mark](const ChartMark &known) {
        return known.kind == ChartMark::Kind::OwnWrite && mark.kind == known.kind
            && known.atMs / minuteMs == mark.atMs / minuteMs;
    };
    if (const auto same = std::ranges::find_if(all, joins); same != all.end())
        same->count += mark.count;
    else
        all.insert(std::ranges::upper_bound(std::as_const(all), mark.atMs, {}, &ChartMark::atMs), mark);
    constexpr qint64 keptMs = std::chrono::milliseconds(marksKept).count();
    const qint64 newest = all.constLast().atMs;
    all.removeIf([newest](const ChartMark &known) { return known.atMs < newest - keptMs; });
    if (all.size() > mostMarks)
        all.remove(0, all.size() - mostMarks);
    setMarks(all);
}

void TrafficMemory::removeMark(const ChartMark &mark)
{
    QList<ChartMark> all = marks();
    all.removeOne(mark);
    setMarks(all);
}
