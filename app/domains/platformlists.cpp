// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platformlists.h"

namespace {

/// Entries of the one that the other lacks.
DomainLists lacking(const DomainLists &these, const DomainLists &others)
{
    DomainLists out;
    for (auto list = these.begin(); list != these.end(); ++list) {
        for (const DomainEntry &entry : list.value()) {
            if (!contains(others, list.key(), entry) && !contains(out, list.key(), entry))
                out[list.key()].append(entry);
        }
    }
    return out;
}

} // namespace

int DomainChanges::count() const
{
    return entryCount(added) + entryCount(removed);
}

DomainChanges differenceOf(const DomainLists &have, const DomainLists &wanted)
{
    return {.added = lacking(wanted, have), .removed = lacking(have, wanted)};
}

int entryCount(const DomainLists &lists)
{
    qsizetype count = 0;
    for (const auto &list : lists)
        count += list.size();
    return int(count);
}

bool contains(const DomainLists &lists, const QString &category, const DomainEntry &entry)
{
    const auto list = lists.constFind(category);
    return list != lists.constEnd() && list->contains(entry);
}
