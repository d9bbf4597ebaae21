// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

QList<CheckStep> customerChecks(CheckSubject &subject);
