// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/workspace/pendingchange.h"

/// A pending change as the local database keeps it.
QJsonObject toJson(const PendingChange &change);
/// BadReply with the field's path when it is not one: a damaged row, or one of a later version.
Result<PendingChange> pendingChangeFromJson(const QJsonObject &json);

/// "waiting", "sending"…: in the database and in --json output.
QString pendingStateName(PendingChange::State state);
