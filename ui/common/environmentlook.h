// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"
#include "ui/common/chip.h"

/// "Production", "Staging", "Test"
QString environmentTitle(Environment environment);
/// How an environment is marked: icon, word and colour.
ChipLook environmentLook(Environment environment);
