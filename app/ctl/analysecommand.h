// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

/// "traffic analyse": the figures of request logs. Needs neither the network nor a database, so it is no part
/// of the module that brings them.
Command analyseCommand();
