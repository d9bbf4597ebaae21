// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandpalette.h"

class Page;
struct AppServices;

/// Every action, the page's own commands, every shop.
QList<PaletteEntry> allEntries(const AppServices &app, const Page *page);
/// Every shop that can be opened, and a way to a new one.
QList<PaletteEntry> shopEntries(const AppServices &app);
