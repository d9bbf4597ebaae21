// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void keepLittleMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20); // bytes: larger blocks are the system's, and go back to it
    mallopt(M_TRIM_THRESHOLD, 2 << 20); // bytes that may wait at the end of an arena
    mallopt(M_ARENA_MAX, 2);
#endif
}
