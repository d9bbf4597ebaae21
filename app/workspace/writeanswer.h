// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

/// What an Error in answer to a write, or to the reading before it, means for the change in hand.
enum class AnswerMeaning {
    Open,    ///< it may have been done
    Refused, ///< not done, and asking again will not help
    Moved,   ///< not done: the thing has another version by now
    Stopped, ///< not done, and nothing else can be done either just now
};

AnswerMeaning meaningOf(const Error &error);

/// True when the backend may still be at work on a write whose answer we did not get: no reading
/// taken now can say that it was not done.
bool mayStillBeWorking(const Error &error);
