// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhouselog.h"

#include "app/traffic/fieldnames.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/routefolder.h"
#include "app/traffic/tooksample.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostSteps = 1500;
constexpr std::array steps{1s, 5s, 15s, 60s, 300s, 900s, 3600s, 7200s};

/// Numbers come plain or, from servers of other minds, in quotes; what is not known is null or "nan".
double numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

std::optional<double> figureOf(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble(std::nan(""));
    return value.isNull() || std::isnan(number) ? std::nullopt : std::optional(number);
}

std::optional<Percentiles> percentilesIn(const QJsonValue &value)
{
    const auto p50 = figureOf(value[0]);
    const auto p95 = figureOf(value[1]);
    const auto p99 = figureOf(value[2]);
    return p50 && p95 && p99 ? std::optional(Percentiles{*p50, *p95, *p99}) : std::nullopt;
}

SeriesPoint pointOf(const QJsonArray &row)
{
    SeriesPoint point{.startMs = qint64(numberOf(row[0])) * 1000,
                      .requests = quint64(numberOf(row[1])),
                      .bytes = quint64(numberOf(row[2]))};
    for (size_t i = 0; i < statusClassCount; ++i)
        point.byClass[i] = quint64(numberOf(row[3 + qsizetype(i)]));
    point.took = percentilesIn(row[3 + qsizetype(statusClassCount)]);
    return point;
}

QList<FigureRow> figureRows(const ClickHouseRows &answer)
{
    QList<FigureRow> out;
    for (const QJsonArray &row : answer.rows) {
        FigureRow figures{.key = row[0].toString().toUtf8(),
                          .requests = quint64(numberOf(row[1])),
                          .errors = quint64(numberOf(row[2])),
                          .bytes = quint64(numberOf(row[3])),
                          .p95Us = figureOf(row[4])};
        const QJsonArray trend = row[5].toArray();
        for (const QJsonValue &count : trend)
            figures.trend.push_back(quint32(numberOf(count)));
        out.append(figures);
    }
    return out;
}

double largestIn(const ClickHouseRows &rows, qsizetype column)
{
    double largest = 0;
    for (const QJsonArray &row : rows.rows)
        largest = std::max(largest, numberOf(row[column]));
    return largest;
}

/// A number since the epoch: of what, its size says. Years from 1973 to 5138 are told apart so.
ClickHouseTable::Time timeOfNumbers(const ClickHouseRows &rows, qsizetype column)
{
    using Time = ClickHouseTable::Time;
    const double largest = largestIn(rows, column);
    if (largest <= 0)
        return rows.columns[column].type.contains("64"_L1) ? Time::Milliseconds : Time::Seconds;
    for (const auto &[below, time] : {std::pair{1e11, Time::Seconds}, std::pair{1e14, Time::Milliseconds},
                                      std::pair{1e17, Time::Microseconds}}) {
        if (largest < below)
            return time;
    }
    return Time::Nanoseconds;
}

bool hasTimesAsText(const ClickHouseRows &rows, qsizetype column)
{
    static const QRegularExpression time(uR"(^\d{4}-\d\d-\d\d[ T]\d\d:\d\d)"_s);
    return !rows.rows.isEmpty() && std::ranges::all_of(rows.rows, [column](const QJsonArray &row) {
        return row[column].isNull() || time.match(row[column].toString()).hasMatch();
    });
}

std::optional<ClickHouseTable::Time> timeAt(const ClickHouseRows &rows, qsizetype column)
{
    const QString &type = rows.columns[column].type;
    if (type.contains("DateTime64"_L1))
        return ClickHouseTable::Time::DateTime64;
    if (type.contains("DateTime"_L1))
        return ClickHouseTable::Time::DateTime;
    if (type.contains("Int"_L1) || type.contains("Float"_L1) || type.contains("Decimal"_L1))
        return timeOfNumbers(rows, column);
    if (type.contains("String"_L1) && hasTimesAsText(rows, column))
        return ClickHouseTable::Time::Text;
    return {};
}

/// From the column's name and what is in it.
TookUnit unitOf(const ClickHouseRows &rows, qsizetype column)
{
    TookSample sample;
    for (const QJsonArray &row : rows.rows) {
        if (row[column].isNull() || row[column] == u"-"_s)
            continue;
        const double value = numberOf(row[column]);
        const bool hasPoint = value != std::floor(value);
        sample.add(logbytes::view(QByteArray::number(value, 'f', hasPoint ? 9 : 0)));
    }
    return sample.unitBy(fieldnames::plain(rows.columns[column].name.toUtf8()));
}

} // namespace

