// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/decodepage.h"
#include "app/base/result.h"
#include "app/shop/requestrecord.h"
#include "app/shop/statistics.h"
#include "app/shop/system.h"

#include <QJsonValue>

/// From our shape (resources/connectors/README.md) to values, strictly.
Result<Statistics> decodeStatistics(const QJsonValue &value);
Result<QList<ServerDomain>> decodeServerDomains(const QJsonValue &value);
Result<ListReply<RequestRecord>> decodeRequestPage(const QJsonValue &value);
Result<SystemState> decodeSystemState(const QJsonValue &value);
