// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"
#include "app/domains/platformapi.h"
#include "ui/common/chip.h"

/// How bad a finding looks; without words.
ChipLook severityLook(DomainSeverity severity);
/// What the rules say of a row, in a chip: the worst of it, or that it fits.
ChipLook rulesLook(const DomainRow &row);
ChipLook stateLook(ComparedDomain::State state);
ChipLook healthLook(const DomainRow &row);
ChipLook outcomeLook(SubmittedDomain::Outcome outcome);
