// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localdatabase.h"

#include "app/base/background.h"
#include "app/base/logging.h"
#include "app/workspace/databaserescue.h"
#include "app/workspace/databaseschema.h"
#include "app/workspace/sqlconnection.h"
#include "app/workspace/sqlerrors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// SQLite gives its -wal and -shm files the permissions of the database, so it is made by us first.
void startPrivateFile(const QString &name)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    const QString folder = QFileInfo(name).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, owner | QFile::ExeOwner);
    QFile file(name);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(owner);
}

/// On a connection of its own, which is closed again: this may be any thread.
Result<Done> writeApart(const QString &file, const QList<Statement> &statements)
{
    SqlConnection connection(file, SqlConnection::Mode::ReadWrite);
    const auto written = connection.open()
                             .and_then([&](Done) {
                                 return connection.run({u"PRAGMA synchronous=FULL"_s, {}});
                             })
                             .and_then([&](Done) { return connection.runAll(statements); });
    if (!written)
        return failure(storageError(written.error(), file));
    return Done{};
}

/// Emptied behind SQLite's back: it would start anew and drop what is still in the -wal file.
bool wasEmptied(const QString &file)
{
    return QFileInfo::exists(file) && QFileInfo(file).size() == 0 && QFileInfo(file + u"-wal"_s).size() > 0;
}

} // namespace

struct LocalDatabase::Private {
    QString file{};
    Clock clock{};
    Migrations migrations{};
    std::unique_ptr<SqlConnection> connection{};
    std::optional<SetAsideFile> setAside{};
    int replacements = 0;
    QThreadPool writer{}; ///< one thread, so that writes keep their order

    Result<Done> open();
    Result<Done> openSound();
    Result<Done> refuseNewer(int version) const;
    bool isDamaged(int *version) const;
    SqlConnection::Outcome<Done> prepare(SqlConnection &fresh) const;
    Result<Done> replace();
    template<typename Work>
    auto attempt(Work work) -> Result<typename std::invoke_result_t<Work>::value_type>;
};

/// Looks at the file without writing to it. Other troubles than damage show when it is opened for good.
bool LocalDatabase::Private::isDamaged(int *version) const
{
    if (wasEmptied(file))
        return true;
    SqlConnection look(file, SqlConnection::Mode::ReadOnly);
    const auto found = look.open().and_then([&](Done) { return look.version(); });
    *version = found.value_or(0);
    return found ? *version <= migrations.size() && !look.isSound() : isDamage(found.error());
}

Result<Done> LocalDatabase::Private::refuseNewer(int version) const
{
    if (version > migrations.size())
        return failure(newerDatabaseError(file, version));
    return Done{};
}

/// Brings a connection up to this program's version, in one transaction.
SqlConnection::Outcome<Done> LocalDatabase::Private::prepare(SqlConnection &fresh) const
{
    const auto version = fresh.version();
    if (!version)
        return tl::make_unexpected(version.error());
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (auto set = fresh.read(pragma); !set)
            return tl::make_unexpected(set.error());
    }
    if (*version == migrations.size())
        return Done{};
    QList<Statement> steps;
    for (qsizetype step = *version; step < migrations.size(); ++step) {
        for (const QString &sql : migrations.at(step))
            steps.append({sql, {}});
    }
    steps.append({u"PRAGMA user_version=%1"_s.arg(migrations.size()), {}});
    auto migrated = fresh.runAll(steps);
    // Another console may have done it between our look and our lock.
    return migrated || fresh.version() != int(migrations.size()) ? migrated : Done{};
}

Result<Done> LocalDatabase::Private::openSound()
{
    startPrivateFile(file);
    auto fresh = std::make_unique<SqlConnection>(file, SqlConnection::Mode::ReadWrite);
    const auto ready = fresh->open().and_then([&](Done) { return prepare(*fresh); });
    if (!ready)
        return failure(storageError(ready.error(), file));
    connection = std::move(fresh);
    return Done{};
}

/// Puts the damaged file aside and goes on with a new one that has what could be saved.
Result<Done> LocalDatabase::Private::replace()
{
    connection.reset();
    const QString aside = setDatabaseAside(file, clock);
    if (aside.isEmpty())
        return failure(Error::Kind::Storage, u"cannot move the damaged database "_s + file);
    if (auto opened = openSound(); !opened)
        return opened;
    setAside = SetAsideFile{.file = aside, .savedRows = rescueRows(aside, *connection)};
    ++replacements;
    qCWarning(logWorkspace) << "the local database was damaged; rows carried over:" << setAside->savedRows;
    return Done{};
}

Result<Done> LocalDatabase::Private::open()
{
    if (connection)
        return Done{};
    int version = 0;
    if (QFileInfo::exists(file)) {
        if (isDamaged(&version))
            return replace();
        if (auto known = refuseNewer(version); !known)
            return known;
    }
    return openSound();
}

/// Runs work on the open connection; when the file turns out damaged, once more on its replacement.
template<typename Work>
auto LocalDatabase::Private::attempt(Work work) -> Result<typename std::invoke_result_t<Work>::value_type>
{
    if (auto opened = open(); !opened)
        return failure(opened.error());
    auto outcome = work();
    if (!outcome && isDamage(outcome.error())) {
        if (auto replaced = replace(); !replaced)
            return failure(replaced.error());
        outcome = work();
    }
    if (!outcome)
        return failure(storageError(outcome.error(), file));
    return std::move(*outcome);
}

LocalDatabase::LocalDatabase(const QString &file, Clock clock)
    : LocalDatabase(file, std::move(clock), workspaceMigrations())
{
}

LocalDatabase::LocalDatabase(const QString &file, Clock clock, const Migrations &migrations)
    : d(std::make_unique<Private>())
{
    d->file = file;
    d->clock = std::move(clock);
    d->migrations = migrations;
    d->writer.setMaxThreadCount(1);
}

LocalDatabase::~LocalDatabase() = default;

Result<Done> LocalDatabase::open()
{
    return d->open();
}

Result<QList<QVariantList>> LocalDatabase::read(const QString &sql, const QVariantList &values)
{
    return d->attempt([&] { return d->connection->read(sql, values); });
}

Result<Done> LocalDatabase::write(const QList<Statement> &statements)
{
    return d->attempt([&] { return d->connection->runAll(statements); });
}

Task<Done> LocalDatabase::writeLater(std::function<QList<Statement>()> statements)
{
    if (auto opened = d->open(); !opened)
        return Task<Done>::ready(failure(opened.error()));
    return runInBackground(
               [file = d->file, make = std::move(statements)] { return writeApart(file, make()); },
               &d->writer)
        .continueWith([this, before = d->replacements](Result<Done> written) -> Result<Done> {
            if (written && d->replacements != before)
                return failure(Error::Kind::Storage, u"the database was replaced meanwhile"_s);
            return written;
        });
}

std::optional<SetAsideFile> LocalDatabase::setAside() const
{
    return d->setAside;
}

int LocalDatabase::replacements() const
{
    return d->replacements;
}
