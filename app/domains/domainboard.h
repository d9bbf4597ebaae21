// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/changequota.h"
#include "app/domains/domainlistmodel.h"
#include "app/shop/change.h"
#include "app/shop/system.h"

/// What the backend keeps, as lists of a platform. Lists that the platform does not have are left out.
DomainLists listsOfBackend(const QList<ServerDomain> &domains, const Platform &platform);
/// The host as the backend writes it: without scheme, with a port that is not the usual one.
QString backendHost(const DomainEntry &entry);

/// What an entry of a list is judged in, among the wanted ones before it.
DomainSurroundings surroundingsOf(const DomainPlan &plan, const Platform &platform, const QString &category,
                                  const QDateTime &now);
/// All rows of a platform, list by list: what anybody has, with what the rules say of what is wanted.
QList<DomainRow> domainRows(const DomainPlan &plan, const Platform &platform,
                            const std::optional<DomainLists> &backend, const QDateTime &now);

/// How many wanted entries the platform would refuse, as far as is known.
int refusedCount(const DomainPlan &plan, const Platform &platform, const QDateTime &now);

/// The changes that give the backend the wanted lists: paths as serverDomainPath() has them. Only lists that
/// it lets people change.
QList<FieldChange> changesToBackend(const DomainPlan &plan, const DomainLists &backend,
                                    const QStringList &changeable);
/// The origins that the shop's web pages have: the business domains of a platform, and the H5 hosts of the
/// inventory. Each once.
QStringList pageOrigins(const DomainPlan &plan, const DomainPlan &inventory);
/// A list's entries as its platform's console takes them.
QString consoleText(const QList<DomainEntry> &entries, const Platform &platform);
