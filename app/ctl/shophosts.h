// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/ctl/domaincheck.h"

struct ConfigFolder;

/// Every host that a shop of the console depends on, each once: its backend where that speaks TLS, then the
/// hosts of its domain lists on this computer, payment notices and content delivery among them. Refused when
/// there is no such shop or it has none; Storage when the lists can't be read.
Result<QList<CheckedHost>> hostsOfShop(const ConfigFolder &folder, const QString &name);
