// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QList>
#include <QString>

#include <optional>

/// A connector that can be chosen. What is wrong with a file is said here, so that it can be listed.
struct CatalogEntry {
    QString id{};    ///< the file's name without ".mjs"; its path where it is in none of our folders
    QString title{}; ///< the connector's own; empty with a fault
    QString file{};  ///< empty: not there
    bool isShipped = false;
    std::optional<int> defaultPort{}; ///< where such a backend listens by itself
    QString fault{};                  ///< why it can't be used: file, line and reason

    bool operator==(const CatalogEntry &) const = default;
};

/// Where connectors come from: the program itself, and a folder of the user's own. A shipped id wins.
class ConnectorCatalog
{
public:
    /// userFolder: ConfigFolder::connectorsFolder(); need not exist.
    explicit ConnectorCatalog(const QString &userFolder);

    /// All of them, shipped ones first, by id. Loads each (some milliseconds), away from this thread.
    /// \param alsoThese  ids or absolute paths that are listed in any case, last, by just these words: what
    ///                   can't be found has that for its fault
    Task<QList<CatalogEntry>> list(const QStringList &alsoThese = {}) const;

    /// The file behind an id, or behind a path that is there. ConnectorFault names what was looked for.
    Result<QString> find(const QString &idOrFile) const;

private:
    QString m_userFolder;
};