std::chrono::seconds stepForSpan(qint64 lengthMs)
{
    for (const std::chrono::seconds step : steps) {
        if (lengthMs / 1000 / step.count() <= mostSteps)
            return step;
    }
    return 24h;
}

/// What has come so far.
struct ClickHouseLog::Gathered {
    TrafficAnswer answer{};
    RequestRows rows{2 * ClickHouseQuery::mostRows};
    RouteFolder routes{};

    void takeTotals(const ClickHouseRows &totals)
    {
        const QJsonArray row = totals.rows.value(0);
        answer.figures.requests = quint64(numberOf(row[0]));
        answer.figures.errors = quint64(numberOf(row[1]));
        answer.figures.bytes = quint64(numberOf(row[2]));
        answer.figures.took = percentilesIn(row[3]);
    }
    void takePoints(const ClickHouseRows &points)
    {
        for (const QJsonArray &row : points.rows)
            answer.figures.points.push_back(pointOf(row));
    }
    void takeSlowest(const ClickHouseRows &more)
    {
        keep(more);
        for (qint64 number = more.rows.size(); number-- > 0;)
            answer.figures.slowest.push_back(number);
    }
    void takeNewest(const ClickHouseRows &more)
    {
        const auto first = qint64(answer.figures.slowest.size());
        keep(more);
        for (qint64 number = first; number < first + more.rows.size(); ++number)
            answer.newest.push_back(number);
    }
    /// The server gives the newest first; kept are the oldest first.
    void keep(const ClickHouseRows &more)
    {
        for (auto row = more.rows.crbegin(); row != more.rows.crend(); ++row) {
            const QByteArray texts[]{(*row)[1].toString().toUtf8(), (*row)[2].toString().toUtf8(),
                                     (*row)[6].toString().toUtf8(), (*row)[7].toString().toUtf8(),
                                     (*row)[8].toString().toUtf8(), (*row)[9].toString().toUtf8()};
            const auto view = [&texts](int i) {
                return std::string_view(texts[i].constData(), size_t(texts[i].size()));
            };
            rows.add({.timeMs = qint64(numberOf((*row)[0])),
                      .tookUs = qint64(figureOf((*row)[4]).value_or(-1)),
                      .bytes = qint64(numberOf((*row)[5])),
                      .status = int(numberOf((*row)[3])),
                      .method = view(0),
                      .target = view(1),
                      .client = view(2),
                      .user = view(3),
                      .agent = view(4),
                      .requestId = view(5)},
                     routes.fold(view(1)));
        }
    }
};

ClickHouseLog::ClickHouseLog(const ClickHouseClient &client, const ClickHouseTable &table,
                             const QStringList &routes)
    : m_client(client), m_table(table), m_query(table, routes)
{
}

Task<std::shared_ptr<ClickHouseLog::Gathered>> ClickHouseLog::next(const std::shared_ptr<Gathered> &so,
                                                                   const QString &sql, const Take &take) const
{
    return m_client.ask(sql).andThen([so, take](const ClickHouseRows &rows) {
        take(*so, rows);
        return so;
    });
}

Task<TrafficAnswer> ClickHouseLog::ask(const FiguresQuestion &wanted) const
{
    using State = std::shared_ptr<Gathered>;
    FiguresQuestion question = wanted;
    question.step = std::max(wanted.step, stepForSpan(wanted.toMs - wanted.fromMs));
    auto start = std::make_shared<Gathered>();
    start->answer.step = question.step;
    const auto ask = [log = *this](const QString &sql, const Take &take) {
        return [log, sql, take](const State &so) { return log.next(so, sql, take); };
    };
    const auto busiest = [&](LogField field, QList<FigureRow> TrafficFigures::*place) {
        return ask(m_query.busiest(field, question), [place](Gathered &so, const ClickHouseRows &rows) {
            so.answer.figures.*place = figureRows(rows);
        });
    };
    return next(start, m_query.totals(question), &Gathered::takeTotals)
        .andThen(ask(m_query.points(question), &Gathered::takePoints))
        .andThen(busiest(LogField::Target, &TrafficFigures::endpoints))
        .andThen(busiest(LogField::Client, &TrafficFigures::clients))
        .andThen(busiest(LogField::Status, &TrafficFigures::statuses))
        .andThen(ask(m_query.slowest(question), &Gathered::takeSlowest))
        .andThen(ask(m_query.newest(question), &Gathered::takeNewest))
        .andThen([](const State &so) {
            so->answer.rows = so->rows.snapshot();
            return so->answer;
        });
}

