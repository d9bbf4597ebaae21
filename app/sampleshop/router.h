// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shopreply.h"
#include "app/sampleshop/shoprequest.h"

#include <functional>
#include <vector>

class ShopDatabase;

/// Who may use a route.
enum class Access {
    Public,   ///< anybody
    Admin,    ///< a signed-in account with the route's right
    Customer, ///< a customer signed in on the shop side
};

/// How long a GET's reply may be given again without asking the handler.
enum class Caching { None, UntilWrite, Forever };

/// One operation of the shop's API.
///
/// Routes that change something (any method but GET) run inside one transaction, together with their
/// idempotency record: a reply under 400 is committed before it is sent, anything else is rolled back.
struct Route {
    QByteArray method{};
    QString path{};      ///< "/admin/v1/orders/{id}/ship"
    QString operation{}; ///< the contract's operationId
    Access access = Access::Public;
    QString right{}; ///< with Access::Admin; empty: any account
    std::function<ShopReply(const ShopRequest &, ShopDatabase &)> handle{};
    /// Instead of an answer, the connection stays open for this stream of events ("requestLog",
    /// "shopEvents").
    QString stream{};
    Caching caching = Caching::None;
};

/// Finds the route behind a method and path.
class Router
{
public:
    void add(Route route);
    const std::vector<Route> &routes() const { return m_routes; }

    struct Match {
        const Route *route = nullptr; ///< null: none has this path and method
        QMap<QString, QString> parameters{};
        QList<QByteArray> allowed{}; ///< the methods this path has; empty: no such path
    };
    /// HEAD finds the GET route.
    Match find(const QByteArray &method, const QString &path) const;

private:
    std::vector<Route> m_routes;
};
