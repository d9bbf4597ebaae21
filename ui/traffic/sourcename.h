// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct ShopProfile;
struct TrafficSource;

/// What a log is called in a line that has room for little: "access.log", "logs.requests".
/// \param shop  whose own log it may be
QString sourceName(const TrafficSource &source, const ShopProfile &shop);
