// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/adminapi.h"

#include "app/sampleshop/router.h"

void addAdminRoutes(Router &router, const AdminParts &parts)
{
    addSessionRoutes(router, parts.sessionLifetime);
    addProductRoutes(router);
    addProductWriteRoutes(router);
    addCategoryRoutes(router);
    addStockRoutes(router);
    addPictureRoutes(router);
    addOrderRoutes(router);
    addOrderActionRoutes(router);
    addAfterSaleRoutes(router);
    addCustomerRoutes(router);
    addStatisticsRoutes(router);
    addSystemRoutes(router, parts);
    addRequestLogRoutes(router, parts.log);
}
