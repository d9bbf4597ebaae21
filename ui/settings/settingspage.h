// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"

class QVBoxLayout;
struct AppServices;
struct ShopProfile;

/// Shops and environments, language, appearance, files, version and licence. What is set here takes
/// effect at once; there is nothing to apply.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const AppServices &app, QWidget *parent = nullptr);

    void reload() override;
    bool isSettled() const override { return true; }

private:
    QWidget *makeShops();
    QWidget *makeShopRow(const ShopProfile &profile);
    QWidget *makeAppearance();
    QWidget *makeWatching();
    QWidget *makeFiles();
    QWidget *makeAbout();
    void fillShops();
    void confirmRemoval(const ShopProfile &profile);

    const AppServices &m_app;
    QVBoxLayout *m_shops = nullptr;
};
