// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

/// Reading products and categories: the list also by each filter and sort that is declared, and past its end.
QList<CheckStep> productChecks(CheckSubject &subject);
