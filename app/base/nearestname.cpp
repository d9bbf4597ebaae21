// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/nearestname.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace {

/// How many letters must be added, taken out, changed or swapped with the next to make one of the other.
qsizetype distance(const QString &from, const QString &to)
{
    QList<qsizetype> twoAgo;
    QList<qsizetype> last(to.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        QList<qsizetype> row{i};
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const bool isSame = from[i - 1] == to[j - 1];
            qsizetype least = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                least = std::min(least, twoAgo[j - 2] + 1);
            row.append(least);
        }
        twoAgo = std::exchange(last, row);
    }
    return last.last();
}

} // namespace

QString nearestName(const QString &typed, const QStringList &known)
{
    const qsizetype farthest = typed.size() <= 4 ? 1 : 2; // letters
    QString nearest;
    qsizetype least = farthest + 1;
    for (const QString &name : known) {
        const qsizetype letters = distance(typed.toLower(), name.toLower());
        if (letters < least) {
            least = letters;
            nearest = name;
        }
    }
    return nearest;
}
