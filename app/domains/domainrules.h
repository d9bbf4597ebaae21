// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domaintext.h"

#include <QSet>

/// One thing that is to be said about an entry.
struct DomainFinding {
    DomainProblem problem{};
    DomainSeverity severity = DomainSeverity::Note;
    PlatformRule rule{}; ///< how sure it is, and what the platform would answer
    QString subject{}; ///< the parent, the port, the limit, the name that is reserved: as the problem has it
};

/// Whose mini-program it is, as far as a rule asks.
enum class AccountKind { Unknown, Person, Company };

/// What an entry is judged in.
struct DomainSurroundings {
    QList<DomainEntry> others{}; ///< that stand before it in the same list
    std::optional<QStringList>
        providerHosts{}; ///< those the service provider has registered, where there is one
    AccountKind account = AccountKind::Unknown;
    std::optional<int> changesLeft{}; ///< this month
    QSet<QString> withoutFiling{};    ///< hosts of which the platform has said so
};

/// Everything to be said about one entry, worst first. Pure.
QList<DomainFinding> judgeDomain(const ReadDomain &read, const Platform &platform,
                                 const PlatformCategory &category, const DomainSurroundings &surroundings);
/// The same for every entry of a list, each judged among those before it. The surroundings' others come
/// before the first.
QList<QList<DomainFinding>> judgeDomains(const QList<DomainEntry> &list, const Platform &platform,
                                         const PlatformCategory &category,
                                         DomainSurroundings surroundings = {});
/// The worst of them; nothing when there are none.
std::optional<DomainSeverity> worstOf(const QList<DomainFinding> &findings);
/// The entry as the list would take it, where a wrong scheme or a port is all that stands in the way.
std::optional<DomainEntry> correctedDomain(const DomainEntry &entry, const PlatformCategory &category);