Task<std::vector<SeriesPoint>> ClickHouseLog::points(const TimeRange &range, std::chrono::seconds step) const
{
    const FiguresQuestion question{.fromMs = range.fromMs, .toMs = range.toMs, .step = step};
    return m_client.ask(m_query.points(question)).andThen([](const ClickHouseRows &answer) {
        std::vector<SeriesPoint> points;
        for (const QJsonArray &row : answer.rows)
            points.push_back(pointOf(row));
        return points;
    });
}

Task<QList<EndpointFailures>> ClickHouseLog::failing(const TimeRange &range) const
{
    const FiguresQuestion question{
        .fromMs = range.fromMs, .toMs = range.toMs, .most = int(FailureCounter::mostEndpoints)};
    return m_client.ask(m_query.failing(question)).andThen([](const ClickHouseRows &answer) {
        QList<EndpointFailures> failing;
        for (const QJsonArray &row : answer.rows)
            failing.append({.endpoint = row[0].toString().toUtf8(),
                            .count = quint64(numberOf(row[1])),
                            .sinceMs = qint64(numberOf(row[2]))});
        return failing;
    });
}

Task<std::optional<qint64>> ClickHouseLog::newestMs(const TimeRange &range) const
{
    const FiguresQuestion question{.fromMs = range.fromMs, .toMs = range.toMs};
    return m_client.ask(m_query.newestTime(question)).andThen([](const ClickHouseRows &answer) {
        const QJsonArray row = answer.rows.value(0);
        return numberOf(row[1]) > 0 ? std::optional(qint64(numberOf(row[0]))) : std::nullopt;
    });
}

ClickHouseTable ClickHouseLog::guessColumns(ClickHouseTable table, const ClickHouseRows &rows)
{
    QHash<QByteArray, qsizetype> known;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        known.insert(fieldnames::plain(rows.columns[i].name.toUtf8()), i);
    for (const auto &[field, name] : fieldnames::all()) {
        const auto found = known.constFind(QByteArray::fromRawData(name.data(), qsizetype(name.size())));
        if (found == known.cend() || table.has(field))
            continue;
        const QString column = rows.columns[*found].name;
        const std::optional<ClickHouseTable::Time> time = timeIn(rows, column);
        if (field == LogField::Time && !time)
            continue;
        table.columns.insert(field, column);
        if (field == LogField::Time)
            table.time = *time;
        if (field == LogField::Took)
            table.tookUnit = unitOf(rows, *found);
    }
    table.numbersAsText = numbersAsText(rows, table.columns);
    return table;
}

QSet<LogField> ClickHouseLog::numbersAsText(const ClickHouseRows &rows,
                                            const QMap<LogField, QString> &columns)
{
    QSet<LogField> out;
    for (const LogField field : {LogField::Status, LogField::Took, LogField::Bytes}) {
        const auto found =
            std::ranges::find(rows.columns, columns.value(field), &ClickHouseRows::Column::name);
        if (found != rows.columns.cend() && found->type.contains("String"_L1))
            out.insert(field);
    }
    return out;
}

std::optional<ClickHouseTable::Time> ClickHouseLog::timeIn(const ClickHouseRows &rows, const QString &column)
{
    const auto found = std::ranges::find(rows.columns, column, &ClickHouseRows::Column::name);
    return found == rows.columns.cend() ? std::nullopt : timeAt(rows, found - rows.columns.cbegin());
}

Task<ClickHouseLog::Sample> ClickHouseLog::sample(const ClickHouseClient &client,
                                                  const ClickHouseTable &table)
{
    constexpr int shown = 20;
    return client.ask(ClickHouseQuery::sample(table, shown)).andThen([table](const ClickHouseRows &rows) {
        return Sample{.rows = rows, .guess = guessColumns(table, rows)};
    });
}
