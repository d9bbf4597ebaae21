// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/roundjudge.h"

#include "app/domains/healthalerts.h"
#include "app/domains/owntrouble.h"

#include <algorithm>

namespace {

SeenCertificate seenFrom(const CertificateSummary &leaf, const QDateTime &now)
{
    return {.sha256 = leaf.sha256,
            .issuer = leaf.issuer,
            .notBefore = leaf.notBefore,
            .notAfter = leaf.notAfter,
            .firstSeen = now,
            .subject = leaf.subject,
            .hosts = leaf.hosts,
            .serial = leaf.serial,
            .key = leaf.key,
            .signature = leaf.signature};
}

QList<SeenCertificate> newOnes(const HostHealth &health, const QList<SeenCertificate> &known,
                               const QDateTime &now)
{
    QList<SeenCertificate> out;
    for (const CertificateSummary &leaf : health.leaves()) {
        if (std::ranges::find(known, leaf.sha256, &SeenCertificate::sha256) == known.end())
            out.append(seenFrom(leaf, now));
    }
    return out;
}

} // namespace

std::optional<std::chrono::milliseconds> HostLook::total() const
{
    if (!connect || !handshake || !answer)
        return {};
    return *connect + *handshake + *answer;
}

HostLook lookOf(const HostHealth &health)
{
    HostLook look{.at = health.checkedAt};
    const auto isReached = [](const AddressHealth &address) {
        return address.stage != ProbeStage::NotTested && address.stage != ProbeStage::Failed;
    };
    const auto first = std::ranges::find_if(health.addresses, isReached);
    if (first == health.addresses.end())
        return look;
    look.connect = first->connectTook;
    if (first->stage == ProbeStage::Secured || first->stage == ProbeStage::Answered)
        look.handshake = first->handshakeTook;
    if (first->http)
        look.answer = first->http->took;
    return look;
}

JudgedRound judgeRound(const QList<HostHealth> &round, const SeenByPlace &known, const QDateTime &now,
                       qsizetype from)
{
    JudgedRound judged{.trouble = ownTroubleIn(round, known)};
    const QDateTime hostsNow = now.addSecs(judged.trouble.clockBehind.count());
    for (const HostHealth &seen : round.sliced(from)) {
        const HostHealth health = withoutOwnTrouble(seen, judged.trouble);
        const QString place = alertPlace(health);
        judged.looks.insert(place, lookOf(health));
        if (judged.trouble.isInspected())
            continue;
        QList<SeenCertificate> history = known.value(place);
        const QList<SeenCertificate> fresh = newOnes(health, history, now);
        history.append(fresh);
        if (!fresh.isEmpty())
            judged.newCertificates.insert(place, fresh);
        QList<AlertCondition> conditions = alertConditions(health, hostsNow, history);
        if (const auto overdue = renewalCondition(history, hostsNow))
            conditions.append(*overdue);
        judged.sightings.append({.place = place, .conditions = conditions});
    }
    return judged;
}
