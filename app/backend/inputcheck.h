// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "app/base/result.h"

#include <QJsonObject>
#include <QJsonValue>

/// Whether a value keeps to a field's kind and limits. Refused otherwise, with a sentence for people.
/// The last look before something is sent: some backends answer HTTP 500 over a limit.
Result<Done> checkField(const EditableField &rule, const QJsonValue &value);

/// Whether an action's input has what is required and keeps to its kinds and lengths. Refused
/// otherwise, with a sentence for each input that is wrong.
Result<Done> checkInput(const OrderAction &action, const QJsonObject &input);
