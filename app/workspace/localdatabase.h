// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/task.h"

#include <QList>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>

/// One SQL statement with its values, in the order of its question marks.
struct Statement {
    QString sql{};
    QVariantList values{};
};

/// A damaged database that was put aside, so that work could go on with a new one.
struct SetAsideFile {
    QString file{};       ///< `name.corrupt-TIMESTAMP`
    qint64 savedRows = 0; ///< rows that could still be read and are in the new database
};

/// How the database came to be what it is: migrations[i] takes version i to version i + 1.
using Migrations = QList<QStringList>;

/// The SQLite file for work that must not be lost: pending changes and what belongs to them.
///
/// Opened at the first use, so that it costs nothing before the first window. A write has reached the
/// disk when it returns (WAL, synchronous=FULL), or nothing of it has happened. Every failure is a
/// Storage error with a sentence for people:
/// - a file of a newer version is not touched;
/// - a damaged one is set aside and what can be read of it is carried over, see setAside();
/// - after a full disk or a missing right, the next call tries again.
/// Two programs may have it open; a write waits up to two seconds for the other.
class LocalDatabase
{
public:
    explicit LocalDatabase(const QString &file, Clock clock = systemClock());
    /// With other migrations than the program's own: for tests.
    LocalDatabase(const QString &file, Clock clock, const Migrations &migrations);
    ~LocalDatabase();
    Q_DISABLE_COPY_MOVE(LocalDatabase)

    /// Opens it now rather than at the first use.
    Result<Done> open();
    /// Every row of a query.
    Result<QList<QVariantList>> read(const QString &sql, const QVariantList &values = {});
    /// All of these in one transaction, or none.
    Result<Done> write(const QList<Statement> &statements);
    /// The same away from this thread, for what nobody waits for: statements() runs there too and must
    /// touch nothing of this thread's. In the order asked for, over a connection of its own; what was asked
    /// for is written before this object is gone, also when the task was dropped. Finds it damage, or was
    /// the file replaced meanwhile, then it fails: the rows are the caller's to write again.
    Task<Done> writeLater(std::function<QList<Statement>()> statements);

    /// The last file that had to be set aside since the start, if any.
    std::optional<SetAsideFile> setAside() const;
    /// Counts the files that were set aside. When it has grown, whoever has rows in memory writes
    /// them again: the new file may lack them.
    int replacements() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
