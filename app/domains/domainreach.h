// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainentry.h"
#include "app/domains/platform.h"

#include <QStringList>
#include <QUrl>

/// What an entry means, by example.
struct DomainReach {
    QStringList opens{};
    QStringList leavesShut{};
};

/// True when the entry lets the mini-program ask for the address: scheme, host and port as the platform
/// compares them.
bool opens(const DomainEntry &entry, const PlatformCategory &category, const QUrl &address);
/// Addresses that tell best what the entry does and what people often believe that it does.
DomainReach reachOf(const DomainEntry &entry, const PlatformCategory &category);
