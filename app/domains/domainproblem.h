// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>
#include <span>

/// What can be wrong with an entry of a domain list, or worth knowing about it. Which of these a
/// platform minds, and what it answers then, is data: resources/platforms.
enum class DomainProblem {
    NotAHost,        ///< no name that DNS could have
    BadPort,         ///< no port, or none between 1 and 65535
    WrongScheme,     ///< another than the category's
    IpAddress,       ///< a number in place of a name
    Localhost,       ///< this computer
    SingleLabel,     ///< a name without a dot
    Wildcard,        ///< with a *
    Characters,      ///< other than letters, digits and hyphens, such as an underscore
    PublicSuffix,    ///< a name under which others register theirs, such as com.cn
    PortRefused,     ///< this list takes no ports
    PortForbidden,   ///< a port that the client refuses whatever the list says
    ForbiddenHost,   ///< one of the platform's own that it does not allow
    Duplicate,       ///< in the list already
    TooMany,         ///< beyond the number that the list takes
    NotAtProvider,   ///< not among the hosts that the service provider has registered
    PersonalAccount, ///< this list is not open to accounts of single persons
    ChangesUsedUp,   ///< no change is left this month
    NoFiling,        ///< the platform has said that the name has no ICP filing

    ReservedName,         ///< a name that nobody can register, such as .example, so it can't have a filing
    DefaultPort,          ///< the usual port written out: addresses without it would be refused
    PortUnneeded,         ///< all ports are open anyway
    CoveredByParent,      ///< another entry opens this host too
    SubDomainsNotCovered, ///< a registered name, under which each host needs an entry of its own
};

/// How much a problem matters.
enum class DomainSeverity {
    Refused, ///< the platform would not take the entry
    Warning, ///< it may be refused, or not do what is wanted
    Note,    ///< good to know
};

DomainSeverity severityOf(DomainProblem problem);
/// The problem's name in resources/platforms: "wrongScheme".
QLatin1StringView problemName(DomainProblem problem);
std::optional<DomainProblem> problemFromName(QStringView name);
std::span<const DomainProblem> allDomainProblems();
