// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "ui/alerts/alertspage.h"
#include "ui/appservices.h"
#include "ui/catalog/productspage.h"
#include "ui/connector/connectorpage.h"
#include "ui/customers/customerspage.h"
#include "ui/domains/domainspage.h"
#include "ui/orders/orderspage.h"
#include "ui/overview/overviewpage.h"
#include "ui/services.h"
#include "ui/settings/settingspage.h"
#include "ui/traffic/trafficpage.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

template<typename ShopPage>
Page *makeShopPage(const PageParts &parts)
{
    return new ShopPage(*parts.shop);
}

Page *makeDomainsPage(const PageParts &parts)
{
    return new DomainsPage(parts.app.secrets, *parts.shop);
}

Page *makeTrafficPage(const PageParts &parts)
{
    return new TrafficPage(parts.app.secrets, *parts.shop);
}

Page *makeSettingsPage(const PageParts &parts)
{
    return new SettingsPage(parts.app);
}

const auto entries = std::to_array<PageEntry>({
    {.id = u"overview"_s, .icon = u"overview"_s, .build = makeShopPage<OverviewPage>},
    {.id = u"products"_s, .icon = u"products"_s, .build = makeShopPage<ProductsPage>},
    {.id = u"orders"_s, .icon = u"orders"_s, .build = makeShopPage<OrdersPage>},
    {.id = u"customers"_s, .icon = u"customers"_s, .build = makeShopPage<CustomersPage>},
    {.id = u"domains"_s, .icon = u"domains"_s, .startsGroup = true, .build = makeDomainsPage},
    {.id = u"alerts"_s, .icon = u"alerts"_s, .build = makeShopPage<AlertsPage>},
    {.id = u"traffic"_s, .icon = u"traffic"_s, .build = makeTrafficPage},
    {.id = u"connector"_s, .icon = u"connector"_s, .startsGroup = true, .build = makeShopPage<ConnectorPage>},
    {.id = u"settings"_s, .icon = u"settings"_s, .needsShop = false, .build = makeSettingsPage},
});

constexpr std::array titles{
    QT_TRANSLATE_NOOP("Pages", "Overview"), QT_TRANSLATE_NOOP("Pages", "Products"),
    QT_TRANSLATE_NOOP("Pages", "Orders"),   QT_TRANSLATE_NOOP("Pages", "Customers"),
    QT_TRANSLATE_NOOP("Pages", "Domains"),  QT_TRANSLATE_NOOP("Pages", "Alerts"),
    QT_TRANSLATE_NOOP("Pages", "Traffic"),  QT_TRANSLATE_NOOP("Pages", "Connector"),
    QT_TRANSLATE_NOOP("Pages", "Settings"),
};
static_assert(titles.size() == std::tuple_size_v<decltype(entries)>);

} // namespace

std::span<const PageEntry> pageEntries()
{
    return entries;
}

QStringList pageIds()
{
    QStringList ids;
    for (const PageEntry &entry : entries)
        ids << entry.id;
    return ids;
}

QString pageTitle(const QString &id)
{
    const auto at = pageIds().indexOf(id);
    return at < 0 ? QString() : QCoreApplication::translate("Pages", titles[size_t(at)]);
}
