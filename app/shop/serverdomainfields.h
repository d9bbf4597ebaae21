// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/system.h"

#include <QJsonValue>

/// The path of a change to the list of server domains: "request/api.example.com". Its value is whether the
/// host is in that list.
QString serverDomainPath(const ServerDomain &domain);
/// The domain behind such a path; an empty one when it is none.
ServerDomain serverDomainFromPath(const QString &path);
/// The value at a path in the lists as they are.
QJsonValue serverDomainField(const QList<ServerDomain> &domains, const QString &path);
