// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/checkstep.h"
#include "app/ctl/spoiltsession.h"

/// Lets the session run out under one request: the connector must take the backend's answer for “sign in”,
/// so that it is done anew and the request goes once more. Else this shows after hours, on people's desks.
Task<CheckedOperation> checkSessionEnd(CheckSubject &subject, SpoiltSession &session);
