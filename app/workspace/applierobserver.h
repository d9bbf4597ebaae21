// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/pendingchange.h"

/// Where a change is on its way, in the order of a smooth journey.
enum class ApplierStep {
    ReadAsked,     ///< what the backend has now was asked for, to merge with or to compare
    ReadAnswered,  ///< and has come, or not
    SendingStored, ///< the state Sending is on disk; nothing was sent yet
    RequestGiven,  ///< the write was given to the backend
    AnswerCame,    ///< its answer is here and nothing was made of it yet
    OutcomeStored, ///< what became of it is on disk
};

/// Told of each step of each change, in time for a diagnosis page or a test that pulls the plug there.
class ApplierObserver
{
public:
    virtual ~ApplierObserver() = default;
    virtual void reached(ApplierStep step, const PendingChange &change) = 0;
};
