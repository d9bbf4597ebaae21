// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandsmodule.h"

#include "app/ctl/connectorcommands.h"
#include "app/ctl/domaincommands.h"
#include "app/ctl/shopcommands.h"
#include "app/ctl/trafficcommands.h"

QList<Command> CommandsModule::commands() const
{
    return shopCommands() + connectorCommands() + domainCommands() + trafficCommands();
}
