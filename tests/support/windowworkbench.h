// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/memorysecretstore.h"
#include "tests/support/pageworkbench.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"

/// Notes what windows ask for about shops as a whole.
class FakeShopCommands : public ShopCommands
{
public:
    QStringList asked{};

    void openShop(const QUuid &profile) override { asked << QStringLiteral("open ") + profile.toString(); }
    void openSampleShop() override { asked << QStringLiteral("sample"); }
    void closeShop() override { asked << QStringLiteral("close"); }
    void connectNewShop() override { asked << QStringLiteral("connect"); }
    void editShop(const QUuid &profile) override { asked << QStringLiteral("edit ") + profile.toString(); }
    void removeShop(const QUuid &profile) override
    {
        asked << QStringLiteral("remove ") + profile.toString();
    }
    void signOut() override { asked << QStringLiteral("signOut"); }
};

/// What a window needs to live in a test, beside what its pages need.
struct WindowWorkbench : PageWorkbench {
    MemorySecretStore secrets{};
    ActionRegistry actions{};
    FakeShopCommands shops{};
    AppServices app{.settings = settings,
                    .secrets = secrets,
                    .actions = actions,
                    .shops = shops,
                    .logFolder = folder.path(),
                    .clock = noon};
};
