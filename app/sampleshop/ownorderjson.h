// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

class ShopDatabase;

/// An order as its customer may see it: without the shop's memo and who in the shop did what.
std::optional<QJsonObject> ownOrderJson(ShopDatabase &db, qint64 order);
