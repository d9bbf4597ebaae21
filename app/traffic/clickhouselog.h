// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/clickhouseclient.h"
#include "app/traffic/clickhousequery.h"
#include "app/traffic/endpointfailures.h"
#include "app/traffic/trafficinquiry.h"

#include <functional>

/// The figures of a table on a ClickHouse server. Six questions an answer, one after the other, so that one
/// console never takes more than one of the server's threads for long.
class ClickHouseLog
{
public:
    ClickHouseLog(const ClickHouseClient &client, const ClickHouseTable &table, const QStringList &routes);

    /// question.step is taken as a wish: the answer's has no more than a few thousand steps.
    Task<TrafficAnswer> ask(const FiguresQuestion &question) const;

    /// The figures of some time by these steps, and nothing else of it.
    Task<std::vector<SeriesPoint>> points(const TimeRange &range, std::chrono::seconds step) const;
    /// Which endpoints answered with class 5 in that time, the most first.
    Task<QList<EndpointFailures>> failing(const TimeRange &range) const;
    /// When the newest request of that time was; nothing: there is none.
    Task<std::optional<qint64>> newestMs(const TimeRange &range) const;

    /// The first rows with the guess which column is which field, for the dialog.
    struct Sample {
        ClickHouseRows rows{};
        ClickHouseTable guess{};
    };
    static Task<Sample> sample(const ClickHouseClient &client, const ClickHouseTable &table);
    /// Which column is which, by the names that logs usually give, by types and by what is in the first rows.
    /// What table says already stays.
    static ClickHouseTable guessColumns(ClickHouseTable table, const ClickHouseRows &rows);
    /// What that column has times as, by its type and the first rows; nothing: it has none.
    static std::optional<ClickHouseTable::Time> timeIn(const ClickHouseRows &rows, const QString &column);
    /// As ClickHouseTable has them, by the types of those columns.
    static QSet<LogField> numbersAsText(const ClickHouseRows &rows, const QMap<LogField, QString> &columns);

private:
    struct Gathered;
    using Take = std::function<void(Gathered &, const ClickHouseRows &)>;
    Task<std::shared_ptr<Gathered>> next(const std::shared_ptr<Gathered> &so, const QString &sql,
                                         const Take &take) const;

    ClickHouseClient m_client;
    ClickHouseTable m_table;
    ClickHouseQuery m_query;
};

/// Steps of whole seconds, minutes or hours, at most 1,500 of them: what a chart can show.
std::chrono::seconds stepForSpan(qint64 lengthMs);
