// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/cors.h"
#include "app/domains/healthfinding.h"

/// How a host answers the pages of one origin.
struct CorsHealth {
    CorsRequest request{};
    bool isAllowed = false;    ///< a browser would let the page make that request and read the answer
    QList<Finding> findings{}; ///< worst first

    bool operator==(const CorsHealth &) const = default;
};

/// Turns what was seen into what a browser makes of it, by the Fetch standard. A pure function.
/// Of a finding, subject is the request ("OPTIONS /"), wanted what would have been right.
CorsHealth judgeCors(const CorsEvidence &evidence);
