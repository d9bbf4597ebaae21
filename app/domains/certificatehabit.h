// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

/// A certificate that a host has shown, and since when.
struct SeenCertificate {
    QByteArray sha256{};
    QString issuer{};
    QDateTime notBefore{}; ///< UTC, as all times here
    QDateTime notAfter{};
    QDateTime firstSeen{};
    QString subject{}; ///< empty, as what follows, when an earlier version has noted it
    QStringList hosts{};
    QString serial{};
    QString key{};
    QString signature{};

    bool operator==(const SeenCertificate &) const = default;
};

/// What a host's own history says of how it renews.
struct RenewalHabit {
    std::chrono::seconds
        usualRemaining{}; ///< what was left of the old certificate when a new one came: median
    int renewals = 0;     ///< that this was learned from
};

/// Learned from at least three renewals in a row by the same issuer as the newest; else nothing. A renewal
/// after the old one's end counts as nothing left. history: oldest first.
std::optional<RenewalHabit> renewalHabit(const QList<SeenCertificate> &history);

/// True when the host used to renew earlier than this: less is left than usual, by more than 12 hours and 3 %
/// of the certificate's lifetime (programs that renew run once or twice a day, with jitter).
bool isRenewalOverdue(const QList<SeenCertificate> &history, const QDateTime &now);
