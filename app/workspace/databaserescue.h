// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

class SqlConnection;

/// Moves a database file and what SQLite keeps beside it out of the way, to `name.corrupt-TIMESTAMP`.
/// \returns the new name; empty when it could not be moved
QString setDatabaseAside(const QString &file, const Clock &clock);

/// Copies into the tables of `into` every row of the damaged file that can still be read, from the
/// front and from the back of each table, so that one bad page costs only its own rows.
/// \returns how many rows were saved
qint64 rescueRows(const QString &damagedFile, const SqlConnection &into);
