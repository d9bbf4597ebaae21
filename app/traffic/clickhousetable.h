// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <QMap>
#include <QSet>
#include <QUrl>

/// A table of requests on a ClickHouse server, and which of its columns is which field.
struct ClickHouseTable {
    /// What the column of the time holds.
    enum class Time {
        DateTime,   ///< whole seconds
        DateTime64, ///< with a fraction
        Seconds,    ///< a number since the epoch, as the next three
        Milliseconds,
        Microseconds,
        Nanoseconds,
        Text, ///< "2024-05-01 08:00:00" and the like, with a zone or in the server's
    };

    QUrl url{}; ///< "http://127.0.0.1:8123"
    QString user = QStringLiteral("default");
    QString database = QStringLiteral("default");
    QString table{};
    Time time = Time::DateTime;
    TookUnit tookUnit = TookUnit::Milliseconds;
    QMap<LogField, QString> columns{};
    /// Of status, time taken and bytes: whose columns hold text. What is no number there is none.
    QSet<LogField> numbersAsText{};

    bool has(LogField field) const { return !columns.value(field).isEmpty(); }
    /// Where its password is in the SecretStore.
    QString secretKey() const;

    bool operator==(const ClickHouseTable &) const = default;
};
