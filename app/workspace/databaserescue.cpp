// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/databaserescue.h"

#include "app/workspace/sqlconnection.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

QStringList firstColumn(const QList<QVariantList> &rows)
{
    QStringList texts;
    for (const QVariantList &row : rows)
        texts.append(row.first().toString());
    return texts;
}

QStringList tablesOf(const SqlConnection &database)
{
    return firstColumn(database.readWhatCanBe(
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s));
}

QStringList columnsOf(const SqlConnection &database, const QString &table)
{
    return firstColumn(database.readWhatCanBe(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)));
}

QStringList sharedColumns(const SqlConnection &from, const SqlConnection &into, const QString &table)
{
    const QStringList there = columnsOf(from, table);
    QStringList shared;
    for (const QString &column : columnsOf(into, table)) {
        if (there.contains(column))
            shared.append(column);
    }
    return shared;
}

qint64 rescueTable(const SqlConnection &from, const SqlConnection &into, const QString &table)
{
    const QStringList columns = sharedColumns(from, into, table);
    if (columns.isEmpty())
        return 0;
    const QString names = columns.join(u", ");
    const QString select = u"SELECT %1 FROM %2 NOT INDEXED ORDER BY rowid"_s.arg(names, table);
    const QString marks = QStringList(columns.size(), u"?"_s).join(u',');
    const QString insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names, marks);
    for (const QString &direction : {u" ASC"_s, u" DESC"_s}) {
        for (const QVariantList &row : from.readWhatCanBe(select + direction)) {
            if (auto saved = into.run({insert, row}); !saved)
                break;
        }
    }
    const auto rows = into.readWhatCanBe(u"SELECT count(*) FROM "_s + table);
    return rows.isEmpty() ? 0 : rows.first().first().toLongLong();
}

} // namespace

QString setDatabaseAside(const QString &file, const Clock &clock)
{
    const QString stem = file + u".corrupt-"_s + clock().toUTC().toString(u"yyyyMMddTHHmmssZ"_s);
    QString name = stem;
    for (int again = 2; QFile::exists(name); ++again)
        name = stem + u'-' + QString::number(again);
    if (!QFile::rename(file, name))
        return {};
    QFile::rename(file + u"-wal"_s, name + u"-wal"_s);
    QFile::remove(file + u"-shm"_s); // only an index of the -wal file; SQLite makes it anew
    return name;
}

qint64 rescueRows(const QString &damagedFile, const SqlConnection &into)
{
    if (QFileInfo(damagedFile).size() == 0)
        return 0; // SQLite would throw away the -wal file beside it
    SqlConnection from(damagedFile, SqlConnection::Mode::ReadOnly);
    // The pragma lets SQLite read on in a file that is shorter than it says.
    if (!from.open() || !from.run({u"PRAGMA writable_schema=ON"_s, {}}))
        return 0;
    qint64 saved = 0;
    for (const QString &table : tablesOf(into))
        saved += rescueTable(from, into, table);
    return saved;
}
