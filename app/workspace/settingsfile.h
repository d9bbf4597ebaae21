// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QSettings>

#include <memory>

/// The ini file behind Settings, opened so that nothing in it can keep the program from starting.
struct SettingsFile {
    std::unique_ptr<QSettings> store{};
    /// Where a file that could not be read whole was copied, as `name.corrupt-TIMESTAMP`; what can be
    /// read of it is in store. Empty when all was well.
    QString damagedCopy{};
    /// False when changes will be lost at the end of the program.
    bool isWritable = true;
};

/// Opens or starts the file: readable by this user alone, written atomically.
SettingsFile openSettingsFile(const QString &file, const Clock &clock);
