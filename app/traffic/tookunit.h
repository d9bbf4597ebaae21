// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

/// Times taken, as logs write them. Unless told otherwise: a plain number.
namespace tookunit {

/// From a unit to microseconds, as a shift of the decimal point; nanoseconds are divided afterwards.
int placesOf(TookUnit unit);

/// Microseconds of "18", "0.018" or "18.2ms"; a unit behind the number counts more than the one given.
/// Nothing when it is no time.
std::optional<qint64> read(std::string_view text, TookUnit unit);

} // namespace tookunit
