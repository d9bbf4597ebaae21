// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/localdatabase.h"

#include <tl/expected.hpp>

#include <QSqlDatabase>
#include <QSqlError>

/// One open SQLite connection. Closed and forgotten with this object. Errors are SQLite's own here:
/// the LocalDatabase above decides what they mean.
class SqlConnection
{
public:
    template<typename T>
    using Outcome = tl::expected<T, QSqlError>;
    enum class Mode { ReadOnly, ReadWrite };

    SqlConnection(const QString &file, Mode mode);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    Outcome<Done> open();
    Outcome<QList<QVariantList>> read(const QString &sql, const QVariantList &values = {}) const;
    /// As far as it can be read: also what comes before an error, which is then left unsaid.
    QList<QVariantList> readWhatCanBe(const QString &sql) const;
    Outcome<Done> run(const Statement &statement) const;
    /// In one transaction that takes the write lock at its start.
    Outcome<Done> runAll(const QList<Statement> &statements) const;

    Outcome<int> version() const;
    /// False when SQLite's own check finds damage; also when the check itself can't be run.
    bool isSound() const;

private:
    QString m_name; // of the connection in QSqlDatabase's table
    QSqlDatabase m_database;
};
