// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/module/sampleshopmodule.h"

#include "app/sampleshop/sampleshop.h"

std::unique_ptr<EmbeddedShop> SampleShopModule::make(const ShopOptions &options) const
{
    return std::make_unique<SampleShop>(options);
}
