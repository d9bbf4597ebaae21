// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

class QSqlError;

/// True when SQLite says that the file is not, or not any more, a sound database.
bool isDamage(const QSqlError &error);

/// Any other failure as a Storage error: a sentence for people by SQLite's result code, its own words
/// in the detail.
Error storageError(const QSqlError &error, const QString &file);

/// The file was written by a later version of the program than this one.
Error newerDatabaseError(const QString &file, int version);
