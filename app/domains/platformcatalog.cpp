// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platformcatalog.h"

#include "app/domains/platformjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto mostUsed = u"wechat"_s; // the platform that most shops are on

Result<Platform> readPlatform(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(Error::Kind::BadReply, path + u": "_s + fault.errorString());
    auto platform = platformFromJson(document.object());
    if (!platform)
        return failure(Error::Kind::BadReply, path + u": "_s + platform.error().detail);
    return platform;
}

} // namespace

Result<PlatformCatalog> PlatformCatalog::load(const QString &folder)
{
    PlatformCatalog catalog;
    const QDir files(folder);
    for (const QString &name : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        auto platform = readPlatform(files.filePath(name));
        if (!platform)
            return failure(platform.error());
        if (platform->isPlatform)
            catalog.m_platforms.append(*std::move(platform));
        else
            catalog.m_inventory = *std::move(platform);
    }
    std::stable_partition(catalog.m_platforms.begin(), catalog.m_platforms.end(),
                          [](const Platform &platform) { return platform.id == mostUsed; });
    return catalog;
}

const Platform *PlatformCatalog::find(QStringView id) const
{
    if (m_inventory.id == id)
        return &m_inventory;
    const auto found = std::ranges::find(m_platforms, id, &Platform::id);
    return found == m_platforms.end() ? nullptr : &*found;
}
