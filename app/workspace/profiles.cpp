// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/profiles.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto sampleShopId = "6d0f5ba4-0f0e-4c53-9d5e-2f6a5c8e7a11"_L1; // any UUID; must never change

} // namespace

ShopProfile sampleShopProfile(const QString &name)
{
    return {.id = QUuid::fromString(sampleShopId),
            .name = name,
            .connector = u"zhanggui"_s,
            .environment = Environment::Test,
            .isSample = true};
}

ShopProfile newShopProfile()
{
    return {.id = QUuid::createUuid()};
}

QString passwordKey(const QUuid &profile)
{
    return u"shop/"_s + profile.toString(QUuid::WithoutBraces) + u"/password"_s;
}
