// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/traffic/clickhousetable.h"
#include "app/traffic/trafficfigures.h"

#include <QStringList>

/// The questions to a ClickHouse table, as text. No I/O. Everything is summed up by the server; only rows of
/// figures come back, and the few requests that a table of them shows.
///
/// Written for version 18.16 and later: what came after it (query parameters, toStartOfInterval) is not used.
class ClickHouseQuery
{
public:
    static constexpr int mostRows = 1000; ///< of single requests

    /// routes: rules as RouteFolder::withRules() takes them.
    ClickHouseQuery(const ClickHouseTable &table, const QStringList &routes)
        : m_table(table), m_routes(routes)
    {
    }

    /// The steps of the span: start (s), requests, bytes, requests of class 0 to 5, p50, p95, p99 (us).
    QString points(const FiguresQuestion &question) const;
    /// One row: requests, answers of class 5, bytes, p50, p95, p99 (us).
    QString totals(const FiguresQuestion &question) const;
    /// Of endpoints, clients or statuses: key, requests, answers of class 5, bytes, p95 (us), trend (array).
    QString busiest(LogField key, const FiguresQuestion &question) const;
    /// Endpoints that answered with class 5, the most first: key, how often, first time (ms).
    QString failing(const FiguresQuestion &question) const;
    /// One row: time of the newest request (ms), of the span.
    QString newestTime(const FiguresQuestion &question) const;
    /// Single requests, the slowest or the newest first: time (ms), method, target, status, took (us),
    /// bytes, client, user, agent, id.
    QString slowest(const FiguresQuestion &question) const;
    QString newest(const FiguresQuestion &question) const;
    /// The first rows of the table as they are: for the dialog.
    static QString sample(const ClickHouseTable &table, int most);

    /// 'it\'s'
    static QString quoted(const QString &text);
    /// `name`
    static QString identifier(const QString &name);

private:
    QString from(const FiguresQuestion &question) const;
    QString where(const FiguresQuestion &question) const;
    QString condition(const FilterTerm &term) const;
    QString textCondition(const FilterTerm &term, const QString &expression) const;
    QString column(LogField field) const;
    QString text(LogField field) const;
    QString number(LogField field) const;
    QString time() const;
    QString timeMs() const;
    QString timeBound(qint64 atMs) const;
    QString tookUs() const;
    QString status() const;
    QString bytes() const;
    QString target() const;
    QString endpoint() const;
    QString requestColumns() const;

    ClickHouseTable m_table;
    QStringList m_routes;
};
