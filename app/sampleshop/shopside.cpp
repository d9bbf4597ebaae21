// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopside.h"

void addShopSide(Router &) { }
