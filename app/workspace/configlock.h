// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QLockFile>

/// One console at a time on one configuration. The lock of a program that has died is taken over.
class ConfigLock
{
public:
    explicit ConfigLock(const QString &lockFile);

    /// Busy: another console holds it (detail says which process); the caller then brings that one to
    /// the front. Storage: the folder can't be written. Held until this object is gone.
    Result<Done> acquire();
    bool isHeld() const;

private:
    QLockFile m_file;
};
