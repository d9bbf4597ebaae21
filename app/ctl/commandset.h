// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QtPlugin>

/// What the module offers that holds all commands.
class CommandSet
{
public:
    virtual ~CommandSet() = default;
    virtual QList<Command> commands() const = 0;
};
Q_DECLARE_INTERFACE(CommandSet, "io.github.zhanggui.CommandSet/1")
