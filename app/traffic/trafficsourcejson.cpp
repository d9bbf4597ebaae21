// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficsourcejson.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Kind = TrafficSource::Kind;
using Time = ClickHouseTable::Time;

constexpr std::array kindNames{
    std::pair{Kind::Backend, "backend"_L1},       std::pair{Kind::File, "file"_L1},
    std::pair{Kind::Command, "command"_L1},       std::pair{Kind::Url, "url"_L1},
    std::pair{Kind::ClickHouse, "clickhouse"_L1},
};
constexpr std::array timeNames{
    std::pair{Time::DateTime, "dateTime"_L1},
    std::pair{Time::DateTime64, "dateTime64"_L1},
    std::pair{Time::Seconds, "seconds"_L1},
    std::pair{Time::Milliseconds, "milliseconds"_L1},
    std::pair{Time::Microseconds, "microseconds"_L1},
    std::pair{Time::Nanoseconds, "nanoseconds"_L1},
    std::pair{Time::Text, "text"_L1},
};
constexpr std::array unitNames{
    std::pair{TookUnit::Seconds, "s"_L1},
    std::pair{TookUnit::Milliseconds, "ms"_L1},
    std::pair{TookUnit::Microseconds, "us"_L1},
    std::pair{TookUnit::Nanoseconds, "ns"_L1},
};

template<typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    Q_UNREACHABLE();
}

template<typename Names>
auto valueOf(const Names &names, const QString &wanted) -> std::optional<decltype(names[0].first)>
{
    for (const auto &[known, name] : names) {
        if (name == wanted)
            return known;
    }
    return {};
}

QJsonObject tableJson(const ClickHouseTable &table)
{
    QJsonObject columns;
    for (auto column = table.columns.cbegin(); column != table.columns.cend(); ++column)
        columns.insert(logFieldName(column.key()), column.value());
    QJsonArray numbersAsText;
    for (const LogField field : table.numbersAsText)
        numbersAsText.append(logFieldName(field));
    return {{u"url"_s, table.url.toString(QUrl::RemoveUserInfo)},
            {u"user"_s, table.user},
            {u"database"_s, table.database},
            {u"table"_s, table.table},
            {u"time"_s, nameOf(timeNames, table.time)},
            {u"tookUnit"_s, nameOf(unitNames, table.tookUnit)},
            {u"columns"_s, columns},
            {u"numbersAsText"_s, numbersAsText}};
}

ClickHouseTable tableFromJson(const QJsonObject &json)
{
    ClickHouseTable table{
        .url = QUrl(json[u"url"].toString()),
        .user = json[u"user"].toString(),
        .database = json[u"database"].toString(),
        .table = json[u"table"].toString(),
        .time = valueOf(timeNames, json[u"time"].toString()).value_or(Time::DateTime),
        .tookUnit = valueOf(unitNames, json[u"tookUnit"].toString()).value_or(TookUnit::Milliseconds)};
    const QJsonObject columns = json[u"columns"].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (const auto field = logFieldFromName(column.key()))
            table.columns.insert(*field, column.value().toString());
    }
    for (const auto &name : json[u"numbersAsText"].toArray()) {
        if (const auto field = logFieldFromName(name.toString()))
            table.numbersAsText.insert(*field);
    }
    return table;
}

} // namespace

QJsonObject toJson(const TrafficSource &source)
{
    QJsonObject out{{u"kind"_s, nameOf(kindNames, source.kind)}, {u"text"_s, source.text}};
    if (source.format)
        out.insert(u"format"_s, logFormatText(*source.format));
    if (source.zone != QTimeZone::utc())
        out.insert(u"zone"_s, QString::fromLatin1(source.zone.id()));
    if (source.kind == Kind::ClickHouse)
        out.insert(u"table"_s, tableJson(source.table));
    return out;
}

std::optional<TrafficSource> trafficSourceFromJson(const QJsonObject &json)
{
    const auto kind = valueOf(kindNames, json[u"kind"].toString());
    if (!kind)
        return {};
    TrafficSource source{.kind = *kind, .text = json[u"text"].toString()};
    const QByteArray zone = json[u"zone"].toString().toLatin1();
    if (QTimeZone::isTimeZoneIdAvailable(zone))
        source.zone = QTimeZone(zone);
    if (auto format = logFormatFromText(json[u"format"].toString())) {
        format->zone = source.zone;
        source.format = *format;
    }
    if (source.kind == Kind::ClickHouse)
        source.table = tableFromJson(json[u"table"].toObject());
    return source;
}
