// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settingsfile.h"

#include "app/base/logging.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// QSettings writes through QSaveFile, which keeps an existing file's permissions: so it must exist.
void startPrivateFile(const QString &name)
{
    QFile file(name);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(ownerOnly);
}

bool isIniLine(const QByteArray &line)
{
    return line.isEmpty() || line.startsWith(';') || line.startsWith('#') || line.contains('=')
        || (line.startsWith('[') && line.endsWith(']'));
}

/// QSettings passes over what it can't read without a word; we want to know.
bool isDamaged(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray content = file.readAll();
    if (content.contains('\0'))
        return true;
    const QList<QByteArray> lines = content.split('\n');
    return !std::ranges::all_of(lines, [](const QByteArray &line) { return isIniLine(line.trimmed()); });
}

QString copyAside(const QString &file, const Clock &clock)
{
    const QString copy = file + u".corrupt-"_s + clock().toUTC().toString(u"yyyyMMddTHHmmssZ"_s);
    if (!QFile::copy(file, copy) && !QFileInfo::exists(copy))
        qCWarning(logWorkspace) << "could not keep a copy of the damaged settings";
    return copy;
}

} // namespace

SettingsFile openSettingsFile(const QString &file, const Clock &clock)
{
    startPrivateFile(file);
    SettingsFile opened{.store = std::make_unique<QSettings>(file, QSettings::IniFormat)};
    opened.isWritable = opened.store->isWritable() && QFileInfo(file).isWritable();
    if (opened.store->status() == QSettings::FormatError || isDamaged(file)) {
        opened.damagedCopy = copyAside(file, clock);
        qCWarning(logWorkspace) << "the settings were damaged; the readable part is used, a copy was kept";
    }
    return opened;
}
