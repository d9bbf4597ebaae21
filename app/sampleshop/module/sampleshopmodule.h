// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/embeddedshop.h"

/// The module's door.
class SampleShopModule : public QObject, public EmbeddedShopMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.EmbeddedShopMaker/1")
    Q_INTERFACES(EmbeddedShopMaker)
public:
    std::unique_ptr<EmbeddedShop> make(const ShopOptions &options) const override;
};
