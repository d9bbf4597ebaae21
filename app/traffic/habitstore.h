// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/traffic/traffichabit.h"

#include <QUuid>

class LocalDatabase;

/// A shop's TrafficHabit as rows of the local database.
class HabitStore
{
public:
    HabitStore(LocalDatabase &database, const QUuid &shop) : m_database(database), m_shop(shop) { }

    /// What can't be read is left out.
    Result<TrafficHabit> load() const;
    /// Writes these hours and failures, and drops what the habit does not hold any more.
    Result<Done> store(const TrafficHabit &habit, const QList<TrafficHour> &hours,
                       const QList<QByteArray> &endpoints);

private:
    LocalDatabase &m_database;
    QUuid m_shop;
};
