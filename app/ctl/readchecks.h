// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

/// Every reading operation there is, once; lists also by each filter, sort and state that is declared, and
/// past their end. For after signing in, when the capabilities are known.
QList<CheckStep> readChecks(CheckSubject &subject);
