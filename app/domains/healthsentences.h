// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/healthfinding.h"

/// The English words of HealthTexts, marked for translation there. {subject}, {found} and {wanted} stand for
/// the finding's facts. Null where there are none.
const char *sentenceFor(FindingCode code);
const char *remedyFor(FindingCode code);
