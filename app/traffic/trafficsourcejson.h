// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"

#include <QJsonObject>

/// A source as it is remembered. Never holds a password.
QJsonObject toJson(const TrafficSource &source);
/// Nothing when it is not one, or one of a later version.
std::optional<TrafficSource> trafficSourceFromJson(const QJsonObject &json);
