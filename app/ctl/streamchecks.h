// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"

/// Follows each stream there is for a moment: that it opens, that its first events are JSON, and which of
/// the declared fields they fill. A stream on which nothing happens meanwhile is fine.
QList<CheckStep> streamChecks(CheckSubject &subject);
