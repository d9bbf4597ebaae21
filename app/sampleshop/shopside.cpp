// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopside.h"

void addShopSide(Router &router)
{
    addBrowseRoutes(router);
    addShopSessionRoutes(router);
    addCartRoutes(router);
    addCheckoutRoutes(router);
    addOwnOrderRoutes(router);
}
