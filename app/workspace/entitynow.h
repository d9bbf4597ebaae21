// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/workspace/pendingchange.h"

#include <variant>

/// What an action has taken away.
struct Gone {
};

/// What a pending change is about, as the backend has it now.
using EntityNow = std::variant<Product, Order, QList<ServerDomain>, Gone>;

/// False where the backend shows such things only in lists: then nothing can be compared.
bool canBeRead(const Capabilities &offered, const EntityRef &entity);
Task<EntityNow> readEntity(Backend &backend, const EntityRef &entity);
/// Sends the change, as it stands, over exactly the version it names where the backend has versions.
Task<EntityNow> sendChange(Backend &backend, const PendingChange &change);
/// Empty where there is none.
QString versionOf(const EntityNow &entity);
/// The value of a field by a change's path; nothing when there is no such field.
std::optional<QJsonValue> fieldOf(const EntityNow &entity, const QString &path);
