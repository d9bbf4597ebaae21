// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandset.h"

/// The module's door.
class CommandsModule : public QObject, public CommandSet
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.CommandSet/1")
    Q_INTERFACES(CommandSet)
public:
    QList<Command> commands() const override;
};
