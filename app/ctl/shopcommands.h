// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// "shop serve": runs the sample shop until it is told to stop.
QList<Command> shopCommands();
