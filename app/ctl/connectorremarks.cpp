// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorremarks.h"

#include "app/backend/connector.h"

#include <QDir>

using namespace Qt::StringLiterals;

QStringList remarksOn(const CatalogEntry &entry)
{
    if (entry.isShipped || !entry.fault.isEmpty())
        return {};
    Connector connector;
    const auto loaded = connector.load(entry.file);
    QStringList out;
    for (const UnreadMember &member : loaded ? loaded->capabilities.unread : QList<UnreadMember>())
        out.append(remarkAbout(member));
    return out;
}

QStringList filesLeftOut(const QString &userFolder)
{
    return QDir(userFolder).entryList({u"*.js"_s, u"*.cjs"_s}, QDir::Files, QDir::Name);
}
