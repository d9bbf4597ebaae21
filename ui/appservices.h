// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>
#include <QUuid>

class ActionRegistry;
class SecretStore;
class Settings;
class TrayResidence;

/// What windows and pages can ask for about shops as a whole. Done by whoever wires the program.
class ShopCommands
{
public:
    virtual ~ShopCommands() = default;

    virtual void openShop(const QUuid &profile) = 0;
    virtual void openSampleShop() = 0;
    virtual void closeShop() = 0;
    /// Asks for a new connection, and opens it.
    virtual void connectNewShop() = 0;
    virtual void editShop(const QUuid &profile) = 0;
    /// Takes profile and password away; what waits for it on disk stays until asked for.
    virtual void removeShop(const QUuid &profile) = 0;
    /// Asks for the password again the next time.
    virtual void signOut() = 0;
};

/// What is there before any shop is open. Outlives all windows.
struct AppServices {
    Settings &settings;
    SecretStore &secrets;
    ActionRegistry &actions;
    ShopCommands &shops;
    QString logFolder{};
    Clock clock{};
    TrayResidence *tray = nullptr; ///< null: there is no life beside the window
};
