// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "app/traffic/clickhousetable.h"

#include <QCoreApplication>
#include <QJsonArray>

/// Rows that a query gave, with the names and types of its columns.
struct ClickHouseRows {
    struct Column {
        QString name{};
        QString type{}; ///< "DateTime", "Nullable(Float64)"
    };

    QList<Column> columns{};
    QList<QJsonArray> rows{};
};

/// Asks a ClickHouse server over HTTP. Only ever reads: the server is told to refuse anything else.
///
/// Every failure has a sentence for people in Error::message: wrong password (SignIn), no right (Forbidden),
/// no such table or database (NotFound), a column that is not there (Refused), too slow (TimedOut), too
/// much memory (Busy). An exception that comes after the status 200 counts as one too.
class ClickHouseClient
{
    Q_DECLARE_TR_FUNCTIONS(ClickHouseClient)

public:
    /// How long the server may work on one question. A page that waits longer is no help.
    static constexpr std::chrono::seconds patience{30};

    /// transport outlives it.
    ClickHouseClient(Transport &transport, const QUrl &url, const QString &user, const QString &password);

    Task<ClickHouseRows> ask(const QString &sql) const;

    /// What an answer says: its rows, or why there are none. For ask(), and for tests.
    static Result<ClickHouseRows> rowsOf(const HttpReply &reply);

private:
    HttpRequest requestFor(const QString &sql) const;
    static Error errorOf(const QByteArray &body);

    Transport *m_transport;
    QUrl m_url;
    QString m_user;
    QString m_password;
};
