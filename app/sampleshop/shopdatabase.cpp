// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"

#include "app/base/logging.h"

#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptStatements = 400; // more than the shop has; a bound against generated SQL

QString newConnectionName()
{
    static std::atomic<quint64> count{0};
    return u"sampleshop-%1"_s.arg(++count);
}

const QStringList &fullDurability()
{
    static const QStringList pragmas{u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                     u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cache_size = -65536"_s,
                                     u"PRAGMA temp_store = MEMORY"_s};
    return pragmas;
}

const QStringList &whileFilling()
{
    static const QStringList pragmas{u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s,
                                     u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA cache_size = -262144"_s,
                                     u"PRAGMA temp_store = MEMORY"_s};
    return pragmas;
}

} // namespace

ShopDatabase::ShopDatabase(const QString &connection) : m_connection(connection) { }

ShopDatabase::~ShopDatabase()
{
    m_statements.clear();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<ShopDatabase>> ShopDatabase::open(const QString &file, Durability durability)
{
    std::unique_ptr<ShopDatabase> db(new ShopDatabase(newConnectionName()));
    if (!db->prepareFile(file, durability))
        return failure(db->check().error());
    return db;
}

bool ShopDatabase::prepareFile(const QString &file, Durability durability)
{
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_db.setDatabaseName(file);
    m_db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s); // ms; writers queue instead of failing
    if (!m_db.open()) {
        note(m_db.lastError().text());
        return false;
    }
    for (const QString &pragma : durability == Durability::Full ? fullDurability() : whileFilling())
        execute(pragma);
    return isGood();
}

void ShopDatabase::execute(const QString &sql, const QVariantList &values)
{
    if (QSqlQuery *query = run(sql, values))
        query->finish();
}

qint64 ShopDatabase::change(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = run(sql, values);
    if (!query)
        return 0;
    const qint64 touched = query->numRowsAffected();
    query->finish();
    return touched;
}

qint64 ShopDatabase::insert(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = run(sql, values);
    if (!query)
        return 0;
    const qint64 id = query->lastInsertId().toLongLong();
    query->finish();
    return id;
}

qint64 ShopDatabase::number(const QString &sql, const QVariantList &values)
{
    return row(sql, values, [](const QSqlQuery &row) { return row.value(0).toLongLong(); }).value_or(0);
}

void ShopDatabase::begin()
{
    execute(u"BEGIN IMMEDIATE"_s);
}

Result<Done> ShopDatabase::commit()
{
    execute(u"COMMIT"_s);
    auto ended = check();
    if (!ended)
        rollBack();
    return ended;
}

void ShopDatabase::rollBack()
{
    m_fault.reset();
    QSqlQuery(u"ROLLBACK"_s, m_db); // fails harmlessly where SQLite has rolled back by itself
}

Result<Done> ShopDatabase::check()
{
    if (!m_fault)
        return Done{};
    return failure(*std::exchange(m_fault, std::nullopt));
}

QSqlQuery *ShopDatabase::run(const QString &sql, const QVariantList &values)
{
    if (m_fault)
        return nullptr;
    QSqlQuery *query = prepared(sql);
    if (!query)
        return nullptr;
    for (int i = 0; i < values.size(); ++i) {
        // Asked of the text: a QVariant that holds a null QString is not null itself.
        const bool isNullText = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query->bindValue(i, isNullText ? QVariant(u""_s) : values[i]);
    }
    if (query->exec())
        return query;
    note(query->lastError().text());
    query->finish();
    return nullptr;
}

QSqlQuery *ShopDatabase::prepared(const QString &sql)
{
    if (const auto known = m_statements.constFind(sql); known != m_statements.cend())
        return known->get();
    if (m_statements.size() >= keptStatements)
        m_statements.clear();
    auto query = std::make_shared<QSqlQuery>(m_db);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        note(query->lastError().text());
        return nullptr;
    }
    return m_statements.emplace(sql, std::move(query))->get();
}

// The statement is ours and holds no data; the values are not logged.
void ShopDatabase::note(const QString &what)
{
    qCWarning(logShop) << "database:" << what;
    m_fault = Error{.kind = Error::Kind::Storage, .detail = what};
}
