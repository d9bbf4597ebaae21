// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

/// Stands for a text wherever comparing the text itself would cost too much: who keeps only the hash takes
/// two texts of the same hash for one.
namespace texthash {

/// XXH3 with a seed of this process's own, so that nobody can choose texts that collide; by chance two of a
/// million do once in 10^7 runs. Never 0, which may stand for a free place.
quint64 of(std::string_view text, quint64 seed);

} // namespace texthash
