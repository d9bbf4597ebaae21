// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

/// Where this program keeps its files. Everything a test or a second set-up needs to stay apart
/// from the user's own is in one value.
struct ConfigFolder {
    QString config{}; ///< settings, the lock
    QString data{};   ///< the local database, connectors that the user installed, the sample shop
    QString log{};
    QString cache{}; ///< may be deleted at any time

    /// The places the system sets aside for a program of this name.
    static ConfigFolder standard();
    /// `--config DIR`: everything under one folder.
    static ConfigFolder under(const QString &folder);
    /// The second when the option was given, else the first.
    static ConfigFolder chosen(const QString &option);

    QString settingsFile() const;
    QString databaseFile() const;
    QString lockFile() const;
    QString connectorsFolder() const;
    QString sampleShopFolder() const;
    QString registrationsFolder() const; ///< what registries have said of domains, and dates entered by hand

    /// Makes the folders, readable by this user alone. Storage when one can't be made.
    Result<Done> create() const;
    /// Storage where nothing more can be kept: no rights, or no room.
    Result<Done> tryToWrite() const;
};
