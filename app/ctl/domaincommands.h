// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// "domains check" and "domains verify".
QList<Command> domainCommands();
