// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainproblem.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Problem = DomainProblem;

constexpr std::array names{
    std::pair{Problem::NotAHost, "notAHost"_L1},
    std::pair{Problem::BadPort, "badPort"_L1},
    std::pair{Problem::WrongScheme, "wrongScheme"_L1},
    std::pair{Problem::IpAddress, "ipAddress"_L1},
    std::pair{Problem::Localhost, "localhost"_L1},
    std::pair{Problem::SingleLabel, "singleLabel"_L1},
    std::pair{Problem::Wildcard, "wildcard"_L1},
    std::pair{Problem::Characters, "characters"_L1},
    std::pair{Problem::PublicSuffix, "publicSuffix"_L1},
    std::pair{Problem::PortRefused, "portRefused"_L1},
    std::pair{Problem::PortForbidden, "portForbidden"_L1},
    std::pair{Problem::ForbiddenHost, "forbiddenHost"_L1},
    std::pair{Problem::Duplicate, "duplicate"_L1},
    std::pair{Problem::TooMany, "tooMany"_L1},
    std::pair{Problem::NotAtProvider, "notAtProvider"_L1},
    std::pair{Problem::PersonalAccount, "personalAccount"_L1},
    std::pair{Problem::ChangesUsedUp, "changesUsedUp"_L1},
    std::pair{Problem::NoFiling, "noFiling"_L1},
    std::pair{Problem::ReservedName, "reservedName"_L1},
    std::pair{Problem::DefaultPort, "defaultPort"_L1},
    std::pair{Problem::PortUnneeded, "portUnneeded"_L1},
    std::pair{Problem::CoveredByParent, "coveredByParent"_L1},
    std::pair{Problem::SubDomainsNotCovered, "subDomainsNotCovered"_L1},
};

constexpr auto problems = [] {
    std::array<Problem, names.size()> all{};
    std::ranges::transform(names, all.begin(), [](const auto &pair) { return pair.first; });
    return all;
}();

} // namespace

DomainSeverity severityOf(DomainProblem problem)
{
    switch (problem) {
    case Problem::ReservedName:
    case Problem::DefaultPort:
        return DomainSeverity::Warning;
    case Problem::PortUnneeded:
    case Problem::CoveredByParent:
    case Problem::SubDomainsNotCovered:
        return DomainSeverity::Note;
    default:
        return DomainSeverity::Refused;
    }
}

QLatin1StringView problemName(DomainProblem problem)
{
    return std::ranges::find(names, problem, &std::pair<Problem, QLatin1StringView>::first)->second;
}

std::optional<DomainProblem> problemFromName(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const auto &pair) { return pair.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

std::span<const DomainProblem> allDomainProblems()
{
    return problems;
}
