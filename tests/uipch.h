// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests with widgets.
#pragma once

#include "tests/pch.h"

#include "ui/pch.h"
