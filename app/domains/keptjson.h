// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QJsonObject>

/// Small files of JSON that this program keeps beside its database.
namespace keptjson {

/// Empty when the file is not there, or is none of ours.
QJsonObject read(const QString &path);
/// All of it or nothing, readable by this user alone. Storage when it can't be.
Result<Done> write(const QString &path, const QByteArray &bytes);

/// ISO 8601 in UTC, and back; empty for an invalid time.
QString text(const QDateTime &time);
QDateTime time(const QJsonValue &value);

} // namespace keptjson
