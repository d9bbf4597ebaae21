// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

/// Writes that leave things as they were: a SKU's price and stock, and an order's memo, changed, read back
/// and put back. And one that does not: if an order waits to be shipped, it is shipped. For after the
/// read checks, on a shop where that is harmless.
QList<CheckStep> writeChecks(CheckSubject &subject);
