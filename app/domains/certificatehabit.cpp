// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatehabit.h"

#include "app/domains/certificatelifetime.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

using std::chrono::seconds;

constexpr qsizetype leastRenewals = 3;

/// What was left of each certificate when the next one came, as far back as the issuer is the newest's.
QList<seconds> remainders(const QList<SeenCertificate> &history)
{
    QList<seconds> out;
    for (qsizetype i = history.size() - 1; i > 0; --i) {
        if (history[i].issuer != history.last().issuer || history[i - 1].issuer != history.last().issuer)
            break;
        const seconds left(history[i].firstSeen.secsTo(history[i - 1].notAfter));
        out.append(std::max(left, 0s));
    }
    return out;
}

} // namespace

std::optional<RenewalHabit> renewalHabit(const QList<SeenCertificate> &history)
{
    QList<seconds> left = remainders(history);
    if (left.size() < leastRenewals)
        return {};
    std::ranges::sort(left);
    return RenewalHabit{.usualRemaining = left[left.size() / 2], .renewals = int(left.size())};
}

bool isRenewalOverdue(const QList<SeenCertificate> &history, const QDateTime &now)
{
    const auto habit = renewalHabit(history);
    if (!habit)
        return false;
    const SeenCertificate &newest = history.last();
    const seconds lifetime = lifetimeOf(newest.notBefore, newest.notAfter);
    const seconds slack = std::max<seconds>(12h, lifetime * 3 / 100);
    return seconds(now.secsTo(newest.notAfter)) < habit->usualRemaining - slack;
}
