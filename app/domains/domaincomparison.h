// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainplan.h"

/// One entry of one list, and who has it.
struct ComparedDomain {
    enum class State {
        Unchecked,     ///< wanted; what the platform has is not known
        InStep,        ///< wanted, there, and in force as far as is known
        ToAdd,         ///< wanted, and the platform lacks it
        AwaitsRelease, ///< wanted and there, in force with the next release
        ToRemove,      ///< the platform has it, and it is not wanted
        Leaving,       ///< not wanted nor listed any more, in force until the next release
        BackendOnly,   ///< only the backend has it
    };

    QString category{};
    DomainEntry entry{};
    bool isWanted = false;
    std::optional<bool> isAtBackend{};  ///< nothing: the backend keeps no such list
    std::optional<bool> isOnPlatform{}; ///< nothing: not known
    std::optional<bool> isEffective{};  ///< nothing: not known
    State state = State::Unchecked;

    bool operator==(const ComparedDomain &) const = default;
};

/// Which of the platform's lists this way of changing writes to.
const DomainLists &listsChangedBy(PlatformWay way, const PlatformLists &platform);
/// Every entry that anybody has, list by list in the order of `categories`; in a list the wanted ones come
/// first, in their order. \param backend  nothing where the backend keeps no lists. Pure.
QList<ComparedDomain> compareDomains(const DomainPlan &plan, const std::optional<DomainLists> &backend,
                                     const QStringList &categories);
/// What is to be sent to the platform. Nothing to remove while it is not known what it has.
DomainChanges changesToPlatform(const DomainPlan &plan);
