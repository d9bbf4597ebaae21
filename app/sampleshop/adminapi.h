// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

class ReplyCache;
class RequestLog;
class Router;

// The operations of the admin API, by subject. Each is described, with everything it may answer, in
// resources/contract/admin-api.json under its operationId.

void addSessionRoutes(Router &router, std::chrono::seconds lifetime);
void addProductRoutes(Router &router);
void addProductWriteRoutes(Router &router);
void addCategoryRoutes(Router &router);
void addStockRoutes(Router &router);
void addPictureRoutes(Router &router);
void addOrderRoutes(Router &router);
void addOrderActionRoutes(Router &router);
void addAfterSaleRoutes(Router &router);
void addCustomerRoutes(Router &router);
void addStatisticsRoutes(Router &router);

/// What the routes are made of. Everything outlives the router.
struct AdminParts {
    std::chrono::seconds sessionLifetime{};
    QByteArray contract{}; ///< the document itself
    const ReplyCache &cache;
    RequestLog &log;
    QDateTime startedAt{};
};
void addSystemRoutes(Router &router, const AdminParts &parts);
void addRequestLogRoutes(Router &router, RequestLog &log);

/// All of them.
void addAdminRoutes(Router &router, const AdminParts &parts);
