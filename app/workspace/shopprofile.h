// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/trust.h"

#include <QString>
#include <QUrl>
#include <QUuid>

/// Which of a team's installations this is. Production looks unlike the others and asks before writes.
enum class Environment { Production, Staging, Test };

/// One shop that this console can open, as kept in the settings. No secret is in here: the password
/// lives in the SecretStore under the profile's id.
struct ShopProfile {
    QUuid id{};
    QString name{};
    QString connector{}; ///< id of a shipped or installed connector, or a file path
    QUrl address{};
    QString user{};
    Environment environment = Environment::Test;
    TrustSettings trust{};
    bool isSample = false; ///< the embedded shop; address and password are made at each start

    bool operator==(const ShopProfile &) const = default;
};
