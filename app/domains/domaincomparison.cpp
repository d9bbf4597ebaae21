// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaincomparison.h"

#include <QSet>

namespace {

using State = ComparedDomain::State;

State stateOf(const ComparedDomain &domain)
{
    const bool isListed = domain.isOnPlatform.value_or(false);
    if (domain.isWanted) {
        if (!domain.isOnPlatform)
            return State::Unchecked;
        if (!isListed)
            return State::ToAdd;
        return domain.isEffective.value_or(true) ? State::InStep : State::AwaitsRelease;
    }
    if (isListed)
        return State::ToRemove;
    return domain.isEffective.value_or(false) ? State::Leaving : State::BackendOnly;
}

/// One list of one holder, quick to ask.
using Entries = QSet<DomainEntry>;

Entries entriesOf(const DomainLists &lists, const QString &category)
{
    const QList<DomainEntry> list = lists.value(category);
    return {list.begin(), list.end()};
}

/// Everything that any of them has, in the order given, each once.
QList<DomainEntry> joined(const QList<QList<DomainEntry>> &lists)
{
    QList<DomainEntry> all;
    Entries seen;
    for (const QList<DomainEntry> &list : lists) {
        for (const DomainEntry &entry : list) {
            if (!seen.contains(entry))
                all.append(entry);
            seen.insert(entry);
        }
    }
    return all;
}

} // namespace

const DomainLists &listsChangedBy(PlatformWay way, const PlatformLists &platform)
{
    switch (way) {
    case PlatformWay::Console:
        return platform.console;
    case PlatformWay::Provider:
        return platform.provider;
    case PlatformWay::Direct:
        return platform.direct;
    }
    Q_UNREACHABLE();
}

QList<ComparedDomain> compareDomains(const DomainPlan &plan, const std::optional<DomainLists> &backend,
                                     const QStringList &categories)
{
    const PlatformLists &platform = plan.platform;
    const bool isKnown = !platform.isEmpty();
    const bool isEffectKnown = isKnown && !platform.isByHand;
    const DomainLists &listed = listsChangedBy(plan.way, platform);
    QList<ComparedDomain> out;
    for (const QString &category : categories) {
        const Entries wanted = entriesOf(plan.wanted, category);
        const Entries there = entriesOf(listed, category);
        const Entries effective = entriesOf(platform.effective, category);
        const Entries kept = backend ? entriesOf(*backend, category) : Entries{};
        const QList<DomainEntry> all =
            joined({plan.wanted.value(category), listed.value(category), platform.effective.value(category),
                    backend ? backend->value(category) : QList<DomainEntry>{}});
        for (const DomainEntry &entry : all) {
            ComparedDomain domain{.category = category, .entry = entry, .isWanted = wanted.contains(entry)};
            if (backend)
                domain.isAtBackend = kept.contains(entry);
            if (isKnown)
                domain.isOnPlatform = there.contains(entry);
            if (isEffectKnown)
                domain.isEffective = effective.contains(entry);
            domain.state = stateOf(domain);
            out.append(domain);
        }
    }
    return out;
}

DomainChanges changesToPlatform(const DomainPlan &plan)
{
    return differenceOf(listsChangedBy(plan.way, plan.platform), plan.wanted);
}
