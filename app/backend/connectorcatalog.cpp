// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorcatalog.h"

#include "app/backend/connector.h"
#include "app/base/background.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

const QString shippedFolder = u":/connectors"_s;
const QString suffix = u".mjs"_s;

/// A name without any path in it.
bool isId(const QString &text)
{
    return !text.isEmpty() && !text.contains(u'/') && !text.contains(u'\\') && !text.startsWith(u'.');
}

QString notThere(const QString &idOrFile)
{
    return idOrFile + u": there is no such connector"_s;
}

CatalogEntry entryOf(const QFileInfo &file, bool isShipped)
{
    CatalogEntry entry{.id = file.completeBaseName(), .file = file.filePath(), .isShipped = isShipped};
    Connector connector;
    const auto loaded = connector.load(entry.file);
    if (!loaded) {
        entry.fault = loaded.error().detail;
        return entry;
    }
    entry.title = loaded->title;
    entry.defaultPort = loaded->defaultPort;
    return entry;
}

QList<CatalogEntry> entriesIn(const QString &folder, bool isShipped)
{
    QList<CatalogEntry> out;
    const auto files = QDir(folder).entryInfoList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        out.append(entryOf(file, isShipped));
    return out;
}

/// A file by its path, or what is wrong with a name that stands for none.
CatalogEntry entryNamed(const QString &idOrFile)
{
    if (!QFileInfo(idOrFile).isFile())
        return {.id = idOrFile, .fault = notThere(idOrFile)};
    CatalogEntry entry = entryOf(QFileInfo(QFileInfo(idOrFile).absoluteFilePath()), false);
    entry.id = idOrFile;
    return entry;
}

QList<CatalogEntry> allEntries(const QString &userFolder, const QStringList &alsoThese)
{
    QList<CatalogEntry> out = entriesIn(shippedFolder, true);
    for (CatalogEntry entry : entriesIn(userFolder, false)) {
        const bool isTaken = std::ranges::any_of(
            out, [&entry](const CatalogEntry &known) { return known.isShipped && known.id == entry.id; });
        if (isTaken)
            entry.fault =
                entry.id + suffix + u": a connector of this name ships with the program; rename the file"_s;
        out.append(entry);
    }
    for (const QString &idOrFile : alsoThese) {
        const auto isIt = [&idOrFile](const CatalogEntry &known) { return known.id == idOrFile; };
        if (!std::ranges::any_of(out, isIt))
            out.append(entryNamed(idOrFile));
    }
    return out;
}

} // namespace

ConnectorCatalog::ConnectorCatalog(const QString &userFolder) : m_userFolder(userFolder) { }

Task<QList<CatalogEntry>> ConnectorCatalog::list(const QStringList &alsoThese) const
{
    return runInBackground([folder = m_userFolder, alsoThese] { return allEntries(folder, alsoThese); });
}

Result<QString> ConnectorCatalog::find(const QString &idOrFile) const
{
    if (isId(idOrFile)) {
        for (const QString &folder : {shippedFolder, m_userFolder}) {
            const QString file = folder + u'/' + idOrFile + suffix;
            if (QFileInfo(file).isFile())
                return file;
        }
    }
    if (QFileInfo(idOrFile).isFile())
        return QFileInfo(idOrFile).absoluteFilePath();
    return failure(
        Error::Kind::ConnectorFault, // not NotFound, which speaks of a shop's things
        u"no connector “%1”: neither shipped, nor in %2, nor a file"_s.arg(idOrFile, m_userFolder));
}
