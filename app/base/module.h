// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>

/// The one object of a module: a part of the program in a file of its own (plugins/zhanggui_NAME beside the
/// program), loaded when it is first asked for and kept until the end. What only a part of the runs needs
/// and is heavy to load, such as QtQml or the keychain's QtDBus, comes in with it instead of with the
/// program. Any thread may ask. Storage, with the file and the loader's words, when it is missing or not
/// ours.
Result<QObject *> loadModule(const QString &name);

/// The same as what it offers: an interface declared with Q_DECLARE_INTERFACE.
template<typename Interface>
Result<Interface *> moduleOffering(const QString &name)
{
    const auto module = loadModule(name);
    if (!module)
        return failure(module.error());
    if (auto *offered = qobject_cast<Interface *>(*module))
        return offered;
    return failure(Error::Kind::Storage, name + QStringLiteral(": of another version of the program"));
}
