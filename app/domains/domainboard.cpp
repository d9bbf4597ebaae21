// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainboard.h"

#include "app/domains/cors.h"

#include "app/shop/serverdomainfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

DomainLists listsOfBackend(const QList<ServerDomain> &domains, const Platform &platform)
{
    DomainLists out;
    for (const ServerDomain &domain : domains) {
        const PlatformCategory *category = platform.category(domain.category);
        if (!category)
            continue;
        const ReadDomain read = readDomain(domain.host, *category);
        if (!read.isEmpty() && !contains(out, domain.category, read.entry))
            out[domain.category].append(read.entry);
    }
    return out;
}

QString backendHost(const DomainEntry &entry)
{
    DomainEntry bare = entry;
    if (entry.port == usualPort(entry.scheme))
        bare.port.reset();
    bare.scheme.clear();
    return domainText(bare);
}

DomainSurroundings surroundingsOf(const DomainPlan &plan, const Platform &platform, const QString &category,
                                  const QDateTime &now)
{
    return {.others = plan.wanted.value(category),
            .account = plan.account,
            .changesLeft = changeQuota(platform.changesPerMonth, plan.submissions, now).left(),
            .withoutFiling = plan.withoutFiling};
}

QList<DomainRow> domainRows(const DomainPlan &plan, const Platform &platform,
                            const std::optional<DomainLists> &backend, const QDateTime &now)
{
    QList<DomainRow> rows;
    for (const PlatformCategory &category : platform.categories) {
        DomainSurroundings around = surroundingsOf(plan, platform, category.id, now);
        around.others.clear();
        around.changesLeft.reset(); // said once for all, not for every entry
        const auto findings = judgeDomains(plan.wanted.value(category.id), platform, category, around);
        const auto compared = compareDomains(plan, backend, {category.id});
        for (int i = 0; i < compared.size(); ++i)
            rows.append({.domain = compared[i], .findings = findings.value(i)}); // wanted ones come first
    }
    return rows;
}

int refusedCount(const DomainPlan &plan, const Platform &platform, const QDateTime &now)
{
    const QList<DomainRow> rows = domainRows(plan, platform, {}, now);
    return int(std::ranges::count_if(rows, [](const DomainRow &row) {
        return row.domain.isWanted && worstOf(row.findings) == DomainSeverity::Refused;
    }));
}

QList<FieldChange> changesToBackend(const DomainPlan &plan, const DomainLists &backend,
                                    const QStringList &changeable)
{
    const DomainChanges changes = differenceOf(backend, plan.wanted);
    QList<FieldChange> out;
    for (const bool isAdded : {true, false}) {
        const DomainLists &lists = isAdded ? changes.added : changes.removed;
        for (auto list = lists.begin(); list != lists.end(); ++list) {
            if (!changeable.contains(list.key()))
                continue;
            for (const DomainEntry &entry : list.value())
                out.append({serverDomainPath({list.key(), backendHost(entry)}), !isAdded, isAdded});
        }
    }
    return out;
}

QStringList pageOrigins(const DomainPlan &plan, const DomainPlan &inventory)
{
    QStringList origins;
    for (DomainEntry entry : plan.wanted.value(u"business"_s) + inventory.wanted.value(u"h5"_s)) {
        entry.scheme = u"https"_s; // some platforms' lists are written without
        const auto origin = pageOrigin(domainText(entry));
        if (origin && !origins.contains(*origin))
            origins.append(*origin);
    }
    return origins;
}

QString consoleText(const QList<DomainEntry> &entries, const Platform &platform)
{
    QStringList texts;
    for (const DomainEntry &entry : entries)
        texts.append(domainText(entry));
    return texts.join(platform.listSeparator);
}
