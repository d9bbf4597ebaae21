// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/configfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderName = "zhanggui"_L1;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString ownFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u'/' + folderName;
}

Result<Done> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return Done{};
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Storage, u"cannot make the folder "_s + folder);
    QFile::setPermissions(folder, ownerOnly);
    return Done{};
}

} // namespace

ConfigFolder ConfigFolder::standard()
{
    const QString data = ownFolder(QStandardPaths::GenericDataLocation);
    return {
        .config = ownFolder(QStandardPaths::GenericConfigLocation),
        .data = data,
        .log = data + u"/log"_s,
        .cache = ownFolder(QStandardPaths::GenericCacheLocation),
    };
}

ConfigFolder ConfigFolder::under(const QString &folder)
{
    const QString root = QDir(folder).absolutePath();
    return {
        .config = root,
        .data = root + u"/data"_s,
        .log = root + u"/log"_s,
        .cache = root + u"/cache"_s,
    };
}

ConfigFolder ConfigFolder::chosen(const QString &option)
{
    return option.isEmpty() ? standard() : under(option);
}

QString ConfigFolder::settingsFile() const
{
    return config + u"/settings.ini"_s;
}

QString ConfigFolder::databaseFile() const
{
    return data + u"/workspace.db"_s;
}

QString ConfigFolder::lockFile() const
{
    return config + u"/zhanggui.lock"_s;
}

QString ConfigFolder::connectorsFolder() const
{
    return data + u"/connectors"_s;
}

QString ConfigFolder::sampleShopFolder() const
{
    return data + u"/sampleshop"_s;
}

QString ConfigFolder::registrationsFolder() const
{
    return data + u"/registrations"_s;
}

Result<Done> ConfigFolder::tryToWrite() const
{
    QTemporaryFile trial(config + u"/trial-XXXXXX"_s);
    const QByteArray block(4096, 'x');
    if (!trial.open() || trial.write(block) != block.size() || !trial.flush())
        return failure(Error::Kind::Storage, u"cannot write in "_s + config);
    return Done{};
}

Result<Done> ConfigFolder::create() const
{
    for (const QString &folder : {config, data, log, cache}) {
        if (auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return Done{};
}
