// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/domains/certificatehabit.h"
#include "app/domains/hosthealth.h"

#include <QHash>

/// How one look at a host went. Where a step was not reached it has no time.
struct HostLook {
    QDateTime at{}; ///< UTC
    /// Of the address that a client would have taken: the first that answers, in the resolver's order.
    std::optional<std::chrono::milliseconds> connect{};
    std::optional<std::chrono::milliseconds> handshake{};
    std::optional<std::chrono::milliseconds> answer{}; ///< from the request to its answer's first byte

    bool isReached() const { return connect.has_value(); }
    /// All three; nothing when the host has not answered.
    std::optional<std::chrono::milliseconds> total() const;
    bool operator==(const HostLook &) const = default;
};

HostLook lookOf(const HostHealth &health);

/// The certificates that places have shown, each list oldest first.
using SeenByPlace = QHash<QString, QList<SeenCertificate>>;

/// What is wrong with this computer or its network rather than with the hosts it looks at.
struct OwnTrouble {
    bool isOffline = false;              ///< nothing can be reached
    std::chrono::seconds clockBehind{0}; ///< this computer's clock, negative: ahead; 0: right as far as known
    QString inspector{}; ///< in whose name somebody on the way shows certificates of his own; empty: nobody

    bool isInspected() const { return !inspector.isEmpty(); }
    bool operator==(const OwnTrouble &) const = default;
};

/// What a round of looks has brought, ready to be told and stored.
struct JudgedRound {
    OwnTrouble trouble{};
    QList<AlertSighting> sightings{};
    SeenByPlace newCertificates{};
    QHash<QString, HostLook> looks{};
};

/// Judges the hosts of a round. Plain values in and out: it runs away from the window's thread.
/// What the whole round shows to be this computer's own trouble is blamed on no host: by a wrong clock ends
/// are told from the hosts' time, and through somebody who reads along nothing is told or remembered of
/// certificates at all.
/// known: what each place has shown before. now: for how near the ends are. from: the first that is not
/// judged yet; those before it only say what is our own trouble.
JudgedRound judgeRound(const QList<HostHealth> &round, const SeenByPlace &known, const QDateTime &now,
                       qsizetype from = 0);
