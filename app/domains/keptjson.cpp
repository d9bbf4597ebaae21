// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/keptjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024; // IANA's list has some 50 kB

} // namespace

QJsonObject keptjson::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(largestFile)).object()
                                          : QJsonObject();
}

Result<Done> keptjson::write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit())
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    return Done{};
}

QString keptjson::text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime keptjson::time(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}
