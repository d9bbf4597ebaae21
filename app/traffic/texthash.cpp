// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/texthash.h"

#define XXH_INLINE_ALL // names and addresses are short: a call of the library would cost as much as hashing
#include <xxhash.h>

quint64 texthash::of(std::string_view text, quint64 seed)
{
    return XXH3_64bits_withSeed(text.data(), text.size(), seed) | 1;
}
