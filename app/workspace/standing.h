// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/entitynow.h"

/// How a change stands to what the backend has now.
struct Standing {
    enum class Verdict {
        Done,      ///< the backend has it
        NotDone,   ///< nothing of it is there, and nobody else has touched what it touches
        Moved,     ///< what it touches has become something else; see theirs
        Undecided, ///< what is there does not tell
    };

    Verdict verdict = Verdict::Undecided;
    QList<FieldChange> theirs{}; ///< with Moved: before = our base, after = what is there now

    bool operator==(const Standing &) const = default;
};

/// Compares. Before the first sending this is the three-way merge: fields that others changed beside
/// ours are no obstacle, the same ones are (Moved). After a sending whose outcome is open it is the
/// proof whether it was done. Pure.
Standing standingOf(const PendingChange &change, const EntityNow &now);
