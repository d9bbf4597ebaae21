// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/platform.h"

#include <QJsonValue>

/// A platform from its file's content, strictly: an unknown word, a rule about an unknown problem or a
/// code that is not among the errors is a BadReply that names the place.
Result<Platform> platformFromJson(const QJsonValue &json);
