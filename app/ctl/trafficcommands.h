// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// "traffic analyse" and "traffic tail": request logs without a window.
QList<Command> trafficCommands();
