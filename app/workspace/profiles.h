// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"

/// The profile of the embedded shop: always the same id, so that its pending changes, layout and safe
/// mode are found again. Address and password are made anew at each start and are not part of it.
/// \param name  what the shop switcher shows, translated by the caller
ShopProfile sampleShopProfile(const QString &name);

/// A new profile with an id of its own, for the connection dialog to fill in.
ShopProfile newShopProfile();

/// The SecretStore's key of a profile's password.
QString passwordKey(const QUuid &profile);
