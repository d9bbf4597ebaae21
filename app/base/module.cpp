// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/module.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

Result<QObject *> loadModule(const QString &name)
{
    const QString file = QCoreApplication::applicationDirPath() + u"/plugins/zhanggui_"_s + name;
    QPluginLoader loader(file); // any loader of the file gives the one instance, and may go before it
    if (QObject *module = loader.instance())
        return module;
    return failure(Error::Kind::Storage, file + u": "_s + loader.errorString());
}
