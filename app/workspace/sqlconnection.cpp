// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sqlconnection.h"

#include "app/workspace/sqlerrors.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

/// A prepared and executed query, or what was wrong with it.
SqlConnection::Outcome<QSqlQuery> executed(const QSqlDatabase &database, const Statement &statement)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement.sql))
        return tl::make_unexpected(query.lastError());
    for (const QVariant &value : statement.values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::make_unexpected(query.lastError());
    return query;
}

QVariantList currentRow(const QSqlQuery &query)
{
    QVariantList row;
    const int columns = query.record().count();
    for (int column = 0; column < columns; ++column)
        row.append(query.value(column));
    return row;
}

} // namespace

SqlConnection::SqlConnection(const QString &file, Mode mode)
    : m_name(u"workspace-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file);
    // Two seconds: longer than any write of ours, short enough to answer a person.
    m_database.setConnectOptions(mode == Mode::ReadOnly ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                                        : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
}

SqlConnection::~SqlConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

SqlConnection::Outcome<Done> SqlConnection::open()
{
    if (!m_database.open())
        return tl::make_unexpected(m_database.lastError());
    return Done{};
}

SqlConnection::Outcome<QList<QVariantList>> SqlConnection::read(const QString &sql,
                                                                const QVariantList &values) const
{
    auto query = executed(m_database, {sql, values});
    if (!query)
        return tl::make_unexpected(query.error());
    QList<QVariantList> rows;
    while (query->next())
        rows.append(currentRow(*query));
    if (query->lastError().isValid())
        return tl::make_unexpected(query->lastError());
    return rows;
}

QList<QVariantList> SqlConnection::readWhatCanBe(const QString &sql) const
{
    QList<QVariantList> rows;
    auto query = executed(m_database, {sql, {}});
    while (query && query->next())
        rows.append(currentRow(*query));
    return rows;
}

SqlConnection::Outcome<Done> SqlConnection::run(const Statement &statement) const
{
    return executed(m_database, statement).map([](const QSqlQuery &) { return Done{}; });
}

SqlConnection::Outcome<Done> SqlConnection::runAll(const QList<Statement> &statements) const
{
    if (auto begun = run({u"BEGIN IMMEDIATE"_s, {}}); !begun)
        return begun;
    QList<Statement> all = statements;
    all.append({u"COMMIT"_s, {}});
    for (const Statement &statement : all) {
        if (auto ran = run(statement); !ran) {
            // Some errors have ended the transaction already; then there is nothing to roll back.
            QSqlQuery(m_database).exec(u"ROLLBACK"_s);
            return ran;
        }
    }
    return Done{};
}

SqlConnection::Outcome<int> SqlConnection::version() const
{
    return read(u"PRAGMA user_version"_s).map([](const QList<QVariantList> &rows) {
        return rows.isEmpty() ? 0 : rows.first().first().toInt();
    });
}

bool SqlConnection::isSound() const
{
    const auto rows = read(u"PRAGMA quick_check(1)"_s);
    return rows && rows->size() == 1 && rows->first().first().toString() == "ok"_L1;
}
