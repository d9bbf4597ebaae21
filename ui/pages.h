// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <span>

class Page;
class QWidget;
struct AppServices;
struct ShopServices;

/// What a page is built from.
struct PageParts {
    const AppServices &app;
    const ShopServices *shop = nullptr; ///< null only for pages that need no shop
};

/// One page of the program: where it stands in the sidebar, and how it is built when first shown.
/// All of them are listed in pages.cpp, and nowhere else.
struct PageEntry {
    QString id{};
    QString icon{};
    bool needsShop = true;
    bool startsGroup = false; ///< a little room above it in the sidebar
    std::function<Page *(const PageParts &)> build{};
};

std::span<const PageEntry> pageEntries();
/// In the order of the sidebar, which is that of Ctrl+1 … Ctrl+9.
QStringList pageIds();
/// What the sidebar and the palette call it, in the language spoken now.
QString pageTitle(const QString &id);
