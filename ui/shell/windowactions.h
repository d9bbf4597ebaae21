// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class MainWindow;
struct AppServices;

/// Puts every command of the window into the registry: the one list that menus, palette and the list
/// of shortcuts are made from.
void registerWindowActions(const AppServices &app, MainWindow &window);
