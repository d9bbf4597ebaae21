// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/rights.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Actions that do not go by a right of their own name.
constexpr std::array actionRights{
    std::pair{"refuseRefund"_L1, "refund"_L1},
    std::pair{"receive"_L1, "ship"_L1},
    std::pair{"complete"_L1, "ship"_L1},
};

} // namespace

QString rightFor(const OrderAction &action)
{
    for (const auto &[id, right] : actionRights) {
        if (action.id == id)
            return u"orders."_s + right;
    }
    return u"orders."_s + action.id;
}

Capabilities allowedCapabilities(const Capabilities &all, const Session &session)
{
    Capabilities out = all;
    const auto may = [&session](QStringView right) { return session.allows(right); };
    if (!may(u"products.read"))
        out.products.reset();
    if (out.products && !may(u"products.write"))
        out.products->editable.clear();
    out.hasCategories = all.hasCategories && may(u"products.read");
    if (!may(u"orders.read"))
        out.orders.reset();
    if (out.orders)
        out.orders->actions.removeIf([&](const OrderAction &action) { return !may(rightFor(action)); });
    if (!may(u"customers.read"))
        out.customers.reset();
    out.hasStatistics = all.hasStatistics && may(u"statistics.read");
    out.hasServerDomains = all.hasServerDomains && may(u"domains.read");
    if (!out.hasServerDomains || !may(u"domains.write"))
        out.serverDomainCategories.clear();
    out.hasSystemState = all.hasSystemState && may(u"system.read");
    if (!may(u"log.read")) {
        out.requestLog.reset();
        out.requestHistory.reset();
    }
    return out;
}
