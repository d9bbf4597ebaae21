// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/sqlerrors.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (https://www.sqlite.org/rescode.html); the low byte of an extended one.
enum ResultCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

int resultCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("LocalDatabase", text);
}

QString sentence(int code, const QString &folder)
{
    switch (code) {
    case Full:
        return translated(QT_TRANSLATE_NOOP(
            "LocalDatabase", "The disk is full, so nothing was saved. Free some space, then try again."));
    case Perm:
    case ReadOnly:
    case CantOpen:
        return translated(QT_TRANSLATE_NOOP("LocalDatabase",
                                            "The folder %1 can't be written, so nothing was saved. Check its "
                                            "permissions, then try again."))
            .arg(folder);
    case Busy:
    case Locked:
        return translated(QT_TRANSLATE_NOOP("LocalDatabase",
                                            "Another program is writing to the local database, so nothing "
                                            "was saved. Try again in a moment."));
    default:
        return translated(QT_TRANSLATE_NOOP("LocalDatabase",
                                            "This computer's disk reported an error, so nothing was saved. "
                                            "Try again; if it stays so, check the disk."));
    }
}

} // namespace

bool isDamage(const QSqlError &error)
{
    const int code = resultCode(error);
    return code == Corrupt || code == NotADatabase;
}

Error storageError(const QSqlError &error, const QString &file)
{
    return {.kind = Error::Kind::Storage,
            .message = sentence(resultCode(error), QFileInfo(file).absolutePath()),
            .detail = u"SQLite %1: %2"_s.arg(error.nativeErrorCode(), error.databaseText())};
}

Error newerDatabaseError(const QString &file, int version)
{
    return {.kind = Error::Kind::Storage,
            .message = translated(QT_TRANSLATE_NOOP(
                "LocalDatabase",
                "The local database was written by a newer version of this program. It was not "
                "changed. Start the newer version, or choose another configuration folder.")),
            .detail = u"schema version %1 in %2"_s.arg(QString::number(version), file)};
}
