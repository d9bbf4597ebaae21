// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaincomparison.h"

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

void appendNew(QList<DomainEntry> &all, const QList<DomainEntry> &more)
{
    for (const DomainEntry &entry : more) {
        if (!all.contains(entry))
            all.append(entry);
    }
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
        QList<DomainEntry> all = plan.wanted.value(category);
        appendNew(all, listed.value(category));
        appendNew(all, platform.effective.value(category));
        if (backend)
            appendNew(all, backend->value(category));
        for (const DomainEntry &entry : all) {
            ComparedDomain domain{
                .category = category, .entry = entry, .isWanted = contains(plan.wanted, category, entry)};
            if (backend)
                domain.isAtBackend = contains(*backend, category, entry);
            if (isKnown)
                domain.isOnPlatform = contains(listed, category, entry);
            if (isEffectKnown)
                domain.isEffective = contains(platform.effective, category, entry);
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
