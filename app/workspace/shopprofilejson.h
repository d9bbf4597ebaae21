// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/workspace/shopprofile.h"

#include <QJsonObject>

/// A profile as the settings keep it. Never holds a secret: an address's user and password are left out.
QJsonObject toJson(const ShopProfile &profile);
/// BadReply with the field's path when it is not one.
Result<ShopProfile> shopProfileFromJson(const QJsonObject &json);

/// "production", "staging", "test": in the settings and on the command line.
QString environmentName(Environment environment);
std::optional<Environment> environmentFromName(QStringView name);
