// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/habitstore.h"

#include "app/workspace/localdatabase.h"

using namespace Qt::StringLiterals;

Result<TrafficHabit> HabitStore::load() const
{
    const QString shop = m_shop.toString(QUuid::WithoutBraces);
    const auto hours = m_database.read(
        u"SELECT start_ms, requests, errors, p95_us FROM traffic_hour WHERE shop = ?"_s, {shop});
    if (!hours)
        return failure(hours.error());
    const auto failing =
        m_database.read(u"SELECT endpoint, first_ms, last_ms FROM traffic_failure WHERE shop = ?"_s, {shop});
    if (!failing)
        return failure(failing.error());
    TrafficHabit habit;
    for (const QVariantList &row : *hours)
        habit.note({.startMs = row[0].toLongLong(),
                    .requests = row[1].toULongLong(),
                    .errors = row[2].toULongLong(),
                    .p95Us = row[3].toDouble()});
    for (const QVariantList &row : *failing)
        habit.restoreFailure(row[0].toString().toUtf8(),
                             {.firstMs = row[1].toLongLong(), .lastMs = row[2].toLongLong()});
    return habit;
}

Result<Done> HabitStore::store(const TrafficHabit &habit, const QList<TrafficHour> &hours,
                               const QList<QByteArray> &endpoints)
{
    const QString shop = m_shop.toString(QUuid::WithoutBraces);
    QList<Statement> statements;
    for (const TrafficHour &hour : hours)
        statements.append({u"INSERT OR REPLACE INTO traffic_hour (shop, start_ms, requests, errors, p95_us)"
                           u" VALUES (?, ?, ?, ?, ?)"_s,
                           {shop, hour.startMs, hour.requests, hour.errors, hour.p95Us}});
    for (const QByteArray &endpoint : endpoints) {
        const auto failing = habit.failing().value(endpoint);
        statements.append({u"INSERT OR REPLACE INTO traffic_failure (shop, endpoint, first_ms, last_ms)"
                           u" VALUES (?, ?, ?, ?)"_s,
                           {shop, QString::fromUtf8(endpoint), failing.firstMs, failing.lastMs}});
    }
    const qint64 oldest = habit.hours().empty() ? 0 : habit.hours().begin()->first;
    statements.append({u"DELETE FROM traffic_hour WHERE shop = ? AND start_ms < ?"_s, {shop, oldest}});
    return m_database.write(statements);
}
