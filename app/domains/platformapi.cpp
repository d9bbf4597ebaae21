// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platformapi.h"

#include <algorithm>

int SubmissionReport::count(SubmittedDomain::Outcome outcome) const
{
    return int(std::ranges::count(domains, outcome, &SubmittedDomain::outcome));
}
