// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

/// Reading orders: the list also by each state and search that is declared.
QList<CheckStep> orderChecks(CheckSubject &subject);
