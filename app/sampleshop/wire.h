// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSqlQuery>
#include <QString>

/// How values go over the wire: ids as texts, times as ISO 8601 UTC, absent rather than null.

/// "2024-05-01T08:30:00.000Z"
QString timeJson(qint64 msUtc);
void insertText(QJsonObject &to, const QString &name, const QString &text);     ///< left out when empty
void insertTime(QJsonObject &to, const QString &name, const QVariant &msUtc);   ///< left out when NULL
void insertNumber(QJsonObject &to, const QString &name, const QVariant &value); ///< left out when NULL
void insertId(QJsonObject &to, const QString &name, const QVariant &id);        ///< left out when NULL or 0
/// An id as it came over the wire; 0, which nothing has, when it is not one of ours.
qint64 idFromJson(const QJsonValue &value);
