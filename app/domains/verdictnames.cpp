// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/verdictnames.h"

#include <algorithm>

namespace {

/// As OpenSSL does for the names themselves.
constexpr qsizetype mostComparisons = 1 << 20;

/// What stands after the first label of each wildcard, with its dot: ".example.com".
QList<QByteArray> wildcardTails(const Certificate &leaf)
{
    QList<QByteArray> tails;
    for (const GeneralName &name : leaf.alternativeNames.value_or(QList<GeneralName>())) {
        if (name.kind == GeneralName::Kind::Dns && name.value.startsWith("*."))
            tails.append(name.value.sliced(1).toLower());
    }
    return tails;
}

QList<QByteArray> excludedNames(const Certificate &authority)
{
    QList<QByteArray> out;
    if (!authority.nameConstraints || !authority.nameConstraints->excluded)
        return out;
    for (const NameSubtree &tree : *authority.nameConstraints->excluded) {
        if (tree.base.kind == GeneralName::Kind::Dns)
            out.append(tree.base.value.toLower());
    }
    return out;
}

/// One label and the tail. Trees that lie deeper are out of a wildcard's reach; those that hold the whole
/// tail are found by the names themselves.
bool isReached(const QByteArray &excluded, const QByteArray &tail)
{
    return excluded.size() > tail.size() && excluded.endsWith(tail)
        && !excluded.chopped(tail.size()).contains('.');
}

} // namespace

bool hasWildcardInExcludedTree(const QList<Certificate> &path)
{
    const QList<QByteArray> tails = wildcardTails(path.first());
    qsizetype comparisons = 0;
    for (qsizetype i = 1; i < path.size() && !tails.isEmpty(); ++i) {
        const QList<QByteArray> excluded = excludedNames(path[i]);
        comparisons += excluded.size() * tails.size();
        if (comparisons > mostComparisons)
            return true;
        for (const QByteArray &tree : excluded) {
            if (std::ranges::any_of(tails, [&](const QByteArray &tail) { return isReached(tree, tail); }))
                return true;
        }
    }
    return false;
}
